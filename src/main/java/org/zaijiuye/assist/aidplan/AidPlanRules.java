package org.zaijiuye.assist.aidplan;

import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/**
 * Whether the services of a cycle were given: the cycle is closed only then, unless the person found work or left
 * (policy.md §7.4).
 */
final class AidPlanRules {

    static final LegalBasis BASIS = Law.EMPLOYMENT_PROMOTION.article("第五十二条");

    private AidPlanRules() {}

    /** What is still owed, in words; nothing where the cycle is complete. */
    static List<String> owed(AidServices given, AidTerms terms) {
        return Stream.of(
                        owed("岗位推荐", given.recommendations(), terms.recommendations()),
                        owed("职业指导", given.guidances(), terms.guidances()),
                        owed("政策咨询", given.consultations(), terms.consultations()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> owed(String service, int given, int least) {
        return given < least ? Stream.of(service + "还差" + (least - given) + "次") : Stream.empty();
    }

    /** The counter as it is shown, for example {@code 岗位推荐 2/3　职业指导 1/1　政策咨询 0/1}. */
    static String counter(AidServices given, AidTerms terms) {
        return "岗位推荐 " + given.recommendations() + "/" + terms.recommendations() + "　职业指导 " + given.guidances() + "/"
                + terms.guidances() + "　政策咨询 " + given.consultations() + "/" + terms.consultations();
    }
}
