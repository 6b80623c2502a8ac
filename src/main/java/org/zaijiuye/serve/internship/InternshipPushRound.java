package org.zaijiuye.serve.internship;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.BatchInsert;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Outbox.Message;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;

/**
 * Tells who wants an internship of new posts in their area: looked for every day, so that the first suitable post is told
 * the day after it was entered, and told at most once a week; no post twice.
 */
@Component
class InternshipPushRound implements ServiceRound {

    private final InternSeekers seekers;
    private final InternshipWishes wishes;
    private final InternshipPosts posts;
    private final InternshipPushes pushes;
    private final InternshipParameters parameters;
    private final BatchInsert batch;
    private final Outbox outbox;

    InternshipPushRound(
            InternSeekers seekers,
            InternshipWishes wishes,
            InternshipPosts posts,
            InternshipPushes pushes,
            InternshipParameters parameters,
            BatchInsert batch,
            Outbox outbox) {
        this.seekers = seekers;
        this.wishes = wishes;
        this.posts = posts;
        this.pushes = pushes;
        this.parameters = parameters;
        this.batch = batch;
        this.outbox = outbox;
    }

    @Override
    public String code() {
        return "INTERNSHIP_PUSH";
    }

    @Override
    public String title() {
        return "推送就业见习信息";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var due = seekers.due(day, after, size);
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        var people = due.stream().map(InternSeeker::personId).toList();
        var known = pushes.findByPersonIdIn(people).stream()
                .collect(groupingBy(InternshipPush::personId, mapping(InternshipPush::post, toSet())));
        var offered = posts.open(due.stream().map(InternSeeker::area).collect(toSet()), day);
        var most = parameters.pushPosts(day);
        var told = new ArrayList<Told>();
        for (var seeker : due) {
            var suits = suiting(seeker, offered, known.getOrDefault(seeker.personId(), Set.of()), most);
            if (!suits.isEmpty()) {
                told.add(new Told(seeker, suits));
            }
        }
        tell(told, day);
        if (!told.isEmpty()) {
            wishes.pushNextOn(
                    told.stream().map(each -> each.seeker().personId()).toList(), day.plusWeeks(1));
        }
        return OptionalLong.of(people.get(people.size() - 1));
    }

    private record Told(InternSeeker seeker, List<InternshipPost> posts) {

        String reference(LocalDate day) {
            return seeker.handling() + ":PUSH:" + day;
        }
    }

    /** Those of the same area that are new to the person, of a wished field before the others. */
    private static List<InternshipPost> suiting(
            InternSeeker seeker, List<InternshipPost> offered, Set<String> known, int most) {
        var fields = List.of(seeker.fields().split(","));
        return offered.stream()
                .filter(post -> post.area().equals(seeker.area()) && !known.contains(post.code()))
                .sorted(Comparator.comparing((InternshipPost post) -> fields.stream()
                                .noneMatch(field ->
                                        !field.isEmpty() && post.title().contains(field)))
                        .thenComparing(InternshipPost::code))
                .limit(most)
                .toList();
    }

    private void tell(List<Told> told, LocalDate day) {
        batch.into(
                "internship_push",
                List.of("person_id", "post", "pushed_on"),
                told.stream()
                        .flatMap(each -> each.posts().stream()
                                .map(post -> new Object[] {each.seeker().personId(), post.code(), day}))
                        .toList());
        outbox.tellPersons(told.stream()
                .map(each -> new Message(
                        each.seeker().personId(),
                        each.seeker().handling(),
                        each.reference(day),
                        "就业见习信息",
                        text(each.posts())))
                .toList());
        batch.services(told.stream()
                .map(each -> new ServiceRecord(
                        null,
                        each.seeker().personId(),
                        each.seeker().caseNumber(),
                        ServiceKind.INTERNSHIP_INFO,
                        day,
                        false,
                        each.reference(day),
                        null))
                .toList());
    }

    private static String text(List<InternshipPost> posts) {
        var lines = new StringBuilder();
        posts.forEach(post -> lines.append("· %s，%s，%d个月，每月补助%s元，编号%s%n"
                .formatted(post.host(), post.title(), post.months(), post.yuan(), post.code())));
        return lines + "见习期间由单位投保意外伤害险，发给不低于最低工资的基本生活补助，失业登记保留。有意的请在“办件进度”页面报名，或者凭编号到服务窗口报名。";
    }
}
