package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;

/**
 * That somebody has read the guide.
 *
 * @param handling of item 4, with whose grant the guide was sent
 */
record GuideReceipt(@Id String handling, long personId, LocalDateTime readAt) implements Persistable<String> {

    @Override
    public String getId() {
        return handling;
    }

    /** Never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
