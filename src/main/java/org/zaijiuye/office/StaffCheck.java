package org.zaijiuye.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.StaffRecorder.Member;
import org.zaijiuye.office.StaffRecorder.Related;
import org.zaijiuye.person.IdType;

/** Reads a member of staff and finds everything that is wrong. No message repeats an ID number. */
@Component
class StaffCheck {

    private static final Set<String> FIELDS = Set.of("name", "password", "groups", "idType", "idNo", "relatives");
    private static final Set<String> OF_RELATIVE = Set.of("kinship", "idType", "idNo");
    private static final int SHORTEST_PASSWORD = 10;

    private final StaffRecorder staff;
    private final Groups groups;
    private final Pattern user;
    private final Clock clock;

    StaffCheck(
            StaffRecorder staff,
            Groups groups,
            @Value("${camunda.bpm.generic-properties.properties.userResourceWhitelistPattern}") String user,
            Clock clock) {
        this.staff = staff;
        this.groups = groups;
        this.user = Pattern.compile(user);
        this.clock = clock;
    }

    /** @throws org.zaijiuye.problem.Rejected 422 with every fault */
    Member read(String name, JsonNode sent, String caller) {
        var sheet = RequestSheet.of(sent, FIELDS);
        sheet.require(
                name.length() <= 64 && user.matcher(name).matches(),
                "user",
                "用户名应为小写字母，可用连字符分段，末段可为机构代码，例如 wang-min 或 street-clerk-371002001。");
        var title = sheet.required("name", "姓名", 100);
        var password = sheet.optional("password", "初始口令", 200);
        sheet.require(password != null || staff.knows(name), "password", "新用户请填写“初始口令”。");
        sheet.require(
                password == null || password.length() >= SHORTEST_PASSWORD,
                "password",
                "口令至少" + SHORTEST_PASSWORD + "位。");
        var chosen = List.copyOf(new HashSet<>(sheet.texts("groups")));
        var related = related(sheet);
        checkGroups(sheet, chosen, related);
        sheet.require(
                !name.equals(caller) || chosen.contains(Role.ADMINISTRATOR.code()),
                "groups",
                "不能取消自己的系统管理岗位，请由另一位管理员办理。");
        sheet.refuse();
        return new Member(name, title, password, chosen, related);
    }

    private void checkGroups(RequestSheet sheet, List<String> chosen, List<Related> related) {
        sheet.require(!chosen.isEmpty(), "groups", "请填写“岗位组”，至少一个。");
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

    private List<Related> related(RequestSheet sheet) {
        var all = new ArrayList<Related>();
        if (sheet.optional("idNo", "证件号码", 30) != null) {
            all.add(person(sheet, Kinship.SELF));
        }
        for (var relative : sheet.list("relatives", OF_RELATIVE)) {
            var word = relative.required("kinship", "亲属关系", 20);
            var kinship = Arrays.stream(Kinship.values())
                    .filter(each -> each != Kinship.SELF && each.name().equals(word))
                    .findFirst();
            relative.require(
                    kinship.isPresent() || word.isEmpty(),
                    "kinship",
                    "“亲属关系”应为 SPOUSE（配偶）、LINEAL（直系血亲）、COLLATERAL（三代以内旁系血亲）、AFFINE（近姻亲）之一。");
            all.add(person(relative, kinship.orElse(Kinship.LINEAL)));
        }
        var numbers =
                all.stream().map(Related::idNo).filter(no -> !no.isEmpty()).toList();
        sheet.require(new HashSet<>(numbers).size() == numbers.size(), "relatives", "同一证件号码出现两次，请核对。");
        return all;
    }

    private Related person(RequestSheet sheet, Kinship kinship) {
        var type =
                Optional.ofNullable(sheet.optional("idType", "证件类型", 2)).orElse(IdType.RESIDENT_IDENTITY_CARD.code());
        var number = sheet.required("idNo", "证件号码", 30);
        var kind = IdType.of(type);
        sheet.require(kind.isPresent(), "idType", "“证件类型”应为 01 至 05。");
        var judged =
                kind.filter(known -> !number.isEmpty()).map(known -> known.judge(number, LocalDate.now(clock), null));
        judged.ifPresent(found -> found.faults().forEach(fault -> sheet.require(false, "idNo", fault.text() + "。")));
        return new Related(type, judged.map(found -> found.normalised()).orElse(""), kinship);
    }
}
