package org.zaijiuye.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.desk.OpinionRecorder;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.office.Posts;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 初审, 复核 and 审批: an official agrees, refuses, sends back, or asks for a supplement. */
final class StepForm implements UserTaskHandler {

    private final Step step;
    private final Hand hand;
    private final Review review;
    private final StepView view;
    private final ReturnedCase returned;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Posts posts;

    StepForm(
            Step step,
            Hand hand,
            Review review,
            StepView view,
            ReturnedCase returned,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Posts posts) {
        this.step = step;
        this.hand = hand;
        this.review = review;
        this.view = view;
        this.returned = returned;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
    }

    @Override
    public String task() {
        return step.task();
    }

    @Override
    public Optional<String> process() {
        return Optional.of("ReviewProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var shown = view.of(work.businessKey(), step, review.route(work.businessKey()));
        if (Choice.CORRECT.at(step)) {
            shown.put("corrections", review.corrections(work.businessKey()));
        }
        return shown;
    }

    /** Only the first step gets a case back; the others get it anew from there. */
    @Override
    public Optional<String> holder(UserTaskContext work) {
        return step == Step.FIRST_REVIEW ? returned.holder(work.businessKey()) : Optional.empty();
    }

    /** The last step decides: no fact of the person may change between that and its effect. */
    @Override
    public void begin(UserTaskContext work) {
        if (review.route(work.businessKey()).nextOfPeople(step).isEmpty()) {
            review.hold(work.businessKey());
        }
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return duties.refusal(work.businessKey(), hand, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return duties.barred(work.businessKey(), hand);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var choice = Choice.valueOf(form.choice("decision", "办理意见", names()));
        var comment = form.text("comment");
        var ground = choice == Choice.REFUSE ? review.ground(work.businessKey(), form.text("reasonCode")) : null;
        if (choice != Choice.CORRECT && Corrections.isIn(form)) {
            throw new NotAllowed("填写了更正的事实：要更正的，请选“更正事实后重新判定”；不更正的，请清空。");
        }
        review.check(work.businessKey(), choice, comment);
        var route = review.route(work.businessKey());
        var post = counts(choice) ? post(route) : anyPost(route, user);
        var answer = answer(work, user, form, choice, route, comment, ground);
        opinions.enter(
                work.businessKey(),
                hand,
                step.name(),
                user,
                post,
                choice.name(),
                ground == null ? null : ground.code(),
                comment);
        return answer;
    }

    private Map<String, Object> answer(
            UserTaskContext work,
            String user,
            FormValues form,
            Choice choice,
            Route present,
            String comment,
            @Nullable Reason ground) {
        var handling = work.businessKey();
        switch (choice) {
            case AGREE -> review.agree(handling, comment, user);
            case REFUSE -> review.refuse(handling, List.of(requireGround(ground)), comment, user);
            case CORRECT -> review.correct(handling, form, comment, user);
            case SUPPLEMENT -> review.ask(handling, form.required("materials", "需补正的材料"), comment, user);
            case REQUERY -> review.examineAgain(handling);
            case RETURN -> review.giveBack(handling);
        }
        if (counts(choice)) {
            review.goOn(handling, choice == Choice.REFUSE ? review.route(handling) : present, step);
            return Map.of(step.variable(), "PASS");
        }
        return new HashMap<>(Map.of(step.variable(), "BACK", "back", review.backKind(handling, choice)));
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        for (var choice : Choice.values()) {
            if (choice.at(step)) {
                names.add(choice.name());
            }
        }
        return names;
    }

    /** Whether it is a word on the decision: its post and what follows are asked of the records, whatever the process believes. */
    private static boolean counts(Choice choice) {
        return choice == Choice.AGREE || choice == Choice.REFUSE;
    }

    /** The group that the route names for the step. */
    private String post(Route route) {
        return route.group(step)
                .orElseThrow(() -> new NotAllowed("本件现行的审核路线（决策表 ReviewRoute）中没有“" + step.title()
                        + "”环节，意见不能采用。请选“重新查询登记库”，按现行的路线办理；流程图有误的，请管理员改正。"));
    }

    /** Who asks for papers or for another look decides nothing: where the present way has no such step, any of their posts will do. */
    private String anyPost(Route route, String user) {
        return route.group(step)
                .or(() -> posts.held(user).stream().findFirst())
                .orElseThrow(() -> Posts.notHeld(step.title()));
    }

    private static Reason requireGround(@Nullable Reason ground) {
        if (ground == null) {
            throw new NotAllowed("不予办理时请选择理由。");
        }
        return ground;
    }
}
