package org.zaijiuye.serve.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.HandlingPapers;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.serve.referral.Recommender.Choice;
import org.zaijiuye.serve.referral.Recommender.Picked;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.Wishes;
import org.zaijiuye.serve.referral.vacancy.Vacancy;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;
import org.zaijiuye.serve.referral.vacancy.VacancyView;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.Redaction;
import org.zaijiuye.task.UserTaskContext;

/** 挑选岗位: an officer picks posts for somebody, or writes down what was agreed where there are none. */
@Component
class PickPostsForm extends ServiceTaskForm {

    private static final int LONGEST_NOTE = 500;

    private final ReferralTasks tasks;
    private final ReferralTaskRows rows;
    private final Seekers seekers;
    private final ProfileReader profiles;
    private final Matching matching;
    private final Recommender recommender;
    private final Referrals referrals;
    private final VacancySearch vacancies;
    private final OccupationSearch occupations;
    private final Dossiers dossiers;
    private final HandlingPapers papers;
    private final Parameters parameters;
    private final Clock clock;

    PickPostsForm(
            ReferralTasks tasks,
            ReferralTaskRows rows,
            ServicePersons persons,
            Seekers seekers,
            ProfileReader profiles,
            Matching matching,
            Recommender recommender,
            Referrals referrals,
            VacancySearch vacancies,
            OccupationSearch occupations,
            Dossiers dossiers,
            HandlingPapers papers,
            Parameters parameters,
            Clock clock) {
        super("Task_PickPosts", ReferralTasks.PROCESS, persons);
        this.tasks = tasks;
        this.rows = rows;
        this.seekers = seekers;
        this.profiles = profiles;
        this.matching = matching;
        this.recommender = recommender;
        this.referrals = referrals;
        this.vacancies = vacancies;
        this.occupations = occupations;
        this.dossiers = dossiers;
        this.papers = papers;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Object view(UserTaskContext work) {
        var task = tasks.of(work.businessKey());
        var shown = person(work);
        shown.put("item", "岗位推荐");
        shown.put("cause", task.cause().title());
        shown.put("due", task.dueOn().toString());
        var seeker = seekers.of(task.personId());
        shown.put("wishes", seeker.map(this::wishes).orElse("求职登记已终止，请与本人联系确认"));
        shown.put("background", seeker.map(this::background).orElse(""));
        shown.put("suggestions", seeker.map(this::suggestions).orElse("没有"));
        return shown;
    }

    @Override
    public boolean shownAnewWhenTaken() {
        return true;
    }

    private String wishes(Seeker seeker) {
        var salary = seeker.salaryMin();
        return Stream.of(seeker.intents().split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .map(occupations::name)
                        .collect(Collectors.joining("、", "意向职业：", ""))
                + "；期望月薪：" + (salary == null ? "不限" : salary.intValue() + "元以上")
                + "；期望地区：" + (seeker.areas().isEmpty() ? "不限" : seeker.areas());
    }

    /** What no rule may weigh, but an officer who looks for posts by hand reads (policy.md §5.5, E2). */
    private String background(Seeker seeker) {
        var dossier = dossiers.of(seeker.handling());
        var redaction = new Redaction(dossier.applicant().path("name").asText());
        var industry = dossier.request().path("expectIndustry").asText();
        var resume = papers.links(dossier.stored());
        return "意向行业：" + (industry.isBlank() ? "没有填写" : Markdown.plain(redaction.over(industry))) + "\n\n简历："
                + (resume.isEmpty() ? "没有提交" : "\n\n" + resume);
    }

    private String suggestions(Seeker seeker) {
        var today = LocalDate.now(clock);
        var profile = profiles.of(List.of(seeker)).get(0);
        var best = matching.best(seeker, profile, today, before(seeker.personId(), today));
        var posts = vacancies.open(best.stream().map(MatchScore::post).toList());
        return posts.isEmpty()
                ? "岗位库中没有合适的岗位：请放宽条件查找招聘岗位，或者联系用人单位"
                : posts.stream().map(PickPostsForm::line).collect(Collectors.joining("\n"));
    }

    private static String line(Vacancy post) {
        return "- " + post.publicNumber() + " " + Markdown.plain(post.title()) + "，"
                + Markdown.plain(VacancyView.pay(post)) + "，" + Markdown.plain(post.place());
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var task = tasks.of(work.businessKey());
        var outcome = form.choice("outcome", "办理结果", Set.of("PICKED", "AGREED"));
        var note = form.required("note", "办理情况");
        if (note.length() > LONGEST_NOTE) {
            throw new NotAllowed("“办理情况”请不超过" + LONGEST_NOTE + "字。");
        }
        if (outcome.equals("PICKED")) {
            recommend(task, posts(form.required("posts", "岗位编号")), user);
        }
        rows.close(task.number(), ReferralTask.Outcome.valueOf(outcome), note, user, LocalDate.now(clock));
        return Map.of();
    }

    private List<String> posts(String typed) {
        var numbers = Stream.of(typed.split("[\\s,，、;；]+", -1))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        var most = parameters.integer("push.jobPosts", "", "", LocalDate.now(clock));
        if (numbers.isEmpty() || numbers.size() > most) {
            throw new NotAllowed("请填写1至" + most + "个岗位编号（GW 开头），用顿号或者空格隔开。");
        }
        return numbers;
    }

    private void recommend(ReferralTask task, List<String> numbers, String user) {
        var today = LocalDate.now(clock);
        var seeker = seekers.of(task.personId())
                .orElseThrow(() -> new NotAllowed("本人的求职登记已终止，不能再推荐岗位（REC_NO_SEEKER）。请选择“记录商定情况”办结。"));
        if (!seekers.consents(task.personId())) {
            throw new NotAllowed("本人已不再接收岗位推荐（PUSH_NO_CONSENT），不能推荐岗位。请选择“记录商定情况”办结。");
        }
        var before = before(task.personId(), today);
        var wishes = matching.wishes(seeker, profiles.of(List.of(seeker)).get(0), today);
        var picked =
                numbers.stream().map(number -> picked(number, before, wishes)).toList();
        recommender.tellByHand(new Choice(seeker, picked, user), today);
    }

    private Picked picked(String number, Set<Long> before, Wishes wishes) {
        var post = vacancies
                .byNumber(number)
                .orElseThrow(() -> new NotAllowed("岗位“" + number + "”不能推荐（REC_POST_INVALID）：没有这个岗位，请核对编号。"));
        vacancies.whyNotOffered(post).ifPresent(why -> {
            throw new NotAllowed("岗位“" + number + "”不能推荐（REC_POST_INVALID）：" + why + "请换一个。");
        });
        if (wishes.minor() && (post.hazardous() || post.nightWork() || post.heavyLabour())) {
            throw new NotAllowed(
                    "岗位“" + number + "”不能推荐给未成年人（REC_POST_INVALID）：夜班、有毒有害或者繁重体力劳动的岗位，未成年工不得从事（《未成年工特殊保护规定》），请换一个。");
        }
        if (wishes.noHeavyLabour() && post.heavyLabour()) {
            throw new NotAllowed("岗位“" + number + "”不能推荐（REC_POST_INVALID）：本人身体状况不宜从事繁重体力劳动，请换一个。");
        }
        if (before.contains(post.key())) {
            throw new NotAllowed("岗位“" + number + "”近期已推荐过，不能重复推荐，请换一个。");
        }
        return new Picked(post.key(), 0, "岗位推介专员推荐");
    }

    private Set<Long> before(long person, LocalDate today) {
        var days = parameters.integer("push.jobRepeatDays", "", "", today);
        return referrals.since(List.of(person), today.minusDays(days)).stream()
                .map(Referral::vacancy)
                .collect(Collectors.toSet());
    }
}
