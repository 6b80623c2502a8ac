package org.zaijiuye;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * A test of the whole application on a port of its own and a database in memory. All such tests share one context, so
 * each brings its own business keys; after each class the database is put back. Jobs are executed by the test, never by
 * themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
// Nothing is mocked, so that nobody need look through all beans for mocks before and after each test.
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, OwnEngine.class, BackToStart.class})
@Import({Hall.class, StartState.class, Replays.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;OPTIMIZE_REUSE_RESULTS=FALSE",
            "camunda.bpm.job-execution.enabled=false",
            "zaijiuye.external-topics=sms:portal,mail:mailer",
            "zaijiuye.keys.folder=target/keys",
            "zaijiuye.vacancies.index-folder=",
            // A busy build machine is no register that does not answer; the sandbox's DELAY is longer still.
            "zaijiuye.registers.total-timeout=3s",
            "zaijiuye.registers.connect-timeout=2s",
            "zaijiuye.sandbox.delay=4s",
            // Otherwise the engine writes metrics into a database that is already gone when the run ends.
            "camunda.bpm.metrics.db-reporter-activate=false"
        })
public @interface ProcessTest {}
