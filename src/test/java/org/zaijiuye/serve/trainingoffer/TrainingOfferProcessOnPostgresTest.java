package org.zaijiuye.serve.trainingoffer;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@TestPropertySource(properties = "spring.flyway.placeholders.blob=bytea")
@DisplayName("培训信息推送（PostgreSQL）")
class TrainingOfferProcessOnPostgresTest extends TrainingOfferProcessTest {}
