package org.zaijiuye.serve.trainingoffer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.serve.trainingoffer.TrainingCatalogue.Wanted;

/** Institutions, courses and policies as a page for everybody. */
@Controller
class TrainingPageController {

    private final TrainingCatalogue catalogue;

    TrainingPageController(TrainingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param words part of the course's title, of its occupation or of its institution's name */
    @GetMapping("/public/training")
    String training(@RequestParam(defaultValue = "") String words, Model model) {
        var wanted = words.strip();
        model.addAttribute("words", wanted);
        model.addAttribute(
                "courses",
                catalogue.courses(new Wanted(null, null, null)).stream()
                        .filter(course -> fits(course, wanted))
                        .toList());
        model.addAttribute("institutions", catalogue.institutions());
        model.addAttribute("policies", catalogue.policies());
        return "public/training";
    }

    private static boolean fits(ShownCourse course, String words) {
        return course.title().contains(words)
                || course.occupationName().contains(words)
                || course.institutionName().contains(words);
    }
}
