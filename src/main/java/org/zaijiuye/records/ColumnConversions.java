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
class ColumnConversions {

    @Bean
    FieldEncryption vault(
            @Value("${zaijiuye.keys.folder}") Path folder,
            @Value("${zaijiuye.keys.create-if-missing:false}") boolean create) {
        return FieldEncryption.open(folder, create);
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(FieldEncryption encryption) {
        return new JdbcCustomConversions(List.of(
                new SealSecret(encryption), new OpenSecret(encryption), MonthToText.INSTANCE, TextToMonth.INSTANCE));
    }

    @WritingConverter
    private record SealSecret(FieldEncryption encryption) implements Converter<Encrypted, String> {

        @Override
        public String convert(Encrypted secret) {
            return encryption.seal(secret.text());
        }
    }

    @ReadingConverter
    private record OpenSecret(FieldEncryption encryption) implements Converter<String, Encrypted> {

        @Override
        public Encrypted convert(String sealed) {
            return new Encrypted(encryption.open(sealed));
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
