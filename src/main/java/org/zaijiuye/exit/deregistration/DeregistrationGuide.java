package org.zaijiuye.exit.deregistration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Law;

/** Item 13 for the public guide. */
@Component
class DeregistrationGuide implements ItemGuide {

    private static Provision reason(DeregReason reason, ParameterReader asked) {
        var text = reason.title();
        return switch (reason) {
            case D08 ->
                Provision.of(text + "（{dereg.refusalMonths}个月内{dereg.refusals}次）", DeregistrationRules.REASONS, asked);
            default -> Provision.of(text, DeregistrationRules.REASONS);
        };
    }

    @Override
    public String item() {
        return "deregistration";
    }

    @Override
    public String audience() {
        return "有在册失业登记、出现注销情形的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return Stream.concat(
                        Stream.of(Provision.of("有在册的失业登记，并有下列情形之一", DeregistrationRules.REASONS)),
                        Arrays.stream(DeregReason.values())
                                .filter(DeregReason::isExit)
                                .map(reason -> reason(reason, asked)))
                .toList();
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(Provision.ofPractice("由数据或者他人提出的，生效前告知本人并听取意见"), Provision.ofPractice("有异议且成立的，恢复登记，失业登记日期不变"));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(
                Provision.of("失业登记注销，失业保险金同时停止发放", Law.SOCIAL_INSURANCE.article("第五十一条")),
                Provision.of("再次失业的，可以重新登记", Law.EMPLOYMENT_SERVICE.article("第六十三条")));
    }
}
