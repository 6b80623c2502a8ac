package org.zaijiuye.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("随程序发布的文件与管理员的修改")
class MergeTest {

    @ParameterizedTest(name = "上次 {0}，本次 {1}，现行 {2} → {3}，冲突 {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, new, -, new, false",
                "old, old, old, old, false",
                "old, new, old, new, false",
                "old, old, edited, edited, false",
                "old, new, edited, edited, true",
                "old, new, new, new, false",
                "-, -, own, own, false",
                "-, new, own, own, true",
                "old, -, old, -, false",
                "old, -, edited, edited, true",
                "old, old, -, old, false"
            })
    void an_administrators_version_is_never_overwritten(
            String last, String packaged, String active, String chosen, boolean conflict) {
        Map<String, String> hashes =
                last == null ? Map.of() : Map.of("X.bpmn", file(last).hash());

        var merge = Merge.of(hashes, map(packaged), map(active));

        assertThat(merge.files().values().stream().map(file -> new String(file.bytes(), StandardCharsets.UTF_8)))
                .isEqualTo(chosen == null ? List.of() : List.of(chosen));
        assertThat(merge.kept()).hasSize(conflict ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Mine.bpmn, <d><process id='HardshipProcess'/></d>, processes/assist/HardshipProcess.bpmn, <d><process id='HardshipProcess'/></d>, false",
        "Mine.bpmn, <d><process id='MyProcess'/></d>, processes/assist/HardshipProcess.bpmn, <d><process id='HardshipProcess'/></d>, true",
        "My.form, {\"id\":\"Visit\"}, forms/assist/Visit.form, {\"id\":\"Visit\"}, false",
        "My.form, {\"id\":\"MyVisit\"}, forms/assist/Visit.form, {\"id\":\"Visit\"}, true"
    })
    void what_a_release_brings_takes_the_place_of_an_own_file_with_the_same_id(
            String own, String mine, String packed, String released, boolean stays) {
        var ours = new BundleFile(packed, released.getBytes(StandardCharsets.UTF_8));
        var theirs = new BundleFile(own, mine.getBytes(StandardCharsets.UTF_8));

        var merge = Merge.of(Map.of(), Map.of(ours.fileName(), ours), Map.of(own, theirs));

        assertThat(merge.files()).containsKey(ours.fileName());
        assertThat(merge.files().containsKey(own)).isEqualTo(stays);
    }

    @ParameterizedTest
    @CsvSource({
        "file:/home/processes/zaijiuye/target/classes/processes/register/BenefitProcess.bpmn, processes/, processes/register/BenefitProcess.bpmn",
        "jar:nested:/opt/zaijiuye.jar/!BOOT-INF/classes/!/forms/review/FirstReview.form, forms/, forms/review/FirstReview.form",
        "jar:file:/opt/a.jar!/processes/A.bpmn, processes/, processes/A.bpmn"
    })
    void names_are_stable_from_classes_and_from_the_jar(String url, String root, String name) {
        assertThat(PackagedBundle.stableName(url, root)).isEqualTo(name);
    }

    @Test
    void a_file_outside_the_root_is_an_error() {
        assertThatThrownBy(() -> PackagedBundle.stableName("file:/x/A.bpmn", "processes/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, BundleFile> map(String content) {
        return content == null ? Map.of() : Map.of("X.bpmn", file(content));
    }

    private static BundleFile file(String content) {
        return new BundleFile("processes/X.bpmn", content.getBytes(StandardCharsets.UTF_8));
    }
}
