package org.zaijiuye.serve.internship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.OfficeWithdrawals;
import org.zaijiuye.office.OfficeWithdrawals.Entry;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;

/** Posts that the office of their area withdraws or puts back, whoever brought them; who waits for one is told. */
@Service
class InternshipWithdrawals {

    static final Set<Role> WITHDRAWING = Set.of(Role.JOB_MATCH_OFFICER);

    private final InternshipPosts posts;
    private final InternshipPlacement placement;
    private final OfficeWithdrawals withdrawals;
    private final Clock clock;

    InternshipWithdrawals(
            InternshipPosts posts, InternshipPlacement placement, OfficeWithdrawals withdrawals, Clock clock) {
        this.posts = posts;
        this.placement = placement;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * Takes a post back, and what was applied for with it.
     *
     * @throws Rejected 404 if there is no such post, 403 where it lies elsewhere
     */
    @Transactional
    public void withdraw(String code, String reason) {
        withdrawals.withdraw(entry(locked(code)), WITHDRAWING, reason);
        posts.withdraw(code, LocalDate.now(clock).minusDays(1));
        placement.postEnded(code, "见习岗位已由当地就业服务机构撤下");
    }

    /**
     * Offers a post again that was withdrawn in error, until the day it was valid to before; later days its owner enters.
     * Applications that ended with it stay ended: whoever still wants the post applies again.
     *
     * @throws Rejected 404 if there is none, 403 where another office withdrew it, 409 where nothing withdraws it
     */
    @Transactional
    public void restore(String code, String reason) {
        withdrawals.restore(
                entry(locked(code)), WITHDRAWING, reason, withdrawn -> posts.restore(code) > 0 && open(code));
    }

    private boolean open(String code) {
        return posts.findById(code)
                .filter(post -> !post.validUntil().isBefore(LocalDate.now(clock)))
                .isPresent();
    }

    private InternshipPost locked(String code) {
        return posts.lock(code)
                .flatMap(posts::findById)
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + code + "”的见习岗位，请核对编号。", List.of()));
    }

    private static Entry entry(InternshipPost post) {
        var owner = EntryOwners.recipient(post.owner(), Role.JOB_MATCH_OFFICER);
        return new Entry(key(post.code()), post.area(), owner, "见习岗位“" + post.code() + "”");
    }

    /** The Chinese sentence why a post is not taken and not agreed on any more, if an office withdrew it. */
    Optional<String> refusal(String code) {
        return withdrawals.refusal(key(code)).map(why -> "见习岗位“" + code + "”已由" + why);
    }

    private static String key(String code) {
        return "internship:" + code;
    }
}
