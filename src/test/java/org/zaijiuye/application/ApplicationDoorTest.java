package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zaijiuye.ProcessTest;

@ProcessTest
class ApplicationDoorTest {

    @Autowired
    TestRestTemplate rest;

    @Test
    void starts() {
        assertThat(rest).isNotNull();
    }
}
