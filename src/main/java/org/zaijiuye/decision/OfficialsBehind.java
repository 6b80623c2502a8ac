package org.zaijiuye.decision;

import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.StaffLog;
import org.zaijiuye.shared.Item;

/**
 * Which officials stand behind a decision: those who said yes or no to what the rules proposed last, in a post that they
 * hold by the office's own records, who are neither the person nor a relative; nobody counts twice.
 */
@Component
class OfficialsBehind {

    private static final String AGREE = "AGREE";

    private final Opinions opinions;
    private final Offices offices;
    private final Jurisdiction jurisdiction;
    private final StaffLog staff;

    OfficialsBehind(Opinions opinions, Offices offices, Jurisdiction jurisdiction, StaffLog staff) {
        this.staff = staff;
        this.opinions = opinions;
        this.offices = offices;
        this.jurisdiction = jurisdiction;
    }

    /** @throws NotAllowed if fewer stand behind it than the law wants */
    void require(Item<?> item, Handling handling, DecisionRecord proposal) {
        var minimum = LegalMinimum.of(item, handling, proposal);
        if (minimum == LegalMinimum.NONE) {
            return;
        }
        var counted = unconcerned(handling, opinions.counted(handling.number()));
        switch (minimum) {
            case MONEY -> {
                var agreed = counted.stream()
                        .filter(each -> each.choice().equals(AGREE))
                        .toList();
                if (!have(agreed, this::apart)) {
                    throw missing(item, minimum, agreed);
                }
            }
            case ADVERSE -> {
                if (!have(counted, this::areTwoPersons)
                        && !(counted.isEmpty() && LegalMinimum.needsNobody(item, handling))) {
                    throw missing(item, minimum, counted);
                }
            }
            default -> throw new IllegalStateException("no check for " + minimum);
        }
    }

    /**
     * Whoever reviewed the decision together with one who prepared it.
     *
     * @throws NotAllowed if money would be granted on the word of one person
     */
    void requireReviewed(Item<?> item, Handling handling, Opinion review) {
        if (item.description().pays() == null) {
            return;
        }
        var others = opinions.of(handling.number()).stream()
                .filter(each -> each.choice().equals(AGREE) || each.choice().equals("REFUSE"))
                .filter(each -> apart(each, review))
                .toList();
        if (unconcerned(handling, others).isEmpty()) {
            throw missing(item, LegalMinimum.MONEY, List.of(review));
        }
    }

    /** Those given by neither the person nor a relative, in a post at an office that the case belongs to. */
    List<Opinion> unconcerned(Handling handling, List<Opinion> given) {
        var concerned = offices.relatedTo(handling.personId());
        return given.stream()
                .filter(each -> !concerned.contains(each.userId()))
                .filter(each -> each.post() != null && jurisdiction.covers(each.post(), handling.office()))
                .toList();
    }

    private static boolean have(List<Opinion> given, BiPredicate<Opinion, Opinion> both) {
        return given.stream().anyMatch(one -> given.stream().anyMatch(other -> both.test(one, other)));
    }

    private boolean apart(Opinion one, Opinion other) {
        return one.post() != null
                && other.post() != null
                && !one.post().equals(other.post())
                && areTwoPersons(one, other);
    }

    /** Whoever set the passwords of both could have acted as both; those that the program set nobody else knows. */
    private boolean areTwoPersons(Opinion one, Opinion other) {
        return !one.userId().equals(other.userId())
                && ((one.passwordBy() == null && other.passwordBy() == null)
                        || staff.areTwoPersons(one.userId(), one.givenAt(), other.userId(), other.givenAt()));
    }

    private static long count(List<Opinion> counted) {
        return counted.stream().map(Opinion::userId).distinct().count();
    }

    private NotAllowed missing(Item<?> item, LegalMinimum minimum, List<Opinion> counted) {
        var have = count(counted) == 0
                ? "目前没有经办人员的有效意见"
                : count(counted) == 1
                        ? "目前只有一人的意见"
                        : have(counted, this::areTwoPersons)
                                ? "目前几人的意见出自同一岗位"
                                : "目前几人的口令是同一位系统管理员设置的，不能算作两人（由另一位系统管理员给其中一人重设口令后，由其重新提出意见）";
        return new NotAllowed(item.title() + "：" + minimum.demand() + "，" + have + "，不能作出决定。依据：" + minimum.law()
                + "。请管理员核对审核路线（决策表 ReviewRoute）和流程图，安排复核或者审批，再由办理人选“重新查询登记库”，按新的路线办理。");
    }
}
