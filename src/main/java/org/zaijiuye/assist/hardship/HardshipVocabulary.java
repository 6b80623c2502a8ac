package org.zaijiuye.assist.hardship;

import java.util.Map;
import org.zaijiuye.shared.EvidenceVocabulary;

/** Words for what civil affairs, the federation of the disabled and others say, and for what a visit found. */
final class HardshipVocabulary {

    static final EvidenceVocabulary WORDS = new EvidenceVocabulary(
            Map.ofEntries(
                    Map.entry("minimumLiving", "享受最低生活保障"),
                    Map.entry("minimumLivingUrban", "城市低保"),
                    Map.entry("minimumLivingSince", "低保起始"),
                    Map.entry("minimumLivingUntil", "低保终止"),
                    Map.entry("lowIncome", "低收入人口"),
                    Map.entry("certified", "持残疾人证"),
                    Map.entry("validUntil", "证件有效期至"),
                    Map.entry("canWork", "有劳动能力"),
                    Map.entry("lost", "被征用的土地"),
                    Map.entry("veteran", "退役军人"),
                    Map.entry("disabledSoldier", "持残疾军人证"),
                    Map.entry("category", "类别"),
                    Map.entry("confirmed", "情况属实")),
            Map.of(),
            Map.of("NONE", "没有", "PART", "一部分", "ALL", "全部"),
            Map.of(HouseholdVisits.NOTE, "入户核查"));

    private HardshipVocabulary() {}
}
