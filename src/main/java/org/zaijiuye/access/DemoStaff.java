package org.zaijiuye.access;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.Office;

/** Who works in the demo: one person a role and office, two where one must be able to judge the other's work. */
final class DemoStaff {

    /** Also a person of the sandbox, so that one can see that nobody handles their own case. */
    static final String CLERK = "street-clerk-371002001";

    static final String CLERK_ID_NO = "371002199111080081";

    private static final List<String> NAMES = List.of(
            "王敏", "李强", "张丽", "刘洋", "陈静", "杨帆", "赵磊", "黄蓉蓉", "周杰", "吴婷", "徐亮", "孙悦", "马超群", "朱琳", "胡斌", "郭静怡", "林涛",
            "何洁", "高翔", "罗兰", "郑凯", "梁宇", "谢芳", "韩冰", "唐悦", "冯刚", "董洁", "周敏", "林晓彤", "邹文涛", "丛建国", "于海涛", "鞠丽娜", "宫雪",
            "毕成", "姜楠", "曲波", "迟静", "初明", "夏雨", "戚薇薇", "苗壮", "柳青", "车晓", "殷琪", "滕飞", "邢杰", "蔺晨", "修远", "连城", "隋缘", "栾平",
            "牟珊", "解放", "矫健", "盛夏", "阎妮妮");

    private static final List<String> SURNAMES = List.of("丛", "于", "鞠", "毕", "宫", "邹", "隋", "曲", "岳", "戴", "孔", "侯");

    private static final List<String> GIVEN_NAMES =
            List.of("明辉", "海燕", "建军", "晓梅", "志强", "秀英", "国栋", "春华", "永刚", "玉兰", "文斌", "雪松");

    /** An objection, or what is to be published, is looked at by somebody who had no hand in what it is about. */
    private static final Set<Role> TWICE =
            Set.of(Role.STREET_CLERK, Role.COUNTY_APPROVER, Role.SI_OFFICER, Role.TRAINING_OFFICER);

    static final List<Person> ALL = people();

    private DemoStaff() {}

    private static List<Person> people() {
        var more = GIVEN_NAMES.stream().flatMap(given -> SURNAMES.stream().map(surname -> surname + given));
        var names = Stream.concat(NAMES.stream(), more).iterator();
        var people = new ArrayList<>(List.of(
                new Person("admin", "系统管理员", Role.ADMINISTRATOR.code()),
                new Person("admin-b", "第二系统管理员", Role.ADMINISTRATOR.code()),
                new Person("param-admin", "参数管理员", Role.PARAM_ADMIN.code()),
                new Person("portal", "爱山东门户（系统接入）", Role.INTEGRATOR.code()),
                new Person("city-approver", "宋远（市级审批）", Role.CITY_APPROVER.code())));
        DemoOffices.ALL.stream().flatMap(office -> staffOf(office, names)).forEach(people::add);
        return List.copyOf(people);
    }

    private static Stream<Person> staffOf(Office office, Iterator<String> names) {
        return Role.at(office.level()).stream().flatMap(role -> Stream.of("", "-b")
                .filter(second -> second.isEmpty() || TWICE.contains(role))
                .map(second -> person(role, second, office, names)));
    }

    private static Person person(Role role, String second, Office office, Iterator<String> names) {
        return new Person(
                role.code() + second + "-" + office.code(),
                names.next() + "（" + role.title() + "）",
                role.groupAt(office.code()));
    }

    /** The password is the user's id. */
    record Person(String user, String name, String group) {}
}
