package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.shared.Fault;

/** What the form of item 12 shows by itself (policy.md §4.5: F08, F11). */
@Component
class HardshipForm {

    private static final String WORD = "hardship";

    List<Fault> faults(JsonNode request, List<Category> categories, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var asked = AskedCategories.of(request);
        if (asked.marked() > 1) {
            faults.add(fault("hardshipCategory", "F11", "主要认定类别只能有一个，请只保留一个。"));
        }
        asked.codes().stream()
                .filter(code ->
                        categories.stream().noneMatch(each -> each.code().equals(code)))
                .forEach(code -> faults.add(fault(
                        "hardshipCategory", "FIELD_INVALID", "没有类别“" + code + "”，可以填写：" + codes(categories) + "。")));
        if (needsHousehold(asked, categories)
                && request.path("householdMembers").isEmpty()) {
            faults.add(fault("householdMembers", "F08", "申请零就业家庭类别的，请填写家庭成员及其就业状况。"));
        }
        faults.addAll(members(request.path("householdMembers"), today).toList());
        return faults;
    }

    private static boolean needsHousehold(AskedCategories asked, List<Category> categories) {
        return categories.stream()
                .filter(each -> asked.codes().contains(each.code()))
                .anyMatch(each -> each.kind().household());
    }

    private static Stream<Fault> members(JsonNode members, LocalDate today) {
        return IntStream.range(0, members.size())
                .filter(i -> !IdentityNumber.judge(members.path(i).path("idNo").asText(), today)
                        .valid())
                .mapToObj(i -> fault("householdMembers[" + i + "].idNo", "ID_FORMAT", "家庭成员的公民身份号码有误，请核对。"));
    }

    private static String codes(List<Category> categories) {
        return String.join("、", categories.stream().map(Category::title).toList());
    }

    private static Fault fault(String field, String code, String message) {
        return new Fault(field, WORD, code, message, null);
    }
}
