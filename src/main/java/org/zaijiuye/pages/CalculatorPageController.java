package org.zaijiuye.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.application.PublicCalculator;
import org.zaijiuye.problem.Rejected;

/** The calculators as forms: the same that our API has, with the answer in words. */
@Controller
class CalculatorPageController {

    private final List<PublicCalculator> calculators;

    CalculatorPageController(ObjectProvider<PublicCalculator> calculators) {
        this.calculators = calculators.orderedStream().toList();
    }

    /**
     * What somebody asked of one calculator.
     *
     * @param code empty where nothing was asked yet
     * @param result null where it was refused
     */
    record Asked(
            String code, Map<String, String> values, PublicCalculator.@Nullable Result result, FieldFaults faults) {

        static final Asked NOTHING = new Asked("", Map.of(), null, FieldFaults.NONE);

        public Asked of(String calculator) {
            return code.equals(calculator) ? this : NOTHING;
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    @GetMapping("/public/calculators")
    String page(Model model) {
        return show(Asked.NOTHING, model);
    }

    @PostMapping("/public/calculators/{code}")
    String calculate(
            @PathVariable String code,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        var calculator = calculators.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected(404, "没有这个计算器。", List.of()));
        try {
            var result = calculator.calculate(question(calculator, values));
            return show(new Asked(code, values, result, FieldFaults.NONE), model);
        } catch (Rejected refused) {
            response.setStatus(refused.status());
            return show(new Asked(code, values, null, new FieldFaults(refused.faults())), model);
        }
    }

    private String show(Asked asked, Model model) {
        model.addAttribute("calculators", calculators);
        model.addAttribute("asked", asked);
        return "public/calculators";
    }

    /** What was left empty was not sent; what should be a number and is none goes on as text, and is refused as such. */
    private static ObjectNode question(PublicCalculator calculator, Map<String, String> values) {
        var question = JsonNodeFactory.instance.objectNode();
        for (var input : calculator.inputs()) {
            var value = values.getOrDefault(input.name(), "").strip();
            if (input.type().equals("number") && value.matches("-?\\d{1,9}")) {
                question.put(input.name(), Integer.parseInt(value));
            } else if (!value.isEmpty()) {
                question.put(input.name(), value);
            }
        }
        return question;
    }
}
