package org.zaijiuye.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Outbox;

@DisplayName("演示页面“发给申请人的短信”：最新的在前")
class DemoMessagesTest extends Counter {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Outbox outbox;

    @Test
    void the_newest_comes_first_also_about_one_subject() {
        var person = caseOf(registered(citizen(""))).personId();
        var subject = Hall.number("SMS");
        for (var day : new String[] {"2031-01-01", "2031-01-02", "2031-01-03"}) {
            hall.at(day + "T09:00");
            outbox.tellPerson(person, subject, subject + day, "第" + day + "条", "内容");
        }
        for (var query : new String[] {"", "?about=" + subject}) {
            var page = String.valueOf(rest.getForObject("/sandbox/messages" + query, String.class));
            assertThat(page).contains("最新的在前").containsSubsequence("第2031-01-03条", "第2031-01-02条", "第2031-01-01条");
        }
    }
}
