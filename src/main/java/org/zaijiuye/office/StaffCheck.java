package org.zaijiuye.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.StaffRecorder.Member;
import org.zaijiuye.office.StaffRecorder.Related;
import org.zaijiuye.person.IdType;
import org.zaijiuye.problem.Rejected;

/** Reads a member of staff and finds everything that is wrong. No message repeats an ID number. */
@Component
class StaffCheck {

    private final StaffRecorder staff;
    private final Groups groups;
    private final Structure structure;
    private final Pattern user;
    private final Clock clock;

    StaffCheck(
            StaffRecorder staff,
            Groups groups,
            Structure structure,
            @Value("${camunda.bpm.generic-properties.properties.userResourceWhitelistPattern}") String user,
            Clock clock) {
        this.staff = staff;
        this.groups = groups;
        this.structure = structure;
        this.user = Pattern.compile(user);
        this.clock = clock;
    }

    /** @throws Rejected 422 with every fault */
    Member read(String name, ObjectNode sent, String caller) {
        var sheet = structure.examine(StaffRequest.class, sent);
        sheet.require(
                name.length() <= 64 && user.matcher(name).matches(),
                "user",
                "用户名应为小写字母，可用连字符分段，末段可为机构代码，例如 wang-min 或 street-clerk-371002001。");
        sheet.require(sent.has("password") || staff.knows(name), "password", "新用户请填写“初始口令”。");
        var chosen = List.copyOf(new HashSet<>(sheet.texts("groups")));
        var related = related(sheet);
        checkGroups(sheet, chosen, related);
        sheet.require(
                !name.equals(caller) || chosen.contains(Role.ADMINISTRATOR.code()),
                "groups",
                "不能取消自己的系统管理岗位，请由另一位管理员办理。");
        var reports = reports(sheet, chosen);
        Rejected.refuse(sheet.faults());
        return new Member(
                name,
                sheet.text("name").orElseThrow(),
                sheet.node("password").map(JsonNode::asText).orElse(null),
                chosen,
                related,
                reports);
    }

    private static List<String> reports(Examined sheet, List<String> chosen) {
        var reports = sheet.texts("reports").stream().distinct().sorted().toList();
        sheet.require(
                reports.isEmpty() || chosen.equals(List.of(Role.INTEGRATOR.code())),
                "reports",
                "“可以代为报告事实的单位”只用于系统接入（integrator）账号，其他岗位请不要填写。");
        return reports;
    }

    private void checkGroups(Examined sheet, List<String> chosen, List<Related> related) {
        chosen.forEach(group -> sheet.require(
                Role.ofGroup(group).isPresent() && groups.exists(group),
                "groups",
                "没有岗位组“" + group + "”，请核对岗位和机构代码，或先登记机构。"));
        var roles = chosen.stream().map(Role::ofGroup).flatMap(Optional::stream).toList();
        sheet.require(
                chosen.size() < 2 || roles.stream().noneMatch(Role.ALONE::contains),
                "groups",
                "系统管理、参数管理和系统接入各自独立，不能兼任其他岗位。");
        sheet.require(
                roles.stream().noneMatch(Role.STAFF::contains)
                        || related.stream().anyMatch(each -> each.kinship() == Kinship.SELF),
                "idNo",
                "请填写“证件号码”：不得办理本人事项，须据此核对。");
    }

    private List<Related> related(Examined sheet) {
        var all = new ArrayList<Related>();
        if (sheet.text("idNo").isPresent()) {
            all.add(person(sheet, Kinship.SELF));
        }
        for (var relative : sheet.list("relatives")) {
            // A kinship that is none is told already.
            all.add(person(
                    relative, relative.text("kinship").map(Kinship::valueOf).orElse(Kinship.LINEAL)));
        }
        var numbers =
                all.stream().map(Related::idNo).filter(no -> !no.isEmpty()).toList();
        sheet.require(new HashSet<>(numbers).size() == numbers.size(), "relatives", "同一证件号码出现两次，请核对。");
        return all;
    }

    private Related person(Examined sheet, Kinship kinship) {
        var type = sheet.text("idType").orElse(IdType.RESIDENT_IDENTITY_CARD.code());
        var judged = sheet.text("idNo")
                .flatMap(number -> IdType.of(type).map(known -> known.judge(number, LocalDate.now(clock), null)));
        judged.ifPresent(found -> found.faults().forEach(fault -> sheet.require(false, "idNo", fault.text() + "。")));
        return new Related(type, judged.map(found -> found.normalised()).orElse(""), kinship);
    }
}
