package org.zaijiuye.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.history.PersonHistories;
import org.zaijiuye.history.PersonOnDay;
import org.zaijiuye.history.PersonOnDay.Money;
import org.zaijiuye.history.RecognitionCategories;

/** What a person was on a day, in the words of a page. */
@Component
class HistoryRows {

    private static final String NONE = "没有";

    private final PersonHistories histories;
    private final RecognitionCategories categories;

    HistoryRows(PersonHistories histories, RecognitionCategories categories) {
        this.histories = histories;
        this.categories = categories;
    }

    record Row(String title, String words) {}

    List<Row> of(long personId, LocalDate day) {
        var person = histories.on(personId, day);
        return List.of(
                new Row("失业登记", registration(person.registration())),
                new Row("就业困难人员认定", recognition(person.recognition())),
                new Row("就业登记", employment(person.employment())),
                new Row("当月的待遇和补贴", money(person.money())));
    }

    private static String registration(PersonOnDay.@Nullable Registered spell) {
        return spell == null ? NONE : spell(spell.from(), "登记", spell.until(), "注销", spell.number());
    }

    private String recognition(PersonOnDay.@Nullable Recognised spell) {
        return spell == null
                ? NONE
                : spell(spell.from(), "认定", spell.until(), "退出", spell.number()) + "，类别"
                        + spell.categories().stream().map(categories::of).collect(Collectors.joining("、"));
    }

    private static String employment(PersonOnDay.@Nullable Employed spell) {
        return spell == null
                ? NONE
                : spell.typeTitle() + "，" + spell(spell.from(), "开始", spell.until(), "终止", spell.number());
    }

    private static String spell(LocalDate from, String begun, @Nullable LocalDate until, String ended, String number) {
        return from + begun + (until == null ? "" : "，" + until + ended) + "（编号" + number + "）";
    }

    private static String money(List<Money> money) {
        return money.isEmpty() ? NONE : money.stream().map(HistoryRows::words).collect(Collectors.joining("；"));
    }

    private static String words(Money each) {
        var amount = each.amount();
        return each.title() + (amount == null ? "" : amount.toPlainString() + "元") + "（" + state(each.state()) + "）";
    }

    private static String state(String state) {
        return switch (state) {
            case "PAID" -> "已发放";
            case "HELD" -> "暂停发放";
            case "GRANTED" -> "已核定，还没有编入发放";
            default -> "应发，还没有到账";
        };
    }
}
