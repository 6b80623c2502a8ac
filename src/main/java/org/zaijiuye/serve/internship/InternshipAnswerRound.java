package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.shared.MessageName;

/**
 * Tells applicants whose host unit has let its time pass, or whose post ran out before anybody forwarded their
 * application or made an agreement with them, so that they look on.
 */
@Component
class InternshipAnswerRound implements ServiceRound {

    private static final Set<ApplicationState> IN_VAIN = Set.of(ApplicationState.NO_ANSWER, ApplicationState.ENDED);

    private final InternshipApplications applications;
    private final InternshipPosts posts;
    private final InternshipNotices notices;
    private final Outbox outbox;
    private final LifecycleMessages messages;

    InternshipAnswerRound(
            InternshipApplications applications,
            InternshipPosts posts,
            InternshipNotices notices,
            Outbox outbox,
            LifecycleMessages messages) {
        this.applications = applications;
        this.posts = posts;
        this.notices = notices;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public String code() {
        return "INTERNSHIP_ANSWER";
    }

    @Override
    public String title() {
        return "见习报名逾期未答复、未转交、未签协议";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var overdue = applications.inVain(day, after, size);
        if (overdue.isEmpty()) {
            return OptionalLong.empty();
        }
        var last = overdue.get(overdue.size() - 1).key();
        giveUp(overdue, ApplicationState.FORWARDED, ApplicationState.NO_ANSWER, day);
        giveUp(overdue, ApplicationState.APPLIED, ApplicationState.ENDED, day);
        giveUp(overdue, ApplicationState.ACCEPTED, ApplicationState.ENDED, day);
        var byCode =
                posts
                        .findAllById(overdue.stream()
                                .map(InternshipApplication::post)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(InternshipPost::code, post -> post));
        // Whose agreement came between is not among them.
        var given = applications
                .findAllById(overdue.stream().map(InternshipApplication::key).toList())
                .stream()
                .filter(each -> day.equals(each.closedOn()) && IN_VAIN.contains(each.state()))
                .map(InternshipApplication::key)
                .collect(Collectors.toSet());
        overdue.removeIf(each -> !given.contains(each.key()));
        outbox.tellPersons(overdue.stream()
                .map(each -> notices.inVain(each, post(byCode, each)))
                .toList());
        overdue.forEach(each -> messages.send(MessageName.INTERNSHIP_SETTLED, each.number()));
        return OptionalLong.of(last);
    }

    private void giveUp(
            List<InternshipApplication> overdue, ApplicationState from, ApplicationState to, LocalDate day) {
        var keys = overdue.stream()
                .filter(each -> each.state() == from)
                .map(InternshipApplication::key)
                .toList();
        if (!keys.isEmpty()) {
            applications.giveUp(keys, from, to, day);
        }
    }

    private static InternshipPost post(Map<String, InternshipPost> byCode, InternshipApplication application) {
        var post = byCode.get(application.post());
        if (post == null) {
            throw new IllegalStateException("there is no post " + application.post());
        }
        return post;
    }
}
