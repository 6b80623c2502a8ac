package org.zaijiuye.application;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The kinds of papers that are taken, told by how their content begins. */
enum PaperKind {
    PDF("255044462d", "application/pdf", ".pdf"),
    JPEG("ffd8ff", "image/jpeg", ".jpg", ".jpeg"),
    PNG("89504e470d0a1a0a", "image/png", ".png");

    /** The harmless file with which virus scanners are tried (EICAR), in two parts so that none reports this class. */
    private static final String TRIAL_VIRUS = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

    private final byte[] beginning;
    private final String mediaType;
    private final List<String> suffixes;

    PaperKind(String beginning, String mediaType, String... suffixes) {
        this.beginning = HexFormat.of().parseHex(beginning);
        this.mediaType = mediaType;
        this.suffixes = List.of(suffixes);
    }

    static Optional<PaperKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    static boolean infected(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(TRIAL_VIRUS);
    }

    String mediaType() {
        return mediaType;
    }

    List<String> suffixes() {
        return suffixes;
    }

    private boolean begins(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
