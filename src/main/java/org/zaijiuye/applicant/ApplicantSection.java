package org.zaijiuye.applicant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaijiuye.problem.Rejected;

/** What an item shows an applicant of their own on the progress page, and lets them do there. */
public interface ApplicantSection {

    /** Its forms are sent to {@code /public/progress/sections/<name>}, with their token. */
    String name();

    /** The template with the fragment {@code section(shown)}, for example {@code public/guidance-section}. */
    String template();

    /** What the fragment shows; empty where there is nothing of this applicant. */
    Optional<?> of(Applicant applicant);

    /**
     * Does what a form of the section asks for; a refusal is shown above the section.
     *
     * @param fields what was sent, {@code number} being the application that is shown
     * @throws Rejected or {@link org.zaijiuye.problem.NotAllowed} with what is wrong
     */
    default void act(Applicant applicant, Map<String, String> fields) {
        throw new Rejected(404, "这里没有可以提交的内容。", List.of());
    }
}
