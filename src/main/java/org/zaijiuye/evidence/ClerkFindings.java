package org.zaijiuye.evidence;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.Register;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.task.FormValues;

/** A clerk's answers in the shape of the register's own data, so that rules read both alike. */
@Component
class ClerkFindings {

    private static final Set<String> GROUPS = Set.of("M60", "F55", "F50");

    private final Clock clock;

    ClerkFindings(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> of(Register register, FormValues form, Dossier dossier) {
        return switch (register) {
            case PSB -> population(form, dossier);
            case EMP -> employment(form);
            case SI -> insurance(form);
            case MED -> Map.of("employerInsuredNow", yes(form, "employedNow", "本月由用人单位参保"));
            case SAMR -> business(form);
            case EDU -> Map.of("enrolled", yes(form, "enrolled", "全日制在校"));
            case JUS -> Map.of("imprisoned", yes(form, "imprisoned", "正在服刑"));
            case CIV -> civil(form);
            case DPF -> Map.of("certified", yes(form, "disabled", "持有有效的残疾人证"));
            case LAND -> Map.of("lost", form.choice("landLost", "被征用的土地", Set.of("NONE", "PART", "ALL")));
            case TAX -> Map.of("declared", yes(form, "taxDeclared", "已申报纳税"));
            case VET -> Map.of("veteran", yes(form, "veteran", "退役军人"));
            case BANK -> account(form, dossier);
        };
    }

    private static Map<String, Object> population(FormValues form, Dossier dossier) {
        var data = new LinkedHashMap<String, Object>();
        data.put("alive", yes(form, "alive", "本人健在"));
        var matches = yes(form, "nameMatches", "姓名与身份证号一致");
        data.put("name", matches ? dossier.applicant().path("name").asText() : "（与申请不一致）");
        return data;
    }

    private static Map<String, Object> employment(FormValues form) {
        var open = yes(form, "openRegistration", "已有未注销的失业登记");
        return Map.of("registrations", open ? List.of(Map.of("open", true)) : List.of(), "employments", List.of());
    }

    private Map<String, Object> insurance(FormValues form) {
        var data = new LinkedHashMap<String, Object>();
        var employed = yes(form, "employedNow", "本月由用人单位参保");
        data.put("employerInsuredNow", employed);
        if (employed) {
            data.put("lastEmployerMonth", YearMonth.now(clock).toString());
        }
        data.put("receivingPension", yes(form, "receivingPension", "已享受基本养老保险待遇"));
        put(data, "unemploymentMonths", form.count("paidMonths", "失业保险缴费月数", InsuranceData.MOST_MONTHS));
        put(data, "residualMonths", form.count("residualMonths", "剩余月数", InsuranceData.LONGEST_MONTHS));
        put(data, "stopReason", chosen(form, "stopReason", reasons()));
        put(data, "mutualProposedBy", chosen(form, "mutualProposedBy", Set.of("EMPLOYER", "WORKER")));
        put(data, "retireGroup", chosen(form, "retireGroup", GROUPS));
        return data;
    }

    private static Map<String, Object> civil(FormValues form) {
        var drawn = form.choice("minimumLiving", "最低生活保障", Set.of("NONE", "URBAN", "RURAL"));
        return Map.of("minimumLiving", !drawn.equals("NONE"), "minimumLivingUrban", drawn.equals("URBAN"));
    }

    private static Map<String, Object> business(FormValues form) {
        var active = yes(form, "activeBusiness", "名下有正在经营的主体");
        var today = Map.<String, Object>of("role", "OPERATOR", "status", "OPERATING");
        return Map.of("businesses", active ? List.of(today) : List.of());
    }

    private static Map<String, Object> account(FormValues form, Dossier dossier) {
        var valid = yes(form, "accountValid", "本人账户可以入账");
        if (valid && PayAccount.of(dossier).isEmpty()) {
            throw new NotAllowed("申请没有填写收款账号：请选“否”，审核时一次性告知补正。");
        }
        var name = dossier.applicant().path("name").asText();
        return Map.of("accounts", List.of(Map.of("account", PayAccount.of(dossier), "holder", name, "valid", valid)));
    }

    private static boolean yes(FormValues form, String field, String title) {
        return form.choice(field, title, Set.of("YES", "NO")).equals("YES");
    }

    private static @Nullable String chosen(FormValues form, String field, Set<String> allowed) {
        var text = form.text(field);
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw new NotAllowed("请在给出的选项中选择。");
        }
        return text.isEmpty() ? null : text;
    }

    private static Set<String> reasons() {
        return Arrays.stream(UnempReason.values()).map(Enum::name).collect(Collectors.toSet());
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
