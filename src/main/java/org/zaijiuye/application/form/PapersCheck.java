package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.records.Documents;
import org.zaijiuye.shared.Fault;

/** F12: a referenced paper must have been uploaded, by the same sender; its content was judged when it came. */
@Component
public class PapersCheck implements FormCheck {

    private final Documents documents;
    private final ItemRegistry items;

    PapersCheck(Documents documents, ItemRegistry items) {
        this.documents = documents;
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        var signature =
                faults(Commitments.class, draft.form().path("commitments"), "commitments", null, draft.sender());
        var papers = draft.places(item -> items.find(item.word()).isPresent())
                .flatMap(place -> faults(
                        items.of(place.item().word()).requestType(),
                        place.item().request(),
                        place.at(),
                        place.item().word(),
                        draft.sender()));
        return Stream.concat(signature, papers);
    }

    /** The faults of the documents that a record of type {@code type} refers to: its components of type UUID. */
    public Stream<Fault> faults(
            Class<? extends Record> type, JsonNode value, String at, @Nullable String item, String sender) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getGenericType().getTypeName().contains(UUID.class.getName()))
                .flatMap(component -> missing(
                        value.path(component.getName()), (at.isEmpty() ? "" : at + ".") + component.getName(), sender))
                .map(field -> new Fault(field, item, "F12", "没有这份材料，或者不是本系统账户上传的，请重新上传后填写材料编号。", null));
    }

    private Stream<String> missing(JsonNode value, String field, String sender) {
        if (value.isArray()) {
            return IntStream.range(0, value.size())
                    .boxed()
                    .flatMap(i -> missing(value.path(i), field + "[" + i + "]", sender));
        }
        return value.isTextual() && !documents.uploaded(value.asText(), sender) ? Stream.of(field) : Stream.empty();
    }
}
