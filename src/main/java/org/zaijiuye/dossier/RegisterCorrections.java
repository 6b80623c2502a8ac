package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Correction.Option;

/** What can be proven against the answers of the registers; an item offers what its own rule reads. */
public final class RegisterCorrections {

    /** Whose insurance was not stopped in time, or is another's: then the last month tells nothing either. */
    public static final Correction EMPLOYER_INSURED = Correction.choice(
            "si",
            "employerInsuredNow",
            "目前由用人单位参保",
            yes(flag("employerInsuredNow", true)),
            no(cleared(flag("employerInsuredNow", false), "lastEmployerMonth")));

    public static final Correction MEDICALLY_INSURED = Correction.choice(
            "med",
            "employerInsuredNow",
            "目前由用人单位参加医疗保险",
            yes(flag("employerInsuredNow", true)),
            no(flag("employerInsuredNow", false)));

    public static final Correction LAST_EMPLOYER_MONTH = Correction.month("si", "lastEmployerMonth", "用人单位应当缴费至（年月）");

    public static final Correction PENSION = Correction.choice(
            "si",
            "receivingPension",
            "享受基本养老保险待遇",
            yes(flag("receivingPension", true)),
            no(cleared(flag("receivingPension", false), "pensionSince")));

    public static final Correction STOP_REASON = Correction.choice(
            "si",
            "stopReason",
            "失业原因",
            Stream.of(UnempReason.values())
                    .map(reason -> new Option(reason.name(), reason.title(), leaving(reason)))
                    .toArray(Option[]::new));

    public static final Correction PAID_MONTHS =
            Correction.number("si", "unemploymentMonths", "失业保险缴费月数", InsuranceData.MOST_MONTHS);

    public static final Correction DEEMED_MONTHS =
            Correction.number("si", "deemedMonths", "视同缴费月数", InsuranceData.MOST_MONTHS);

    public static final Correction RESIDUAL_MONTHS =
            Correction.number("si", "residualMonths", "以前未领取月数", InsuranceData.LONGEST_MONTHS);

    public static final Correction OPEN_REGISTRATION = Correction.choice(
            "emp",
            "registrations",
            "已有未注销的失业登记",
            yes(list("registrations", object().put("open", true))),
            no(list("registrations")));

    public static final Correction OPEN_EMPLOYMENT = Correction.choice(
            "emp", "employments", "有未终止的就业登记", yes(list("employments", object())), no(list("employments")));

    /** Only that there is none: which business it is the register alone can tell. */
    public static final Correction BUSINESS =
            Correction.choice("samr", "businesses", "名下有经营主体", no(list("businesses")));

    public static final Correction ENROLLED =
            Correction.choice("edu", "enrolled", "全日制在校", yes(flag("enrolled", true)), no(flag("enrolled", false)));

    public static final Correction GRADUATED_ON = Correction.date("edu", "graduationDate", "毕业日期");

    public static final Correction MINIMUM_LIVING = Correction.choice(
            "civ",
            "minimumLiving",
            "享受最低生活保障",
            new Option("URBAN", "城市低保", drawn(true)),
            new Option("RURAL", "农村低保", drawn(false)),
            no(cleared(flag("minimumLiving", false), "minimumLivingUntil")));

    public static final Correction DISABLED = Correction.choice(
            "dpf",
            "certified",
            "残疾人证有效",
            yes(cleared(flag("certified", true), "validUntil")),
            no(flag("certified", false)));

    public static final Correction LAND_LOST = Correction.choice(
            "land",
            "lost",
            "土地被政府征用",
            new Option("NONE", "没有", object().put("lost", "NONE")),
            new Option("PART", "一部分", object().put("lost", "PART")),
            new Option("ALL", "全部", object().put("lost", "ALL")));

    public static final Correction VETERAN =
            Correction.choice("vet", "veteran", "退役军人", yes(flag("veteran", true)), no(flag("veteran", false)));

    /** Only that the names are one person's: another person's data are for the register to put right. */
    public static final Correction NAME =
            Correction.choice("psb", "nameMatches", "姓名与证件一致", yes(flag("nameMatches", true)));

    public static final Correction ENLISTED =
            Correction.choice("psb", "enlisted", "正在服兵役", no(cleared(object(), "enlistedOn")));

    public static final Correction ENLISTED_ON = Correction.date("psb", "enlistedOn", "应征服兵役日期");

    public static final Correction EMIGRATED =
            Correction.choice("psb", "emigrated", "已移居境外", no(cleared(object(), "emigratedOn")));

    public static final Correction EMIGRATED_ON = Correction.date("psb", "emigratedOn", "移居境外日期");

    public static final Correction IMPRISONED = Correction.choice(
            "jus",
            "imprisoned",
            "正在服刑",
            yes(cleared(flag("imprisoned", true), "since", "releasedOn")),
            no(flag("imprisoned", false)));

    private RegisterCorrections() {}

    /** Whether the person operates the business with this code. */
    public static Correction operator(String uscc) {
        var business = object().put("uscc", uscc).put("role", "OPERATOR").put("status", "OPERATING");
        return Correction.choice(
                "samr", "businesses", "登记为该个体工商户经营者", yes(list("businesses", business)), no(list("businesses")));
    }

    /** Whether a shop is the only business that the person has ever run, is in business, and was theirs from the licence on. */
    public static Correction onlyBusiness(String uscc, LocalDate licence) {
        var business = object().put("uscc", uscc)
                .put("role", "OPERATOR")
                .put("status", "OPERATING")
                .put("licenceDate", licence.toString());
        return Correction.choice(
                "samr", "businesses", "首次创办并经营该个体工商户", yes(list("businesses", business)), no(list("businesses")));
    }

    private static Option yes(JsonNode change) {
        return new Option("YES", "是", change);
    }

    private static Option no(JsonNode change) {
        return new Option("NO", "否", change);
    }

    /** Who proposed to part follows from the reason; the others know no proposer. */
    private static ObjectNode leaving(UnempReason reason) {
        var change = object().put("stopReason", reason.name());
        return switch (reason) {
            case U03 -> change.put("mutualProposedBy", "EMPLOYER");
            case U15 -> change.put("mutualProposedBy", "WORKER");
            default -> cleared(change, "mutualProposedBy");
        };
    }

    private static ObjectNode drawn(boolean urban) {
        return cleared(
                flag("minimumLiving", true).put("minimumLivingUrban", urban),
                "minimumLivingSince",
                "minimumLivingUntil");
    }

    private static ObjectNode flag(String field, boolean value) {
        return object().put(field, value);
    }

    private static ObjectNode cleared(ObjectNode change, String... fields) {
        Stream.of(fields).forEach(change::putNull);
        return change;
    }

    private static ObjectNode list(String field, JsonNode... entries) {
        var list = JsonNodeFactory.instance.arrayNode();
        Stream.of(entries).forEach(list::add);
        return object().set(field, list);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
