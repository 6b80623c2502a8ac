package org.zaijiuye.dossier;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.Flaw;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.EvidenceVocabulary;

/** The words for the codes with which evidence is stored. A field without a word is not shown. */
final class EvidenceWords {

    /** The fields that a decision may rest on. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("alive", "健在"),
            Map.entry("employerInsuredNow", "本月单位参保"),
            Map.entry("employerName", "参保单位"),
            Map.entry("lastEmployerMonth", "单位缴费至"),
            Map.entry("stopReason", "停保原因"),
            Map.entry("mutualProposedBy", "协商解除提出方"),
            Map.entry("unemploymentMonths", "失业保险缴费月数"),
            Map.entry("residualMonths", "剩余月数"),
            Map.entry("receivingPension", "领取养老金"),
            Map.entry("pensionSince", "养老金起始"),
            Map.entry("flexibleInsured", "个人身份参保"),
            Map.entry("residentInsured", "居民医保"),
            Map.entry("retireGroup", "原法定退休年龄类别"),
            Map.entry("enrolled", "在校"),
            Map.entry("graduationDate", "毕业日期"),
            Map.entry("imprisoned", "服刑"),
            Map.entry("deathDate", "死亡日期"),
            Map.entry("releasedOn", "释放日期"),
            Map.entry("enlistedOn", "应征服兵役日期"),
            Map.entry("dischargedOn", "退役日期"),
            Map.entry("emigratedOn", "移居境外日期"),
            Map.entry("returnedOn", "返回日期"),
            Map.entry("fact", "更正"),
            Map.entry("corrected", "正确的是"),
            Map.entry("statement", "说明"),
            Map.entry("registrations", "失业登记"),
            Map.entry("employments", "就业登记"),
            Map.entry("businesses", "名下主体"),
            Map.entry("accounts", "账户"));

    /** What an entry of a list tells, and the word before it. */
    private static final Map<String, String> ENTRY_FIELDS = entryFields();

    /** What any item may show; items add words of their own. */
    static final EvidenceVocabulary SHARED = new EvidenceVocabulary(FIELDS, ENTRY_FIELDS, codes(), EvidenceOrigins.OWN);

    private static final Map<String, String> CAUSES = Map.of(
            "TIMEOUT",
            "对方未及时答复",
            "REFUSED",
            "无法连接",
            "STATUS",
            "对方系统报错",
            "MALFORMED",
            "答复无法识别",
            "WRONG_PERSON",
            "答复的不是本人",
            "WRONG_REQUEST",
            "答复的不是本次查询",
            Evidence.OUTDATED,
            "对方数据更新过早，已超过规定的天数",
            "CIRCUIT_OPEN",
            "对方系统连续故障，暂停查询");

    private static final Map<Evidence.Source, String> SOURCES = Map.of(
            Evidence.Source.CLERK, "人工核查",
            Evidence.Source.APPLICANT, "本人",
            Evidence.Source.EVENT, "外部事件");

    private static final Map<String, String> RESULTS =
            Map.of("MATCH", "已查到", "MISMATCH", "不一致", "NO_DATA", "无数据", "TIMEOUT", "查询不通");

    private EvidenceWords() {}

    static String result(Evidence.Result result) {
        return RESULTS.getOrDefault(result.name(), "");
    }

    /** Who said it, where it was no register. */
    static @Nullable String source(Evidence.Source source) {
        return SOURCES.get(source);
    }

    /** What went wrong where no answer came. */
    static @Nullable String cause(@Nullable String cause) {
        return Stream.of(Flaw.values())
                .filter(flaw -> flaw.name().equals(cause))
                .map(Flaw::title)
                .findFirst()
                .orElseGet(() -> CAUSES.get(String.valueOf(cause)));
    }

    private static Map<String, String> entryFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "");
        fields.put("employer", "");
        fields.put("type", "");
        fields.put("role", "");
        fields.put("status", "");
        fields.put("place", "");
        fields.put("licenceDate", "发照");
        fields.put("startDate", "起");
        fields.put("endDate", "止");
        fields.put("since", "起");
        fields.put("open", "在册");
        fields.put("valid", "可收款");
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<>(Map.ofEntries(
                Map.entry("M60", "男60周岁"),
                Map.entry("F55", "女55周岁"),
                Map.entry("F50", "女50周岁"),
                Map.entry("EMPLOYER", "用人单位"),
                Map.entry("WORKER", "本人"),
                Map.entry("OPERATOR", "经营者"),
                Map.entry("LEGAL_REPRESENTATIVE", "法定代表人"),
                Map.entry("SHAREHOLDER", "股东"),
                Map.entry("SUPERVISOR", "监事"),
                Map.entry("OPERATING", "在业"),
                Map.entry("DORMANT", "歇业"),
                Map.entry("CANCELLED", "已注销"),
                Map.entry("REVOKED", "已吊销")));
        for (var reason : UnempReason.values()) {
            codes.put(reason.name(), reason.title());
        }
        return Map.copyOf(codes);
    }
}
