package org.zaijiuye.serve.referral.vacancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads an import line by line, of a line no more than it may be long. Blank lines are passed over. */
final class VacancyLines {

    static final int LONGEST = 64 * 1024;

    private final InputStream body;
    private long line;

    VacancyLines(InputStream body) {
        this.body = body;
    }

    /** The next line; null at the end. */
    @Nullable
    SentRow next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var length = 0;
        for (var read = body.read(); read >= 0; read = body.read()) {
            if (read == '\n') {
                line++;
                var row = row(bytes, length);
                if (row != null) {
                    return row;
                }
                bytes.reset();
                length = 0;
            } else if (length++ < LONGEST) {
                bytes.write(read);
            }
        }
        line++;
        return row(bytes, length);
    }

    private @Nullable SentRow row(ByteArrayOutputStream bytes, int length) {
        if (length > LONGEST) {
            return SentRow.tooLong(line);
        }
        var text = bytes.toString(StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? null : SentRow.of(line, text);
    }
}
