package org.zaijiuye.serve.internship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Registrations;

/** What is offered to a person, and that they want none of it. */
@Service
class InternshipAnswers {

    private final InternshipPushes pushes;
    private final InternshipPosts posts;
    private final InternshipApplications applications;
    private final InternshipWishes wishes;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Clock clock;

    InternshipAnswers(
            InternshipPushes pushes,
            InternshipPosts posts,
            InternshipApplications applications,
            InternshipWishes wishes,
            Registrations registrations,
            Contacts contacts,
            Clock clock) {
        this.pushes = pushes;
        this.posts = posts;
        this.applications = applications;
        this.wishes = wishes;
        this.registrations = registrations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Posts that the person was told of, still open, neither declined nor applied for; the newest first. */
    List<InternshipPost> offers(long person) {
        var today = LocalDate.now(clock);
        var applied = applications.findByPersonIdOrderByIdDesc(person).stream()
                .map(InternshipApplication::post)
                .collect(Collectors.toSet());
        return pushes.findByPersonIdOrderByIdDesc(person).stream()
                .filter(push -> push.declinedOn() == null && !applied.contains(push.post()))
                .flatMap(push -> posts.findAllById(Set.of(push.post())).stream())
                .filter(post -> !today.isAfter(post.validUntil()))
                .toList();
    }

    /** Takes the consent to pushes back; applications go on, and posts can still be applied for. */
    @Transactional
    public void withdrawConsent(long person) {
        wishes.refuse(person);
    }

    /**
     * Notes that the person wants none of a post; that has no consequence, but is a contact.
     *
     * @throws Rejected 404 where the person was not told of the post
     */
    @Transactional
    public void decline(long person, String post, @Nullable String reason) {
        if (pushes.decline(person, post, LocalDate.now(clock), reason) == 0) {
            throw new Rejected(404, "没有向本人推送过见习岗位“" + post + "”，请核对编号。", List.of());
        }
        registrations.findByOpenKey(Registrations.openKey(person)).ifPresent(contacts::now);
    }
}
