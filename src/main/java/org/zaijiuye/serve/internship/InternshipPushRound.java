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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Outbox.Message;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

/** Tells who wants an internship of new posts in their area: first on the next day, then once a week, no post twice. */
@Component
class InternshipPushRound implements ServiceRound {

    private final InternshipWishes wishes;
    private final InternshipPosts posts;
    private final InternshipPushes pushes;
    private final InternshipParameters parameters;
    private final Registrations registrations;
    private final ServiceRecords services;
    private final Outbox outbox;

    InternshipPushRound(
            InternshipWishes wishes,
            InternshipPosts posts,
            InternshipPushes pushes,
            InternshipParameters parameters,
            Registrations registrations,
            ServiceRecords services,
            Outbox outbox) {
        this.wishes = wishes;
        this.posts = posts;
        this.pushes = pushes;
        this.parameters = parameters;
        this.registrations = registrations;
        this.services = services;
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
        var due = wishes.due(day, after, size);
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        var people = due.stream().map(InternshipWish::personId).toList();
        var known = pushes.findByPersonIdIn(people).stream()
                .collect(groupingBy(InternshipPush::personId, mapping(InternshipPush::post, toSet())));
        var offered = posts.findByValidUntilGreaterThanEqualOrderByCode(day);
        var most = parameters.pushPosts(day);
        var told = new ArrayList<Told>();
        for (var wish : due) {
            var suits = suiting(wish, offered, known.getOrDefault(wish.personId(), Set.of()), most);
            if (!suits.isEmpty()) {
                told.add(new Told(wish, suits));
            }
        }
        tell(told, day);
        wishes.pushNextOn(people, day.plusWeeks(1));
        return OptionalLong.of(people.get(people.size() - 1));
    }

    private record Told(InternshipWish wish, List<InternshipPost> posts) {

        String reference(LocalDate day) {
            return wish.handling() + ":PUSH:" + day;
        }
    }

    /** Those of the same area that are new to the person, of a wished field before the others. */
    private static List<InternshipPost> suiting(
            InternshipWish wish, List<InternshipPost> offered, Set<String> known, int most) {
        var fields = List.of(wish.fields().split(","));
        return offered.stream()
                .filter(post -> post.area().equals(wish.area()) && !known.contains(post.code()))
                .sorted(Comparator.comparing((InternshipPost post) -> fields.stream()
                                .noneMatch(field ->
                                        !field.isEmpty() && post.title().contains(field)))
                        .thenComparing(InternshipPost::code))
                .limit(most)
                .toList();
    }

    private void tell(List<Told> told, LocalDate day) {
        pushes.saveAll(told.stream()
                .flatMap(each -> each.posts().stream()
                        .map(post -> new InternshipPush(null, each.wish().personId(), post.code(), day)))
                .toList());
        outbox.tellPersons(told.stream()
                .map(each -> new Message(
                        each.wish().personId(),
                        each.wish().handling(),
                        each.reference(day),
                        "就业见习信息",
                        text(each.posts())))
                .toList());
        services.saveAll(told.stream()
                .map(each -> new ServiceRecord(
                        null,
                        each.wish().personId(),
                        openCase(each.wish().personId()),
                        ServiceKind.INTERNSHIP_INFO,
                        day,
                        false,
                        each.reference(day),
                        null))
                .toList());
    }

    private @Nullable String openCase(long person) {
        return registrations
                .findByOpenKey(Registrations.openKey(person))
                .map(Registration::caseNumber)
                .orElse(null);
    }

    private static String text(List<InternshipPost> posts) {
        var lines = new StringBuilder();
        posts.forEach(post -> lines.append("· %s，%s，%d个月，每月补助%s元，编号%s%n"
                .formatted(
                        post.host(),
                        post.title(),
                        post.months(),
                        post.allowance().toPlainString(),
                        post.code())));
        return lines + "见习期间由单位投保意外伤害险，发给不低于最低工资的基本生活补助，失业登记保留。有意的请凭编号到服务窗口报名。";
    }
}
