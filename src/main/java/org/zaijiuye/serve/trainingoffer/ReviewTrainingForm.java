package org.zaijiuye.serve.trainingoffer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Colleagues;
import org.zaijiuye.desk.RecordWords;
import org.zaijiuye.office.Posts;
import org.zaijiuye.office.Role;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 审核培训信息: shows what is to be published beside what is published now; whoever wrote it does not review it. */
@Component
class ReviewTrainingForm implements UserTaskHandler {

    private final TrainingPublications publications;
    private final PublicationSubjects subjects;
    private final Colleagues colleagues;
    private final Posts posts;
    private final RecordWords recordWords;

    ReviewTrainingForm(
            TrainingPublications publications,
            PublicationSubjects subjects,
            Colleagues colleagues,
            Posts posts,
            RecordWords recordWords) {
        this.publications = publications;
        this.subjects = subjects;
        this.colleagues = colleagues;
        this.posts = posts;
        this.recordWords = recordWords;
    }

    @Override
    public String task() {
        return "Task_ReviewTraining";
    }

    @Override
    public Optional<String> process() {
        return Optional.of(TrainingPublications.PROCESS);
    }

    @Override
    public Object view(UserTaskContext work) {
        var version = version(work);
        var subject = subjects.of(version.kind());
        var view = new LinkedHashMap<String, Object>();
        view.put("item", version.action().title() + version.kind().title());
        view.put("title", subject.title(publications.content(version)));
        view.put("handling", version.number());
        view.put("author", colleagues.called(version.author()));
        view.put("reason", Objects.toString(version.reason(), ""));
        view.put("fields", fields(version, subject.type()));
        return view;
    }

    /** A row for each field, with what the public sees now and a mark where the two differ. */
    private List<Map<String, String>> fields(TrainingVersion version, Class<? extends Record> type) {
        var now = publications
                .inForce(version)
                .filter(TrainingVersion::published)
                .map(inForce -> words(inForce, type))
                .orElse(Map.of());
        var next = words(version, type);
        var names = new ArrayList<>(next.keySet());
        now.keySet().stream().filter(name -> !next.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name -> {
                    var before = now.getOrDefault(name, "");
                    var after = next.getOrDefault(name, "");
                    return Map.of(
                            "name",
                            name,
                            "after",
                            after,
                            "before",
                            before,
                            "changed",
                            now.isEmpty() || before.equals(after) ? "" : "有更改");
                })
                .toList();
    }

    private Map<String, String> words(TrainingVersion version, Class<? extends Record> type) {
        return recordWords.of(publications.content(version), type).stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.get("name")),
                        row -> Objects.requireNonNull(row.get("value")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return version(work).author().equals(user) ? "职责分离：培训信息由提交人以外的人员审核，请由其他培训管理人员办理。" : null;
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return List.of(version(work).author());
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var agrees = form.choice("decision", "审核意见", Set.of("AGREE", "RETURN")).equals("AGREE");
        var comment = agrees ? form.text("comment") : form.required("comment", "退回的理由");
        posts.require(user, Role.TRAINING_OFFICER.groupAt(version(work).office()));
        publications.review(work.businessKey(), agrees, user, comment.substring(0, Math.min(comment.length(), 500)));
        return Map.of();
    }

    private TrainingVersion version(UserTaskContext work) {
        return publications.require(work.businessKey());
    }
}
