package org.zaijiuye.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.springframework.dao.DuplicateKeyException;
import org.zaijiuye.json.UnreadableJson;

/** What any exception means for whoever called: the first kind that explains it, or else a breakdown of ours. */
public final class Refusal {

    private static final List<Function<Throwable, Optional<Rejected>>> KINDS = List.of(
            Refusal::ours,
            Refusal::unreadable,
            Refusal::ofJson,
            Refusal::ofModel,
            EngineRefusal::of,
            UnreadRequest::of);

    private Refusal() {}

    /** The answer for the caller; of a breakdown with the number under which the log has it. */
    public static Rejected of(Throwable thrown) {
        return KINDS.stream()
                .flatMap(kind -> kind.apply(thrown).stream())
                .findFirst()
                .orElseGet(() -> Breakdown.of(thrown));
    }

    /** What was written for the reader; any other exception names tables, columns and values. */
    private static Optional<Rejected> ours(Throwable thrown) {
        return Causes.of(thrown).flatMap(Refusal::own).findFirst().or(() -> lost(thrown));
    }

    private static Stream<Rejected> own(Throwable cause) {
        if (cause instanceof Rejected rejected) {
            return Stream.of(rejected);
        }
        if (cause instanceof NotAllowed refusal) {
            return Stream.of(conflict(String.valueOf(refusal.getMessage())));
        }
        return cause instanceof AuthorizationException lacking ? Stream.of(MissingRight.told(lacking)) : Stream.empty();
    }

    private static Optional<Rejected> lost(Throwable thrown) {
        if (Causes.find(thrown, DuplicateKeyException.class).isPresent()) {
            return Optional.of(conflict("相同编号或相同内容的记录已经存在，没有重复保存。"));
        }
        return Collision.isIn(thrown)
                ? Optional.of(conflict(String.valueOf(Collision.refusal().getMessage())))
                : Optional.empty();
    }

    private static Optional<Rejected> unreadable(Throwable thrown) {
        return Causes.find(thrown, UnreadableJson.class).map(JsonRefusal::of);
    }

    private static Optional<Rejected> ofJson(Throwable thrown) {
        return Causes.find(thrown, JsonProcessingException.class).map(JsonRefusal::of);
    }

    private static Optional<Rejected> ofModel(Throwable thrown) {
        return Causes.find(thrown, ParseException.class).map(ParseRefusal::of);
    }

    private static Rejected conflict(String sentence) {
        return new Rejected(409, sentence, List.of());
    }
}
