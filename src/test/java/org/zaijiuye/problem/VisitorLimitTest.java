package org.zaijiuye.problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorLimitTest {

    private final VisitorLimit limit = new VisitorLimit(3);

    @Test
    void a_visitor_asks_so_often_and_no_more_and_another_is_not_hindered() {
        IntStream.range(0, 3).forEach(i -> limit.count("/public/x", from("10.0.0.1")));
        assertThatThrownBy(() -> limit.count("/public/x", from("10.0.0.1")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("过于频繁");
        assertThatCode(() -> limit.count("/public/y", from("10.0.0.1"))).doesNotThrowAnyException();
        assertThatCode(() -> limit.count("/public/x", from("10.0.0.2"))).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
