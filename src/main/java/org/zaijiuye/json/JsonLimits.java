package org.zaijiuye.json;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** How much JSON is read from one request; Jackson counts while it reads, so nothing longer is ever held. */
public final class JsonLimits {

    public static final int LONGEST = 1024 * 1024;

    public static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxDocumentLength(LONGEST).build();

    private JsonLimits() {}
}
