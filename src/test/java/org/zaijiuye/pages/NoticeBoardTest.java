package org.zaijiuye.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("提醒与督办页面")
class NoticeBoardTest extends Counter {

    @Autowired
    TestRestTemplate rest;

    @Test
    @DisplayName("写明目前用了多少时限、超期几个工作日、法定期限")
    void says_how_the_handling_stands_now() {
        var number = Hall.number("BOARD");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-07T12:00");
        hall.fire("TimeLimitProcess");

        assertThat(row(number)).contains("已用时限 80%，", "<td>已用时限 83%，法定期限 2025-11-07</td>");
        hall.at("2025-11-08T00:00");
        assertThat(row(number)).contains("<td>已用时限 100%，法定期限 2025-11-07</td>");
        hall.at("2025-11-10T00:01");
        assertThat(row(number)).contains("<td>已超期 1 个工作日，法定期限 2025-11-07</td>");
        hall.at("2025-11-12T09:00");
        assertThat(row(number)).contains("<td>已超期 3 个工作日，法定期限 2025-11-07</td>");

        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(row(number)).contains("<td>已办结</td>");
    }

    private String row(String number) {
        var page = Objects.requireNonNull(
                rest.withBasicAuth(REVIEWER, REVIEWER).getForObject("/office/notices", String.class));
        var start = page.indexOf("<td>" + number + "-01</td>");
        assertThat(start).as(page).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
