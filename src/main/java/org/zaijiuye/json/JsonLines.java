package org.zaijiuye.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads newline-delimited JSON, of a line no more than it may be long. Blank lines are passed over. */
public final class JsonLines {

    public static final int LONGEST = 64 * 1024;

    private final InputStream body;
    private long line;

    public JsonLines(InputStream body) {
        this.body = body;
    }

    /** The next line; null at the end. */
    public @Nullable JsonLine next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var length = 0;
        for (var read = body.read(); read >= 0; read = body.read()) {
            if (read == '\n') {
                line++;
                var found = line(bytes, length);
                if (found != null) {
                    return found;
                }
                bytes.reset();
                length = 0;
            } else if (length++ < LONGEST) {
                bytes.write(read);
            }
        }
        line++;
        return line(bytes, length);
    }

    private @Nullable JsonLine line(ByteArrayOutputStream bytes, int length) {
        if (length > LONGEST) {
            return JsonLine.unreadable(line, "超过" + LONGEST / 1024 + "KB");
        }
        try {
            var text = StrictJson.text(bytes.toByteArray()).strip();
            return text.isEmpty() ? null : new JsonLine(line, text, StrictJson.object(text), "");
        } catch (UnreadableJson unreadable) {
            return JsonLine.unreadable(line, unreadable.why());
        }
    }
}
