package org.zaijiuye.applicant;

import java.util.Optional;

/** What an item shows an applicant of their own on the progress page, and lets them do there. */
public interface ApplicantSection {

    /** The template with the fragment {@code section(shown)}, for example {@code public/guidance-section}. */
    String template();

    /** What the fragment shows; empty where there is nothing of this applicant. */
    Optional<?> of(Applicant applicant);
}
