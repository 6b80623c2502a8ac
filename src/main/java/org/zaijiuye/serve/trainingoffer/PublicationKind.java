package org.zaijiuye.serve.trainingoffer;

import java.util.Arrays;
import java.util.Optional;
import org.zaijiuye.shared.Titled;

/** What is published about training (policy.md E4). */
enum PublicationKind implements Titled {
    INSTITUTION("institutions", "培训机构"),
    COURSE("courses", "培训课程"),
    POLICY("policies", "培训政策");

    private final String path;
    private final String title;

    PublicationKind(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** The part of an address that names it. */
    String path() {
        return path;
    }

    @Override
    public String title() {
        return title;
    }

    static Optional<PublicationKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
