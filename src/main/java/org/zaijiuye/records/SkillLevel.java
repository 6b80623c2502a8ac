package org.zaijiuye.records;

import java.util.Arrays;
import java.util.Optional;
import org.zaijiuye.shared.Titled;

/** Levels of vocational skill (职业技能等级), the lowest first. */
public enum SkillLevel implements Titled {
    FIVE("5", "五级（初级工）"),
    FOUR("4", "四级（中级工）"),
    THREE("3", "三级（高级工）"),
    TWO("2", "二级（技师）"),
    ONE("1", "一级（高级技师）");

    private final String digit;
    private final String title;

    SkillLevel(String digit, String title) {
        this.digit = digit;
        this.title = title;
    }

    String digit() {
        return digit;
    }

    @Override
    public String title() {
        return title;
    }

    static Optional<SkillLevel> ofDigit(String digit) {
        return Arrays.stream(values())
                .filter(level -> level.digit.equals(digit))
                .findFirst();
    }
}
