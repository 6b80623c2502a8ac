package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.shared.MessageName;

/** Tells applicants whose host unit has let its time pass, so that they look on. */
@Component
class InternshipAnswerRound implements ServiceRound {

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
        return "见习单位逾期未答复";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var overdue = applications.unanswered(day, after, size);
        if (overdue.isEmpty()) {
            return OptionalLong.empty();
        }
        applications.giveUp(overdue.stream().map(InternshipApplication::key).toList(), day);
        var byCode =
                posts
                        .findAllById(overdue.stream()
                                .map(InternshipApplication::post)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(InternshipPost::code, post -> post));
        outbox.tellPersons(overdue.stream()
                .map(each -> notices.unanswered(each, post(byCode, each)))
                .toList());
        overdue.forEach(each -> messages.send(MessageName.INTERNSHIP_SETTLED, each.number()));
        return OptionalLong.of(overdue.get(overdue.size() - 1).key());
    }

    private static InternshipPost post(Map<String, InternshipPost> byCode, InternshipApplication application) {
        var post = byCode.get(application.post());
        if (post == null) {
            throw new IllegalStateException("there is no post " + application.post());
        }
        return post;
    }
}
