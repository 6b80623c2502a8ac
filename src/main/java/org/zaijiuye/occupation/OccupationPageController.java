package org.zaijiuye.occupation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.office.PublicPage;

/** The classification of occupations for everybody who looks for the code of theirs. */
@Controller
class OccupationPageController {

    private static final String PATH = "/public/occupations";
    private static final int LONGEST = 50;

    private final OccupationSearch search;

    OccupationPageController(OccupationSearch search) {
        this.search = search;
    }

    @Configuration(proxyBeanMethods = false)
    static class Page {

        @Bean
        @Order(70)
        PublicPage occupationsPage() {
            return new PublicPage(PATH, "职业查询", "按名称查职业分类代码，填求职意向和培训意愿时用。");
        }
    }

    @GetMapping(PATH)
    String find(@RequestParam(defaultValue = "") String name, Model model) {
        var words = name.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        model.addAttribute("name", words);
        model.addAttribute("found", words.isEmpty() ? List.of() : search.of(words));
        model.addAttribute("most", OccupationSearch.MOST);
        return "public/occupations";
    }
}
