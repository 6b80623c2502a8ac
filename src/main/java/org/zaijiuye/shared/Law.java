package org.zaijiuye.shared;

/** The laws, regulations and notices that this program cites, each under one name (policy.md §0.2). */
public enum Law {
    SOCIAL_INSURANCE("社会保险法"),
    SOCIAL_INSURANCE_RULES("实施〈中华人民共和国社会保险法〉若干规定"),
    SOCIAL_INSURANCE_HANDLING("社会保险经办条例"),
    UNEMPLOYMENT_INSURANCE("失业保险条例"),
    EMPLOYMENT_PROMOTION("就业促进法"),
    LABOUR("劳动法"),
    LABOUR_CONTRACT("劳动合同法"),
    MINOR_WORKERS("未成年工特殊保护规定"),
    EMPLOYMENT_SERVICE("就业服务与就业管理规定"),
    /** 人社厅发〔2020〕3号. */
    REGISTRATION_SERVICE_2020("关于进一步做好失业登记工作强化失业人员就业服务的通知"),
    /** 威人社字〔2025〕17号. */
    ONE_THING_2025("威海市登记失业人员就业帮扶“一件事”实施方案"),
    /** 人社厅发〔2020〕79号. */
    REGISTRATION_MANAGEMENT_2020("关于进一步做好失业登记服务管理工作的通知"),
    SHANDONG_PROMOTION("山东省就业促进条例"),
    /** 财社〔2023〕181号. */
    EMPLOYMENT_FUND("就业补助资金管理办法"),
    /** 晋政办发〔2024〕33号. */
    SHANXI_RECOGNITION("山西省就业困难人员认定管理办法"),
    /** 晋人社办函〔2025〕62号. */
    SHANXI_ASSISTANCE_2025("关于进一步强化就业援助措施的通知"),
    DELAYED_RETIREMENT("国务院关于渐进式延迟法定退休年龄的办法"),
    CIVIL_CODE("民法典"),
    ADMINISTRATIVE_REVIEW("行政复议法"),
    ADMINISTRATIVE_LITIGATION("行政诉讼法"),
    /** GB 11643-1999. */
    IDENTITY_NUMBER("公民身份号码"),
    /** How offices divide work among officials so that nobody decides alone; practice, no statute. */
    INTERNAL_CONTROL("经办内控通行做法"),
    /** What this city has set itself, in the tables of {@code processes/policy}. */
    PARAMETER_TABLES("系统参数表");

    private final String title;

    Law(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * On what a service rests: in Weihai on the city's own notice, elsewhere on the law on which free services rest.
     *
     * @param place where the notice says it
     */
    public static LegalBasis ofServices(String profile, String place) {
        return profile.equals("weihai") ? ONE_THING_2025.article(place) : EMPLOYMENT_PROMOTION.article("第三十五条");
    }

    /**
     * A provision of Shandong's own regulation, which binds the offices of that province only.
     *
     * @param national what says it for the whole country, and therefore for the others
     */
    public static LegalBasis ofShandong(String profile, String article, LegalBasis national) {
        return profile.equals("weihai") ? SHANDONG_PROMOTION.article(article) : national;
    }

    /** One provision of it, for example {@code 第四十五条}. */
    public LegalBasis article(String article) {
        return new LegalBasis(title, article);
    }
}
