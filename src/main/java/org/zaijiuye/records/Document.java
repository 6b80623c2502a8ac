package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;

/** An uploaded paper, encrypted; {@code size} in bytes of the clear content, {@code sha256} of the clear content. */
@SuppressWarnings("ArrayRecordComponent") // papers are read and shown, never compared with one another
public record Document(
        @Id String id,
        String name,
        String contentType,
        int size,
        String sha256,
        byte[] content,
        String uploadedBy,
        LocalDateTime uploadedAt)
        implements Inserted<String> {

    @Override
    public String getId() {
        return id;
    }
}
