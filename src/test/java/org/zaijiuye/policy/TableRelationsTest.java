package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.shared.Fault;

@DisplayName("决策表之间的检查")
class TableRelationsTest {

    private static final String CLASSES = "WageClass";
    private static final String AMOUNTS = "BenefitStandard";
    private static final String SOURCES = "EvidenceSources";

    @Test
    void the_packaged_tables_fit_together() {
        var all = new HashMap<String, String>();
        PolicyEngine.names().forEach(name -> all.put(name, PolicyEngine.xml(name)));
        assertThat(check(all)).isEmpty();
    }

    @Test
    void a_class_without_amounts_is_told_in_its_row() {
        var fifth = PolicyEngine.xml(CLASSES).replace("\"山东二类\"", "\"山东五类\"");
        assertThat(check(Map.of(CLASSES, fifth)))
                .singleElement()
                .asString()
                .startsWith("文件 WageClass.dmn，第7行“类区”写的是 \"山东五类\"：BenefitStandard 表中没有这个类区的行");
    }

    @Test
    void a_new_class_comes_together_with_its_amounts() {
        var fifth = PolicyEngine.xml(CLASSES).replace("\"山东二类\"", "\"山东五类\"");
        var amounts = PolicyEngine.xml(AMOUNTS).replace("\"山东二类\"", "\"山东五类\"");
        assertThat(check(Map.of(CLASSES, fifth, AMOUNTS, amounts))).isEmpty();
        assertThat(check(Map.of(AMOUNTS, amounts))).singleElement().asString().contains("\"山东二类\"");
        assertThat(check(Map.of("TimeLimits", PolicyEngine.xml("TimeLimits")))).isEmpty();
    }

    @Test
    void a_register_that_is_no_longer_asked_is_told_once_for_its_item() {
        var xml = PolicyEngine.xml(SOURCES);
        var end = xml.indexOf("</rule>") + "</rule>".length();
        var without = xml.substring(0, xml.indexOf("<rule id=\"Row_RegistrationPsb\"")) + xml.substring(end);
        assertThat(check(Map.of(SOURCES, without)))
                .singleElement()
                .asString()
                .contains("事项“registration”不再向部门“psb”核验（情形 ORDINARY）");
        var fewer = xml.replace("\"DATA\",\"CONTESTED\"", "\"DATA\"");
        assertThat(check(Map.of(SOURCES, fewer))).hasSize(2).allSatisfy(message -> assertThat(message)
                .contains("事项“deregistration”", "情形 CONTESTED"));
    }

    @Test
    void a_row_may_be_added_and_its_days_changed() {
        var xml = PolicyEngine.xml(SOURCES);
        var row = xml.substring(
                xml.indexOf("<rule id=\"Row_RegistrationPsb\""), xml.indexOf("</rule>") + "</rule>".length());
        var more = row + row.replace("RegistrationPsb", "RegistrationJus").replace("\"psb\"", "\"jus\"");
        assertThat(check(Map.of(SOURCES, xml.replace(row, more).replace("<text>30</text>", "<text>10</text>"))))
                .isEmpty();
    }

    private static List<String> check(Map<String, String> sent) {
        var packaged = new HashMap<String, byte[]>();
        PolicyEngine.names().forEach(name -> packaged.put(name + ".dmn", bytes(PolicyEngine.xml(name))));
        var files = new HashMap<String, byte[]>();
        sent.forEach((name, xml) -> files.put(name + ".dmn", bytes(xml)));
        return new TableRelations(BuiltItems.all())
                .of(files, packaged, packaged).stream().map(Fault::message).toList();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
