package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.records.FieldEncryption;

@DisplayName("测试的起点：照抄的案卷与真正办出来的一样")
class ReplaysTest extends Counter {

    /** Nobody else's, so that no earlier test has recorded the flow already. */
    private static final LocalDate BIRTH_DATE = LocalDate.of(1979, 8, 20);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FieldEncryption encryption;

    @Test
    @DisplayName("已登记的人")
    void somebody_registered() {
        alike("", this::registered);
    }

    @Test
    @DisplayName("正在领取失业保险金的人")
    void somebody_drawing() {
        alike(SEVEN_YEARS, this::drawing);
    }

    /** The first of a kind goes through everything, the second is written. */
    private void alike(String si, Function<Citizen, String> flow) {
        var replayed = written(si, flow);
        var copied = written(si, flow);
        assertThat(copied.keySet()).isEqualTo(replayed.keySet());
        replayed.forEach(
                (table, rows) -> assertThat(copied.get(table)).as(table).isEqualTo(rows));
    }

    /** What is new after the flow, without the names and numbers that are each person's own. */
    private Map<String, List<String>> written(String si, Function<Citizen, String> flow) {
        var citizen = citizen(BIRTH_DATE, si);
        var before = Rows.of(jdbc);
        var caseNumber = flow.apply(citizen);
        var registration = caseOf(caseNumber);
        var own = List.of(
                citizen.idNo(),
                citizen.account(),
                encryption.hash("01", citizen.idNo()),
                caseNumber.substring(1),
                registration.number());
        var found = new TreeMap<String, List<String>>();
        Rows.of(jdbc).since(before).orElseThrow().forEach((table, rows) -> {
            var texts = new ArrayList<String>();
            rows.forEach(row -> texts.add(text(row, own)));
            found.put(table, texts.stream().sorted().toList());
        });
        return found;
    }

    private String text(Map<String, Object> row, List<String> own) {
        var text = new StringBuilder();
        row.forEach((column, value) -> {
            if (column.equals(Copy.ISSUED)) {
                return;
            }
            var shown = Copy.clear(encryption, value);
            for (var word : own) {
                shown = shown.replace(word, "#");
            }
            shown = value instanceof Long || column.equals("OPEN_KEY") ? shown.replaceFirst("^\\d+", "1") : shown;
            shown = column.endsWith("_HASH") ? "hash" : shown;
            text.append(column)
                    .append('=')
                    .append(Rows.UUID.matcher(shown).replaceAll("id"))
                    .append('|');
        });
        return text.toString();
    }
}
