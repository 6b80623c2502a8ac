package org.zaijiuye.engine;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** One small context for the engine package alone: own in-memory database, own models under {@code engine/}. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;OPTIMIZE_REUSE_RESULTS=FALSE",
            "zaijiuye.bundle=engine/",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.db-reporter-activate=false"
        })
public @interface EngineTest {}
