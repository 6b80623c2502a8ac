package org.zaijiuye.bundle;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Way;

/** Writes down what came into force, and before the first change of a file what was in force until then. */
record ChangeLog(BundleChanges log, CommandContext context) {

    private static final String PROGRAM = "程序";

    void write(List<BundleFile> news, InForce before, Way way) {
        news.forEach(file -> {
            before.file(file.fileName())
                    .filter(old -> log.of(file.fileName()).isEmpty())
                    .ifPresent(old -> add(old, Way.FOUND, PROGRAM));
            add(file, way, user());
        });
    }

    /** A file of an administrator's own that is in force no more. */
    void withdrawn(String fileName) {
        add(new BundleFile(fileName, new byte[0]), Way.WITHDRAWN, user());
    }

    private void add(BundleFile file, Way way, String by) {
        log.add(file.fileName(), file.hash(), file.bytes(), way, by);
    }

    private String user() {
        return Optional.ofNullable(context.getAuthenticatedUserId()).orElse(PROGRAM);
    }
}
