package org.zaijiuye.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;

/** Writes evidence with its time and hash. */
@Component
public class EvidenceRecorder {

    private final EvidenceFile file;
    private final StoredJson stored;
    private final Clock clock;

    EvidenceRecorder(EvidenceFile file, StoredJson stored, Clock clock) {
        this.file = file;
        this.stored = stored;
        this.clock = clock;
    }

    /** What somebody other than a register says: a clerk, the applicant, an event. */
    public void enter(
            String handling, String register, Evidence.Source source, String purpose, Object data, String recordedBy) {
        enter(
                handling,
                register,
                source,
                handling + ":" + register,
                purpose,
                Evidence.Result.MATCH,
                null,
                null,
                data,
                recordedBy);
    }

    public void enter(
            String handling,
            String register,
            Evidence.Source source,
            String requestId,
            String purpose,
            Evidence.Result result,
            @Nullable String cause,
            @Nullable LocalDate freshness,
            Object data,
            String recordedBy) {
        var text = stored.write(data);
        file.save(new Evidence(
                null,
                handling,
                register,
                source,
                requestId,
                purpose,
                LocalDateTime.now(clock),
                result,
                cause,
                freshness,
                new Encrypted(text),
                Sha256.hex(text),
                recordedBy));
    }
}
