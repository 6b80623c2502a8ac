package org.zaijiuye;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.records.FieldEncryption;

/**
 * What rows about one person become when they are written for another: each word of the first person gives way to that of
 * the second, the engine's ids are made anew, what is encrypted is encrypted again, and hashes follow their texts.
 */
final class Copy {

    private static final Pattern SEALED = Pattern.compile("A[A-Za-z0-9+/]{40,}=*");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Names numbers that the copy gets anew; without it a letter says them as they stand. */
    static final String ISSUED = "ISSUED";

    private final FieldEncryption encryption;
    private final Set<String> foreignIds;
    private final List<String> from;
    private final List<String> to;
    private final Map<String, String> ids = new HashMap<>();

    /** {@code words} of both begin with the identity number; {@code foreignIds} stay as they are. */
    Copy(FieldEncryption encryption, Set<String> foreignIds, List<String> from, List<String> to) {
        this.encryption = encryption;
        this.foreignIds = foreignIds;
        this.from = from;
        this.to = to;
    }

    /** What a value says when nothing hides it. */
    static String clear(FieldEncryption encryption, Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var text = value.toString();
        return SEALED.matcher(text).matches() ? encryption.open(text) : text;
    }

    Map<String, Object> row(Map<String, Object> row) {
        var changed = new LinkedHashMap<String, Object>();
        row.forEach((column, value) -> changed.put(column, value(row, value)));
        changed.remove(ISSUED);
        return changed;
    }

    private Object value(Map<String, Object> row, Object value) {
        if (value instanceof byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var changed = text(text);
            return changed.equals(text) ? bytes : changed.getBytes(StandardCharsets.UTF_8);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (HASH.matcher(text).matches() && !from.contains(text)) {
            return hash(row, text);
        }
        return SEALED.matcher(text).matches() ? encryption.seal(text(encryption.open(text))) : text(text);
    }

    private String text(String text) {
        var changed = text;
        for (var i = 0; i < from.size(); i++) {
            changed = changed.replace(from.get(i), to.get(i));
        }
        return Rows.UUID.matcher(changed).replaceAll(id -> id(id.group()));
    }

    private String id(String id) {
        return foreignIds.contains(id)
                ? id
                : ids.computeIfAbsent(id, old -> UUID.randomUUID().toString());
    }

    private String hash(Map<String, Object> row, String hash) {
        if (hash.equals(encryption.hash("01", from.get(0)))) {
            return encryption.hash("01", to.get(0));
        }
        return row.values().stream()
                .filter(other ->
                        other instanceof String text && SEALED.matcher(text).matches())
                .map(other -> encryption.open((String) other))
                .filter(clear -> hash.equals(Sha256.hex(clear)))
                .map(clear -> Sha256.hex(text(clear)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a hash of nothing in its row: " + row.keySet()));
    }
}
