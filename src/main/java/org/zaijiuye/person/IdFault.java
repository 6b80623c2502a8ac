package org.zaijiuye.person;

/** What can be wrong with an identity document's number, in the order of judging (policy.md §1.1). */
public enum IdFault {
    ID_FORMAT("证件号码格式不正确，请对照证件核对位数和字符"),
    ID_LEGACY_15("15位旧身份证号码已停止使用，请填写18位公民身份号码"),
    ID_DATE("证件号码中的出生日期不存在、早于1900年或晚于今天，请核对第7至14位"),
    ID_CHECK("证件号码校验位不符，请逐位核对号码"),
    ID_AREA("证件号码前6位不是有效或曾用的行政区划代码，请核对"),
    ID_GENDER("性别与证件号码第17位不一致，请核对");

    private final String text;

    IdFault(String text) {
        this.text = text;
    }

    /** What is wrong and what to do about it, as the applicant reads it. */
    public String text() {
        return text;
    }
}
