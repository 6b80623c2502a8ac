package org.zaijiuye.serve.internship;

import static org.zaijiuye.serve.internship.InternshipRights.ENTERING;

import org.springframework.stereotype.Component;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.records.Registrations;

/** Whoever brought a post has to do with those who want it, or have it, also where others serve these people. */
@Component
class OwnedPosts {

    private final InternshipPosts posts;
    private final InternshipApplications applications;
    private final InternshipAgreements agreements;
    private final EntryOwners owners;

    OwnedPosts(
            InternshipPosts posts,
            InternshipApplications applications,
            InternshipAgreements agreements,
            EntryOwners owners) {
        this.posts = posts;
        this.applications = applications;
        this.agreements = agreements;
        this.owners = owners;
    }

    boolean isOwner(String post) {
        return posts.findById(post)
                .filter(each -> owners.isCaller(each.owner(), ENTERING))
                .isPresent();
    }

    /** Whether the person has an open application for a post of the caller's. */
    boolean applied(long person, String post) {
        return isOwner(post)
                && applications.findByPersonIdAndOpenKeyIsNotNull(person).stream()
                        .anyMatch(each -> each.post().equals(post));
    }

    /** Whether the person's internship, which has not ended, is at a post of the caller's. */
    boolean agreed(long person) {
        return agreements
                .findByOpenKey(Registrations.openKey(person))
                .filter(agreement -> isOwner(agreement.post()))
                .isPresent();
    }
}
