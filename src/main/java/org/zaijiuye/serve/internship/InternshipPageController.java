package org.zaijiuye.serve.internship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.person.AreaNames;

/** Open internship posts, for everybody. */
@Controller
class InternshipPageController {

    static final String PATH = "/public/internships";

    private final InternshipPosts posts;
    private final Clock clock;

    InternshipPageController(InternshipPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    record Row(InternshipPost post, String area, String allowance) {}

    /** @param words part of a post's title or of its host unit's name */
    @GetMapping(PATH)
    String internships(@RequestParam(defaultValue = "") String words, Model model) {
        var wanted = words.strip();
        model.addAttribute("words", wanted);
        model.addAttribute("posts", rows(wanted));
        return "public/internships";
    }

    private List<Row> rows(String words) {
        return posts.findByValidUntilGreaterThanEqualOrderByCode(LocalDate.now(clock)).stream()
                .filter(post -> post.title().contains(words) || post.host().contains(words))
                .map(post -> new Row(post, AreaNames.plain(post.area()), post.yuan()))
                .toList();
    }
}
