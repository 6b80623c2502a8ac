package org.zaijiuye.records;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts {@link RecordReads} before every repository. */
@Configuration(proxyBeanMethods = false)
class RecordReadsSetUp {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new ForgettingJdbcTemplate(dataSource);
    }

    /** As Spring Data names it. */
    private static String table(Class<?> record) {
        return DefaultNamingStrategy.INSTANCE.getTableName(record);
    }

    @Bean
    static BeanPostProcessor recordReads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
                    repository.addRepositoryFactoryCustomizer(
                            factory -> factory.addRepositoryProxyPostProcessor((proxy, information) ->
                                    proxy.addAdvice(new RecordReads(table(information.getDomainType())))));
                }
                return bean;
            }
        };
    }
}
