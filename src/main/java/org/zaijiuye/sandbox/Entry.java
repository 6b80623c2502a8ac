package org.zaijiuye.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.RegisterAnswer.Result;

/** What one register says about one person, or how it fails for them. Without a result, data is a match. */
record Entry(
        @Nullable Result result,
        @Nullable LocalDate freshness,
        @Nullable JsonNode data,
        @Nullable Fault fault) {

    static final Entry NOBODY = new Entry(Result.NO_DATA, null, null, null);

    Result resultOrDefault() {
        return Objects.requireNonNullElse(result, data == null ? Result.NO_DATA : Result.MATCH);
    }

    /** Where it is not said, the data were brought up to date in the night before. */
    LocalDate freshnessAt(LocalDate asOf) {
        return Objects.requireNonNullElse(freshness, asOf.minusDays(1));
    }

    JsonNode dataOrEmpty() {
        return data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data;
    }

    /** Without the data, because texts end in logs. */
    @Override
    public String toString() {
        return "Entry[" + result + ", " + freshness + ", " + fault + "]";
    }
}
