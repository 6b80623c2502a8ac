package org.zaijiuye.pages.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.Version;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.MoneyChanges;

/**
 * A version of a file by the name that the address of a page has for it: {@code packaged}, {@code in-force}, the number
 * of a version that was in force, or the hash of a table that waits for a confirmation.
 */
@Component
class FileContents {

    static final String PACKAGED = "packaged";
    static final String IN_FORCE = "in-force";
    static final String NOTHING = "nothing";

    private static final byte[] EMPTY = {};

    private final BundleVersions versions;
    private final MoneyChanges money;

    FileContents(BundleVersions versions, MoneyChanges money) {
        this.versions = versions;
        this.money = money;
    }

    /** @throws Rejected 404 if there is no such version */
    byte[] of(Version version, String name) {
        return switch (name) {
            case PACKAGED -> bytes(version.packaged());
            case IN_FORCE -> bytes(version.inForce());
            case NOTHING -> EMPTY;
            default ->
                name.matches("[0-9]{1,18}")
                        ? versions.content(version.file(), Long.parseLong(name)).bytes()
                        : money.content(version.file(), name)
                                .orElseThrow(() -> new Rejected(404, "没有这个版本，请刷新页面后核对。", List.of()));
        };
    }

    String title(String name) {
        return switch (name) {
            case PACKAGED -> "程序自带";
            case IN_FORCE -> "现行";
            case NOTHING -> "（没有）";
            default -> name.matches("[0-9]{1,18}") ? "第 " + name + " 号版本" : "待确认";
        };
    }

    private static byte[] bytes(@Nullable BundleFile file) {
        return file == null ? EMPTY : file.bytes();
    }
}
