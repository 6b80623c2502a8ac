package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The guide that was sent to a person.
 *
 * @param handling of item 4, with whose grant it was sent
 * @param readAt when the person said that they have read it; null until then
 */
record SentGuide(String handling, @Nullable LocalDateTime readAt) {

    /** As the career guide reads it before a conversation. */
    String words() {
        return readAt == null ? "已发送，本人尚未确认阅读" : "本人已于" + readAt.toLocalDate() + "确认阅读";
    }
}
