package org.zaijiuye.register.certificate;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("就业创业证一人一号：二十个线程同时发证（PostgreSQL）")
class CertificateRaceOnPostgresTest extends CertificateRaceTest {}
