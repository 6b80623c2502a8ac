package org.zaijiuye.application.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Fault;

/** F03, F04 and F11: which items may be chosen, and which not together. */
@Component
class ChoiceCheck implements FormCheck {

    /** The annex of the notice; an item that is not built yet is refused by its name. */
    static final Map<String, String> ANNEX = Map.ofEntries(
            Map.entry("registration", "失业登记"),
            Map.entry("benefit", "失业保险金申领"),
            Map.entry("jobseeking", "个人求职登记"),
            Map.entry("guidance", "职业指导服务指引"),
            Map.entry("referral", "岗位推荐"),
            Map.entry("internship", "就业见习信息推送"),
            Map.entry("certificate", "就业创业证申领"),
            Map.entry("trainingwish", "技能培训意愿登记"),
            Map.entry("trainingoffer", "培训信息推送"),
            Map.entry("flexsubsidy", "就业困难人员灵活就业社保补贴申领"),
            Map.entry("startupsubsidy", "个体工商户一次性创业补贴申领"),
            Map.entry("hardship", "就业困难人员认定"),
            Map.entry("deregistration", "失业登记注销"),
            Map.entry("employment", "个体经营及灵活就业人员就业登记"));

    private final ItemRegistry items;

    ChoiceCheck(ItemRegistry items) {
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.of(none(draft), unknown(draft), twice(draft), contradictory(draft))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> none(Draft draft) {
        return draft.items().isEmpty() ? Stream.of(FormCheck.fault("items", "F11", "没有选择事项，请至少选择一项。")) : Stream.empty();
    }

    private Stream<Fault> unknown(Draft draft) {
        return draft.places(item ->
                        !item.word().isEmpty() && items.find(item.word()).isEmpty())
                .map(place -> f11(place, absent(place.item().word())));
    }

    private static String absent(String word) {
        return Optional.ofNullable(ANNEX.get(word))
                .map(title -> "“" + title + "”暂未开通网上联办，请先不选此项，到受理机构另行办理。")
                .orElse("没有代码为“" + word + "”的事项，请核对事项代码。");
    }

    private static Stream<Fault> twice(Draft draft) {
        var seen = new HashSet<String>();
        return draft.places(item -> !item.word().isEmpty() && !seen.add(item.word()))
                .map(place -> f11(place, "同一事项选择了两次，请只保留一项。"));
    }

    private static Stream<Fault> contradictory(Draft draft) {
        return Stream.concat(
                together(draft, "deregistration", Set.of("registration"), "F03", "失业登记注销不能与失业登记同时申请，请分别提交。"),
                together(
                        draft,
                        "employment",
                        Set.of("registration", "benefit"),
                        "F04",
                        "就业登记不能与失业登记、失业保险金申领同时申请，请只选择与现状相符的事项。"));
    }

    private static Stream<Fault> together(Draft draft, String word, Set<String> others, String code, String message) {
        return others.stream().anyMatch(draft::chosen)
                ? draft.places(item -> item.word().equals(word))
                        .map(place -> new Fault(place.at() + ".item", word, code, message, null))
                : Stream.empty();
    }

    private static Fault f11(Draft.Placed place, String message) {
        return new Fault(place.at() + ".item", place.item().word(), "F11", message, null);
    }
}
