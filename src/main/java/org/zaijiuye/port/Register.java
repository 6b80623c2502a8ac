package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Function;

/** The systems outside that are asked about a person, with the codes of policy.md §3. */
public enum Register {
    PSB("公安人口库", PopulationData::from),
    EMP("公共就业系统", EmploymentData::from),
    SI("社会保险系统", InsuranceData::from),
    MED("医疗保险系统", MedicalData::from),
    SAMR("市场监管登记库", BusinessData::from),
    EDU("学籍学历库", EducationData::from),
    JUS("司法行政系统", JusticeData::from),
    CIV("民政系统", CivilData::from),
    DPF("残联持证库", DisabilityData::from),
    LAND("征地名册", LandData::from),
    TAX("税务系统", TaxData::from),
    VET("退役军人事务系统", VeteranData::from),
    BANK("社保卡银行", AccountData::from);

    private final String title;
    private final Function<JsonNode, Testimony> reader;

    Register(String title, Function<JsonNode, Testimony> reader) {
        this.title = title;
        this.reader = reader;
    }

    /** The Chinese name that clerks read. */
    public String title() {
        return title;
    }

    /** The path segment of the HTTP contract, the topic of the external task and the configuration key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads this register's data record.
     *
     * @throws IllegalArgumentException where the data has another form; its message holds no personal data
     */
    public Testimony read(JsonNode data) {
        return reader.apply(data);
    }

    /**
     * The register with this code.
     *
     * @throws IllegalArgumentException where no register has this code; upper case is no code
     */
    public static Register of(String code) {
        for (var register : values()) {
            if (register.code().equals(code)) {
                return register;
            }
        }
        throw new IllegalArgumentException("没有代码为“" + code + "”的数据来源");
    }
}
