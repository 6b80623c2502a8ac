package org.zaijiuye.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.StateTransitions;

/**
 * Separation of duties (policy.md §2): one official acts in one hand on a case, and nobody on their own case or a
 * declared relative's. Read from our records, because process variables could be forged.
 */
@Component
public class SeparationOfDuties {

    /** Who prepares, checks again, approves, investigates an objection to the notice, reviews one to the decision. */
    public enum Hand {
        CLERK,
        RECHECK,
        APPROVAL,
        INVESTIGATION,
        OBJECTION
    }

    /** To an objection. */
    private static final Set<String> ANSWERS = Set.of("UPHELD", "REJECTED");

    private final StateTransitions transitions;
    private final Opinions opinions;
    private final Offices offices;

    SeparationOfDuties(StateTransitions transitions, Opinions opinions, Offices offices) {
        this.transitions = transitions;
        this.opinions = opinions;
        this.offices = offices;
    }

    /**
     * The Chinese sentence why this user must not act in this hand on the handling, or null. Whoever answered an
     * objection made the decision that a second objection is about.
     */
    public @Nullable String refusal(String handling, Hand hand, String user) {
        var own = ownCase(transitions.handling(handling).personId(), user);
        if (own != null) {
            return own;
        }
        return opinions.of(handling).stream()
                        .filter(opinion -> opinion.userId().equals(user))
                        .anyMatch(opinion -> clashes(opinion, hand))
                ? "职责分离：您已在其他环节办理过本件，不能再办理本环节，请由其他人员办理。"
                : null;
    }

    /** Everybody for whom there is a {@link #refusal}: those who acted in another hand, the person and their relatives. */
    public List<String> barred(String handling, Hand hand) {
        return Stream.concat(
                        concerned(transitions.handling(handling).personId()).stream(),
                        opinions.of(handling).stream()
                                .filter(opinion -> clashes(opinion, hand))
                                .map(Opinion::userId))
                .distinct()
                .toList();
    }

    /** The users whose own or relatives' case it is. */
    public List<String> concerned(long personId) {
        return offices.relatedTo(personId);
    }

    /** Whoever has the rule asked again while an objection is looked at has not answered it yet. */
    private static boolean clashes(Opinion opinion, Hand hand) {
        var same = opinion.step().startsWith(hand.name() + ":");
        return !same || (hand == Hand.OBJECTION && ANSWERS.contains(opinion.choice()));
    }

    /** The Chinese sentence for one's own or a declared relative's case, or null. */
    public @Nullable String ownCase(long personId, String user) {
        return concerned(personId).contains(user) ? "回避：不得办理本人或近亲属的事项，请由其他人员办理。" : null;
    }
}
