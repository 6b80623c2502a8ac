package org.zaijiuye.records;

/** What was done for a person; the tiers of service and the person's progress count it (policy.md §5.1.1, §5.4, §5.5). */
public enum ServiceKind {
    RECOMMENDATION("岗位推荐"),
    GUIDANCE("职业指导"),
    POLICY_ADVICE("政策咨询"),
    TRAINING_INFO("培训信息推送"),
    INTERNSHIP_INFO("就业见习信息推送"),
    FIRST_CONTACT("首次联系"),
    SURVEY("需求调查"),
    CONTACT("联系");

    private final String words;

    ServiceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
