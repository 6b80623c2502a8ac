package org.zaijiuye.serve.referral.vacancy;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.office.PublicPage;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.WorkType;

/** The open posts for everybody: search, pages, details. */
@Controller
class PublicVacanciesController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 499;
    private static final int COUNTY_DIGITS = 6;

    private final VacancySearch search;
    private final VacancyView.Writer views;
    private final Offices offices;

    PublicVacanciesController(VacancySearch search, VacancyView.Writer views, Offices offices) {
        this.search = search;
        this.views = views;
        this.offices = offices;
    }

    @Bean
    @Order(30)
    static PublicPage vacanciesPage() {
        return new PublicPage("/public/vacancies", "招聘岗位", "按关键词、地区和用工方式查找正在招聘的岗位。");
    }

    /** A value to choose from. */
    record Choice(String value, String title) {}

    @GetMapping("/public/vacancies")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String workType,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        var words = q.strip().substring(0, Math.min(q.strip().length(), VacancySearch.LONGEST_QUESTION));
        var areas = areas();
        var county = only(area, areas);
        var type = only(workType, workTypes());
        var number = page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        var found = search.find(new VacancySearch.Question(words, county, "", type), number, PAGE);
        var last = Math.min((int) Math.max(0, (found.total() - 1) / PAGE), LAST_PAGE);
        model.addAttribute("q", words);
        model.addAttribute("area", county);
        model.addAttribute("workType", type);
        model.addAttribute("areas", areas);
        model.addAttribute("workTypes", workTypes());
        model.addAttribute("total", found.total());
        model.addAttribute("page", number);
        model.addAttribute("last", last);
        model.addAttribute("vacancies", views.of(found.vacancies()));
        return "public/vacancies";
    }

    @GetMapping("/public/vacancies/{number}")
    String detail(@PathVariable String number, Model model) {
        var post =
                search.byNumber(number).orElseThrow(() -> new Rejected(404, "没有这个岗位：编号可能有误，请在“招聘岗位”中查找。", List.of()));
        model.addAttribute("post", views.of(post));
        model.addAttribute("notOffered", search.whyNotOffered(post).orElse(null));
        return "public/vacancy";
    }

    private List<Choice> areas() {
        var counties = offices.findAll().stream()
                .map(Office::division)
                .filter(division -> division.length() >= COUNTY_DIGITS)
                .map(division -> division.substring(0, COUNTY_DIGITS))
                .collect(Collectors.toMap(code -> code, AreaNames::of, (one, same) -> one, TreeMap::new));
        return counties.entrySet().stream()
                .map(county -> new Choice(county.getKey(), county.getValue()))
                .toList();
    }

    private static List<Choice> workTypes() {
        return Stream.of(WorkType.values())
                .map(type -> new Choice(type.name(), type.title()))
                .toList();
    }

    /** What was not offered to choose from asks for nothing. */
    private static String only(String value, List<Choice> choices) {
        return choices.stream().map(Choice::value).collect(Collectors.toSet()).contains(value) ? value : "";
    }
}
