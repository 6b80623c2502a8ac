package org.zaijiuye.records;

import java.nio.file.Path;
import java.sql.JDBCType;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** How values are stored: secrets sealed, months as {@code yyyy-MM}. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    Vault vault(
            @Value("${zaijiuye.keys.folder}") Path folder,
            @Value("${zaijiuye.keys.create-if-missing:false}") boolean create) {
        return Vault.open(folder, create);
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(Vault vault) {
        return new JdbcCustomConversions(
                List.of(new SealSecret(vault), new OpenSecret(vault), MonthToText.INSTANCE, TextToMonth.INSTANCE));
    }

    @WritingConverter
    private record SealSecret(Vault vault) implements Converter<Secret, String> {

        @Override
        public String convert(Secret secret) {
            return vault.seal(secret.text());
        }
    }

    @ReadingConverter
    private record OpenSecret(Vault vault) implements Converter<String, Secret> {

        @Override
        public Secret convert(String sealed) {
            return new Secret(vault.open(sealed));
        }
    }

    /** With its SQL type: of a month alone Spring Data believes that it is a timestamp. */
    @WritingConverter
    private enum MonthToText implements Converter<YearMonth, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(YearMonth month) {
            return JdbcValue.of(month.toString(), JDBCType.VARCHAR);
        }
    }

    @ReadingConverter
    private enum TextToMonth implements Converter<String, YearMonth> {
        INSTANCE;

        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
