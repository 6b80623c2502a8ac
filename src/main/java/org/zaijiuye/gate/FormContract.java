package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a changed form keeps of the packaged one, because the program reads it: its fields, their kinds and choices, and
 * that a person can and must fill them. Words, order, layout and further fields are free.
 */
record FormContract(List<FormField> packaged) {

    /** Tells each breach with the field that it is about. */
    void check(List<FormField> sent, BiConsumer<FormField, String> breach) {
        var changed = sent.stream().collect(toMap(FormField::key, field -> field, (one, twin) -> one));
        packaged.forEach(field -> {
            var complaint = complaint(field, changed.get(field.key()));
            if (complaint != null) {
                breach.accept(field, complaint);
            }
        });
    }

    private static @Nullable String complaint(FormField was, @Nullable FormField is) {
        if (is == null) {
            return "不能删除或改编号，程序办理时要用，请恢复";
        }
        if (!is.type().equals(was.type())) {
            return "类型应为 " + was.type() + "，现为 " + is.type() + "，请改回";
        }
        if (!is.choices().keySet().equals(was.choices().keySet())) {
            return "选项的值应为 " + list(was.choices().keySet()) + "，现为 "
                    + list(is.choices().keySet()) + "；选项的文字可以改，值和个数不能改";
        }
        return manner(was, is);
    }

    private static @Nullable String manner(FormField was, FormField is) {
        if (is.required() != was.required()) {
            return was.required() ? "应为必填，请恢复" : "原来不是必填，请去掉必填";
        }
        var barriers = new LinkedHashSet<>(is.barriers());
        barriers.removeAll(was.barriers());
        if (!barriers.isEmpty()) {
            return "办理人必须能够填写，请去掉" + String.join("、", barriers);
        }
        if (!is.preset().equals(was.preset())) {
            return "不能改默认值，应由办理人自己填写";
        }
        return swapped(was.choices(), is.choices());
    }

    /** Else the clerk would choose one thing and the program do the other. */
    private static @Nullable String swapped(Map<String, String> was, Map<String, String> is) {
        return is.entrySet().stream()
                .filter(choice -> !choice.getValue().isBlank())
                .filter(choice -> was.entrySet().stream()
                        .anyMatch(other -> other.getValue().equals(choice.getValue())
                                && !other.getKey().equals(choice.getKey())))
                .map(choice -> "选项 " + choice.getKey() + " 的文字“" + choice.getValue() + "”是另一个选项的，会使人选错，请改正")
                .findFirst()
                .orElse(null);
    }

    private static String list(Set<String> values) {
        return values.isEmpty() ? "（无）" : String.join("、", new TreeSet<>(values));
    }
}
