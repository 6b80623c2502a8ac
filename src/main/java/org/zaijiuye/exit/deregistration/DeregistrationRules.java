package org.zaijiuye.exit.deregistration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Statement;

/** When a registration ends. Only hard evidence concludes by itself, and then not before the person was told. */
final class DeregistrationRules {

    static final LegalBasis REASONS = Law.EMPLOYMENT_SERVICE.article("第六十六条");
    /** What a person's own report proves (policy.md §13.4). */
    private static final Set<DeregReason> PROVED_BY_OWN_REPORT =
            EnumSet.of(DeregReason.D01, DeregReason.D02, DeregReason.D10);

    private DeregistrationRules() {}

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason(DeregFacts.UNFOUNDED, "经核实注销事由不成立", REASONS),
                new Reason("DEREG_DATE", "经核实事由发生日期有误", REASONS));
    }

    static Decision<DeregistrationGrant> decide(DeregistrationClaim claim, DeregistrationTerms terms) {
        return Decision.conclude(refusals(claim, terms), doubts(claim), grant(claim), grounds(claim));
    }

    private static List<Reason> grounds(DeregistrationClaim claim) {
        var redated = "注销日期由" + claim.endedOn() + "更正为" + claim.eventDate() + "，本决定代替原注销决定";
        return Reason.all(
                Stream.of(new Reason(
                        "DEREG_" + claim.deregReason(), claim.deregReason().title(), REASONS)),
                new Reason("DEREG_EARLIER", redated, REASONS).when(claim.endedOn() != null));
    }

    private static @Nullable DeregistrationGrant grant(DeregistrationClaim claim) {
        var eventDate = claim.eventDate();
        return eventDate == null ? null : new DeregistrationGrant(claim.deregReason(), eventDate, noticeNeeded(claim));
    }

    private static List<Reason> refusals(DeregistrationClaim claim, DeregistrationTerms terms) {
        var eventDate = claim.eventDate();
        return Reason.all(
                new Reason("DEREG_NOT_OPEN", "没有有效的失业登记", REASONS).when(!claim.registered()),
                new Reason("DEREG_DATE", "未填写事由发生日期", REASONS).when(eventDate == null),
                new Reason("DEREG_DATE", "事由发生日期早于失业登记日期", REASONS).when(beforeRegistration(claim)),
                new Reason("DEREG_DATE", "事由发生日期晚于今日，请在发生后申请", REASONS)
                        .when(eventDate != null && eventDate.isAfter(claim.date())),
                new Reason("DEREG_DATE", "事由发生日期不早于原注销日期，无须更正", REASONS).when(notEarlier(claim)),
                new Reason("DEREG_EMPLOYER", "因被用人单位录用申请注销的，须填写用人单位", REASONS).when(employerMissing(claim)),
                DeregFacts.unfounded(claim, terms),
                new Reason("ITEM_OPEN", "本事项已在办理中，证据并入办件" + claim.openHandling(), REASONS)
                        .when(claim.openHandling() != null));
    }

    private static List<Reason> doubts(DeregistrationClaim claim) {
        var route = claim.deregReason().route();
        var said = Statement.on(DeregistrationClaim.GROUND, claim.statements());
        return Reason.all(
                new Reason("DEREG_UNVERIFIED", "注销事由（" + claim.deregReason().title() + "）待核实" + said, REASONS)
                        .when(DeregFacts.unverified(claim, strength(claim))),
                new Reason("DEREG_CONTESTED", "听取意见时本人否认该事由，须由经办人核实认定" + said, REASONS).when(claim.contested()),
                new Reason("DEREG_HUMAN", "该事由（" + claim.deregReason().title() + "）须由经办人核实确认" + said, REASONS)
                        .when(route == DeregReason.Route.HUMAN),
                new Reason("DEREG_CORRECTION", "数据更正须由数据管理员和第二人确认", REASONS)
                        .when(route == DeregReason.Route.CORRECTION),
                new Reason("DEREG_NOTICE", "生效前须告知本人并听取意见" + said, REASONS)
                        .when(noticeNeeded(claim) && !claim.noticed()));
    }

    /** Whether the person must be told before effect: nobody is deregistered on data alone (policy.md §13.4). */
    static boolean noticeNeeded(DeregistrationClaim claim) {
        return !claim.starter().isPerson() && !claim.deregReason().needsNoNotice();
    }

    private static EvidenceStrength strength(DeregistrationClaim claim) {
        var proved = claim.starter().isPerson() && PROVED_BY_OWN_REPORT.contains(claim.deregReason());
        return proved ? EvidenceStrength.HARD : claim.evidence();
    }

    private static boolean beforeRegistration(DeregistrationClaim claim) {
        LocalDate eventDate = claim.eventDate();
        LocalDate regDate = claim.regDate();
        return eventDate != null && regDate != null && eventDate.isBefore(regDate);
    }

    private static boolean notEarlier(DeregistrationClaim claim) {
        LocalDate eventDate = claim.eventDate();
        LocalDate endedOn = claim.endedOn();
        return eventDate != null && endedOn != null && !eventDate.isBefore(endedOn);
    }

    private static boolean employerMissing(DeregistrationClaim claim) {
        var employer = claim.employer();
        return claim.deregReason() == DeregReason.D01
                && claim.starter() == ExitInitiator.PERSON
                && (employer == null || employer.isBlank());
    }
}
