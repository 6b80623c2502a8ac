package org.zaijiuye.serve.trainingoffer;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("培训信息推送（PostgreSQL）")
class TrainingOfferProcessOnPostgresTest extends TrainingOfferProcessTest {}
