package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.Action;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.State;

/**
 * Drafts, reviews, publishes and withdraws training information (policy.md E4). What is in force stays visible until its
 * change or withdrawal was agreed to by somebody else than its author.
 */
@Service
class TrainingPublications {

    static final String PROCESS = "TrainingOfferPublicationProcess";

    private final TrainingVersions versions;
    private final PublicationSubjects subjects;
    private final StoredJson stored;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final Clock clock;

    TrainingPublications(
            TrainingVersions versions,
            PublicationSubjects subjects,
            StoredJson stored,
            RuntimeService runtime,
            EngineCommands engine,
            Clock clock) {
        this.versions = versions;
        this.subjects = subjects;
        this.stored = stored;
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Sends content to review. The same content again is no new version: what is in force counts as confirmed.
     *
     * @throws NotAllowed while another version of it is under review
     */
    @Transactional
    public TrainingVersion draft(PublicationKind kind, String code, ObjectNode sent, String author) {
        var content = new String(StrictJson.canonical(sent.toString()), StandardCharsets.UTF_8);
        var key = TrainingVersion.key(kind, code);
        var open = versions.findByOpenKey(key);
        if (open.isPresent()) {
            return open.filter(version -> version.action() == Action.PUBLISH
                            && version.content().equals(content))
                    .orElseThrow(() -> underReview(open.get()));
        }
        var inForce = versions.findByForceKey(key).filter(TrainingVersion::published);
        if (inForce.filter(version -> version.content().equals(content)).isPresent()) {
            subjects.of(kind).confirm(code, LocalDate.now(clock));
            return inForce.get();
        }
        return submit(kind, code, Action.PUBLISH, content, null, author);
    }

    /**
     * Asks for a withdrawal, which is reviewed as a publication is.
     *
     * @throws NotAllowed if nothing is published, or while another version is under review
     */
    @Transactional
    public TrainingVersion withdraw(PublicationKind kind, String code, String reason, String author) {
        var key = TrainingVersion.key(kind, code);
        versions.findByOpenKey(key).ifPresent(open -> {
            throw underReview(open);
        });
        var inForce = versions.findByForceKey(key)
                .filter(TrainingVersion::published)
                .orElseThrow(() -> new NotAllowed("没有公示编号为“" + code + "”的" + kind.title() + "，无须撤下；请核对编号。"));
        return submit(kind, code, Action.WITHDRAW, inForce.content(), reason, author);
    }

    /**
     * Records what the reviewer says.
     *
     * @throws NotAllowed if it has been reviewed, or if the reviewer is its author
     */
    @Transactional
    public void review(String number, boolean agrees, String reviewer, String opinion) {
        var state = agrees ? State.AGREED : State.RETURNED;
        if (versions.review(number, state, reviewer, opinion, LocalDateTime.now(clock)) == 0) {
            throw new NotAllowed("本版本已经审核，或者由您本人提交：须由提交人以外的人员审核一次。");
        }
    }

    /**
     * Brings into force what was agreed to; the version before it ends.
     *
     * @throws IllegalStateException if nobody agreed to it
     */
    @Transactional
    public void bringIntoForce(String number) {
        var version = require(number);
        var key = TrainingVersion.key(version.kind(), version.code());
        var now = LocalDateTime.now(clock);
        versions.endInForce(key, now);
        if (versions.bringIntoForce(number, key, now) == 0) {
            throw new IllegalStateException("培训信息 " + number + " 还没有审核同意，不能公示或者撤下。");
        }
        var subject = subjects.of(version.kind());
        if (version.action() == Action.PUBLISH) {
            subject.show(version.code(), content(version), now.toLocalDate());
        } else {
            subject.hide(version.code());
        }
    }

    TrainingVersion require(String number) {
        return versions.findById(number).orElseThrow();
    }

    Optional<TrainingVersion> inForce(TrainingVersion version) {
        return versions.findByForceKey(TrainingVersion.key(version.kind(), version.code()));
    }

    List<TrainingVersion> all(PublicationKind kind, String code) {
        return versions.findByKindAndCodeOrderByVersion(kind, code);
    }

    JsonNode content(TrainingVersion version) {
        return stored.read(version.content());
    }

    private TrainingVersion submit(
            PublicationKind kind, String code, Action action, String content, @Nullable String reason, String author) {
        var count = all(kind, code).size() + 1;
        var version = versions.save(new TrainingVersion(
                "PX-" + kind + "-" + code + "-" + count,
                kind,
                code,
                count,
                action,
                subjects.of(kind).office(stored.read(content)),
                content,
                reason,
                State.DRAFT,
                author,
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null,
                null,
                TrainingVersion.key(kind, code),
                null));
        engine.call(() -> runtime.startProcessInstanceByKey(PROCESS, version.number()));
        return version;
    }

    private static NotAllowed underReview(TrainingVersion open) {
        return new NotAllowed("第" + open.version() + "版（" + open.number() + "）正在审核，审核后再提交更改；需要撤换的，请审核人员退回。");
    }
}
