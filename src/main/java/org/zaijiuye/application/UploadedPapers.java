package org.zaijiuye.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Document;
import org.zaijiuye.records.Documents;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.shared.Fault;

/** F12: judges an uploaded paper by its content and keeps it encrypted. */
@Component
public class UploadedPapers {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Documents documents;
    private final FieldEncryption encryption;
    private final Parameters parameters;
    private final Clock clock;

    UploadedPapers(Documents documents, FieldEncryption encryption, Parameters parameters, Clock clock) {
        this.documents = documents;
        this.encryption = encryption;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Returns the document's id. */
    public String keep(String name, byte[] content, String user) {
        var kind = PaperKind.of(content);
        var faults = faults(name, content, kind);
        if (!faults.isEmpty() || kind.isEmpty()) {
            throw new Rejected(422, "材料不符合要求，没有保存。", faults);
        }
        return documents
                .save(new Document(
                        UUID.randomUUID().toString(),
                        name,
                        kind.get().mediaType(),
                        content.length,
                        Sha256.hex(content),
                        encryption.seal(content),
                        user,
                        LocalDateTime.now(clock)))
                .id();
    }

    private List<Fault> faults(String name, byte[] content, Optional<PaperKind> kind) {
        var faults = new ArrayList<Fault>();
        if (content.length == 0) {
            return List.of(f12("文件是空的，请重新选择文件。"));
        }
        var megabytes = parameters.integer("document.maxMegabytes", "", "", LocalDate.now(clock));
        if (content.length > megabytes * MEGABYTE) {
            faults.add(f12("文件超过 " + megabytes + " MB，请压缩后重新上传。"));
        }
        if (PaperKind.infected(content)) {
            faults.add(f12("文件被识别为恶意程序，请更换文件。"));
        } else if (kind.isEmpty()) {
            faults.add(f12("文件内容不是 pdf、jpg 或者 png，请转换格式后重新上传。"));
        }
        if (kind.isPresent() && !named(name, kind.get())) {
            faults.add(f12("文件名的后缀与内容不符，或者文件名过长，请改名后重新上传。"));
        }
        return faults;
    }

    private static boolean named(String name, PaperKind kind) {
        var lower = name.toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && kind.suffixes().stream().anyMatch(lower::endsWith);
    }

    private static Fault f12(String message) {
        return new Fault("file", null, "F12", message, null);
    }
}
