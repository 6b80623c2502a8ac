package org.zaijiuye.payment;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** The payment package on the engine and our tables, in memory. */
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PaymentSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:payment;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;OPTIMIZE_REUSE_RESULTS=FALSE",
            "zaijiuye.keys.folder=target/payment-keys",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.db-reporter-activate=false"
        })
@interface PaymentTest {}
