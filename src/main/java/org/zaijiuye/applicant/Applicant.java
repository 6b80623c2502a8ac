package org.zaijiuye.applicant;

/**
 * An applicant who has shown that the mobile of an application is theirs.
 *
 * @param application the number that they entered
 * @param personId whose application it is; nobody else's is shown to them
 */
public record Applicant(String application, long personId) {

    /** Under which papers are kept and reads are logged. */
    public String user() {
        return "applicant:" + personId;
    }
}
