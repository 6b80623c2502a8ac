package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.BundleStart;
import org.zaijiuye.bundle.InForce;
import org.zaijiuye.bundle.PackagedBundle;
import org.zaijiuye.desk.CaseWords;
import org.zaijiuye.engine.DiagramSteps;
import org.zaijiuye.policy.TableFaults;
import org.zaijiuye.policy.TableRelations;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/**
 * Refuses, in the dialog of the person who deploys, what would fail later, and completes what is accepted. The program's
 * own start is not held up by a file that an administrator changed under an earlier version.
 */
@Component
class DeploymentGate implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

    private final PackagedBundle bundle;
    private final ObjectProvider<DiagramSteps> steps;
    private final ObjectProvider<Item<?>> items;
    private final ObjectMapper json;
    private final Set<String> topics;

    DeploymentGate(
            PackagedBundle bundle,
            ObjectProvider<DiagramSteps> steps,
            ObjectProvider<Item<?>> items,
            ObjectMapper json,
            @Value("${zaijiuye.external-topics:}") List<String> topics) {
        this.bundle = bundle;
        this.steps = steps;
        this.items = items;
        this.json = json;
        this.topics = topics.stream().map(String::strip).collect(toCollection(TreeSet::new));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var sent = BundleFile.of(deployment);
        var inForce = new InForce(Context.getCommandContext());
        if (BundleStart.isDeploying()) {
            inForce.complete(deployment);
            if (BundleStart.isWithdrawing()) {
                refuse("不能撤下：还有流程在用，请先改用到它的流程图", lost(known(sent, inForce), List.of()));
            }
            warn(sent, inForce);
            return;
        }
        var files = new SentFiles(sent, bundle.files(), json, new TableFaults(items), new TableRelations(items));
        refuse(files.tooMuch());
        refuse(files.unreadable());
        inForce.complete(deployment);
        var complete = BundleFile.of(deployment);
        var known = known(complete, inForce);
        refuse(Stream.of(
                        files.faults().stream(),
                        models(sent).flatMap(model -> ModelFaults.of(model, known).stream()),
                        DuplicateIds.of(complete, json).stream(),
                        files.relations(inForce.files().values()).stream())
                .flatMap(faults -> faults)
                .toList());
        refuse(lost(known, sent));
    }

    /** What diagrams that nobody sent miss now. */
    private static List<Fault> lost(Known known, List<BundleFile> sent) {
        return known.deployed().models().stream()
                .filter(model -> sent.stream().noneMatch(file -> file.name().equals(model.name())))
                .flatMap(model -> ModelFaults.lost(model, known).stream())
                .toList();
    }

    /** Of an administrator's diagram that was kept and no longer fits. */
    private void warn(List<BundleFile> files, InForce inForce) {
        var own = bundle.files();
        var kept = files.stream()
                .filter(file -> own.stream().noneMatch(file::sameContent))
                .toList();
        if (!kept.isEmpty()) {
            var known = known(files, inForce);
            models(kept)
                    .flatMap(model -> ModelFaults.of(model, known).stream())
                    .forEach(fault -> LOG.warn("{}", fault.message()));
        }
    }

    private static void refuse(List<Fault> faults) {
        refuse("不能部署", faults);
    }

    private static void refuse(String what, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Rejected(422, what + "，共" + faults.size() + "处问题。", faults);
        }
    }

    private Known known(List<BundleFile> files, InForce inForce) {
        var allowed = steps.getObject();
        return new Known(
                new Diagrams(models(bundle.files()).toList()),
                new Diagrams(models(files).toList()),
                ending(".form", files)
                        .map(form -> FormFile.read(form, json))
                        .collect(toMap(FormFile::id, FormFile::sends, (one, same) -> one)),
                Stream.concat(inForce.files().values().stream(), files.stream())
                        .filter(file -> file.name().endsWith(".dmn"))
                        .flatMap(file -> ModelFile.decisionIds(file).stream())
                        .collect(toSet()),
                allowed::allows,
                allowed.all().keySet(),
                allowed::fields,
                topics,
                CaseWords.of(items.stream()).keySet(),
                DeploymentGate::isGroup);
    }

    private static boolean isGroup(String id) {
        var identity = Context.getProcessEngineConfiguration().getIdentityService();
        return identity.createGroupQuery().groupId(id).count() > 0;
    }

    private static Stream<ModelFile> models(List<BundleFile> files) {
        return ending(".bpmn", files).map(ModelFile::read);
    }

    private static Stream<BundleFile> ending(String ending, List<BundleFile> files) {
        return files.stream().filter(file -> file.name().endsWith(ending));
    }
}
