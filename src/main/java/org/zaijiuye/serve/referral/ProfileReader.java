package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;

/** Reads from the forms what a match looks at, once a job-seeker registration, and keeps it. */
@Component
class ProfileReader {

    private static final String HEALTHY = "1";
    private static final int LONGEST_BACKGROUND = 500;
    private static final int LONGEST_JOB = 100;

    private final SeekerProfiles profiles;
    private final Dossiers dossiers;

    ProfileReader(SeekerProfiles profiles, Dossiers dossiers) {
        this.profiles = profiles;
        this.dossiers = dossiers;
    }

    /** In the order of the seekers. */
    List<SeekerProfile> of(List<Seeker> seekers) {
        var known = profiles.findAllById(seekers.stream().map(Seeker::personId).toList()).stream()
                .collect(Collectors.toMap(SeekerProfile::personId, Function.identity()));
        return seekers.stream()
                .map(seeker -> current(seeker, known.get(seeker.personId())))
                .toList();
    }

    private SeekerProfile current(Seeker seeker, @Nullable SeekerProfile known) {
        return known != null && known.handling().equals(seeker.handling()) ? known : profiles.save(read(seeker, known));
    }

    private SeekerProfile read(Seeker seeker, @Nullable SeekerProfile known) {
        var form = dossiers.of(seeker.handling()).form();
        var registration = seeker.registration();
        var unemployment = registration == null || form.hasNonNull("unemployment")
                ? form.path("unemployment")
                : dossiers.of(registration).form().path("unemployment");
        var applicant = form.path("applicant");
        var lastJob = cut(text(unemployment, "lastJob"), LONGEST_JOB);
        return new SeekerProfile(
                seeker.personId(),
                seeker.handling(),
                background(applicant, lastJob),
                lastJob,
                years(unemployment),
                !text(applicant, "health").isEmpty()
                        && !text(applicant, "health").equals(HEALTHY),
                known == null ? null : known.lastPushOn(),
                known == null);
    }

    private static String background(JsonNode applicant, String lastJob) {
        var words = Stream.of(lastJob, text(applicant, "major"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return cut(words, LONGEST_BACKGROUND);
    }

    /** Of the last job; earlier ones are on no form. */
    private static int years(JsonNode unemployment) {
        var from = text(unemployment, "lastEmployStart");
        var to = text(unemployment, "lastEmployEnd");
        return from.isEmpty() || to.isEmpty()
                ? 0
                : Math.max(
                        0,
                        Period.between(LocalDate.parse(from), LocalDate.parse(to))
                                .getYears());
    }

    private static String text(JsonNode block, String field) {
        return block.path(field).asText("").strip();
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
