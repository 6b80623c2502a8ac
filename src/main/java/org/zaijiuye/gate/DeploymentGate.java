package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.BundleStart;
import org.zaijiuye.bundle.InForce;
import org.zaijiuye.bundle.PackagedBundle;
import org.zaijiuye.desk.CaseWords;
import org.zaijiuye.engine.DiagramSteps;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.task.ExternalTopics;

/**
 * Refuses, in the dialog of the person who deploys, what would fail later, and completes what is accepted. The program's
 * own start is not held up by a file that an administrator changed under an earlier version.
 */
@Component
record DeploymentGate(
        PackagedBundle bundle,
        ObjectProvider<BundleChanges> log,
        ObjectProvider<DiagramSteps> steps,
        ObjectProvider<Item<?>> items,
        ObjectMapper json,
        ExternalTopics topics)
        implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);
    private static final String REFUSED = "不能部署";

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var sent = BundleFile.of(deployment);
        var inForce = InForce.of(log.getObject());
        if (BundleStart.isDeploying()) {
            if (BundleStart.isWithdrawing()) {
                refuse("不能撤下，下列流程还在用", Fault.remedied(lost(known(sent, inForce), List.of()), "请先改好或者撤下这个文件"));
            }
            warn(sent, inForce);
            return;
        }
        var files = new SentFiles(sent, bundle.files(), json, items);
        refuse(REFUSED, files.tooMuch());
        refuse(REFUSED, files.unreadable());
        inForce.complete(deployment);
        var complete = BundleFile.of(deployment);
        var known = known(complete, inForce);
        var faults = new ArrayList<>(files.faults());
        models(sent).forEach(model -> faults.addAll(ModelFaults.of(model, known)));
        faults.addAll(DuplicateIds.of(complete));
        faults.addAll(files.relations(inForce.files().values()));
        refuse(REFUSED, faults);
        refuse(REFUSED, lost(known, sent));
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
        var known = known(files, inForce);
        models(files.stream()
                        .filter(file -> bundle.files().stream().noneMatch(file::sameContent))
                        .toList())
                .flatMap(model -> ModelFaults.of(model, known).stream())
                .forEach(fault -> LOG.warn("{}", fault.message()));
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
                BundleFile.ending(".form", files)
                        .map(form -> FormFile.read(form, json))
                        .collect(toMap(FormFile::id, FormFile::sends, (one, same) -> one)),
                Stream.of(inForce.files().values(), files)
                        .flatMap(some -> BundleFile.ending(".dmn", some))
                        .flatMap(file -> file.ids().stream())
                        .collect(toSet()),
                allowed::allows,
                allowed.all().keySet(),
                allowed::fields,
                allowed::needs,
                topics.names(),
                process -> CaseWords.askedBy(process, items.stream()),
                Role.caseGroups(Context.getProcessEngineConfiguration().getIdentityService()),
                new Effort());
    }

    private static Stream<ModelFile> models(List<BundleFile> files) {
        return BundleFile.ending(".bpmn", files).map(ModelFile::read);
    }
}
