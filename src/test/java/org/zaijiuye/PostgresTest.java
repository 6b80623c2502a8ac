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
 * {@link ProcessTest} on a real PostgreSQL server. A test class runs on both databases by an empty subclass with this
 * annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
// Nothing is mocked, so that nobody need look through all beans for mocks before and after each test.
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, OwnEngine.class, BackToStart.class})
@Import({Hall.class, StartState.class, Replays.class, PostgresServer.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.placeholders.blob=bytea",
            "camunda.bpm.job-execution.enabled=false",
            "zaijiuye.keys.folder=target/keys",
            "zaijiuye.vacancies.index-folder=",
            // The engine would write metrics when the server is already gone.
            "camunda.bpm.metrics.db-reporter-activate=false"
        })
public @interface PostgresTest {}
