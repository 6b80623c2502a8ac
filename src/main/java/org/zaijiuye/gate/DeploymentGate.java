package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.bundle.ActiveBundle;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.BundleStart;
import org.zaijiuye.bundle.CompleteDeployment;
import org.zaijiuye.bundle.PackagedBundle;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.task.UserTaskHandler;

/**
 * Refuses, in the dialog of the person who deploys, what would fail later, and completes what is accepted. The program's
 * own start is not held up by a file that an administrator changed under an earlier version.
 */
@Component
class DeploymentGate implements Deployer {

    private final ListableBeanFactory beans;
    private final ObjectProvider<UserTaskHandler> forms;
    private final SentFiles sentFiles;
    private final ObjectMapper json;

    DeploymentGate(
            ListableBeanFactory beans,
            ObjectProvider<UserTaskHandler> forms,
            PackagedBundle bundle,
            ObjectMapper json,
            ObjectProvider<Item<?>> items) {
        this.sentFiles = new SentFiles(bundle, json, items);
        this.beans = beans;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var sent = files(deployment);
        var foreign = !BundleStart.isDeploying();
        if (foreign) {
            refuse(sentFiles.unreadable(sent));
        }
        CompleteDeployment.complete(deployment);
        var references = references(files(deployment));
        var faults = foreign ? inSent(sent, references) : new ArrayList<Fault>();
        var told = !faults.isEmpty();
        references.stream().filter(fault -> !told || !isElsewhere(fault, sent)).forEach(faults::add);
        refuse(faults);
    }

    private List<Fault> inSent(List<BundleFile> sent, List<Fault> references) {
        var told = places(references);
        var faults = new ArrayList<Fault>();
        sentFiles.faults(sent).stream()
                .filter(fault -> !told.contains(fault.field()) || !fault.code().equals(ExpressionFaults.CODE))
                .forEach(faults::add);
        faults.addAll(sentFiles.relations(sent, tablesInForce()));
        return faults;
    }

    /** What a file that nobody sent lacks follows from the fault of one that was sent. */
    private static boolean isElsewhere(Fault fault, List<BundleFile> sent) {
        return fault.field().contains("#")
                && sent.stream().noneMatch(file -> fault.field().startsWith(file.name() + "#"));
    }

    /** Where an expression was found to name what nobody has; that it is not allowed either need not be told. */
    private static Set<String> places(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> Set.of("NO_BEAN", "NO_METHOD", "NO_DELEGATE").contains(fault.code()))
                .map(Fault::field)
                .collect(toSet());
    }

    private static Map<String, BundleFile> tablesInForce() {
        return new ActiveBundle(Context.getCommandContext()).tables();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Rejected(422, "不能部署，共" + faults.size() + "处问题。", faults);
        }
    }

    /** What the diagrams of the completed deployment name and nobody has. */
    private List<Fault> references(List<BundleFile> files) {
        var models = files.stream()
                .filter(file -> file.name().endsWith(".bpmn"))
                .map(ModelFile::read)
                .toList();
        var known = new ModelFaults.Known(
                new Beans(beans),
                forms.stream().map(UserTaskHandler::task).collect(toSet()),
                decisions(files),
                forms(files),
                models.stream().flatMap(model -> model.processIds().stream()).collect(toSet()));
        return Stream.concat(
                        models.stream().flatMap(model -> new ModelFaults(model.name(), known).of(model).stream()),
                        DuplicateIds.of(files, json).stream())
                .toList();
    }

    private static Set<String> decisions(List<BundleFile> files) {
        var inForce = tablesInForce().values().stream();
        return Stream.concat(inForce, files.stream().filter(file -> file.name().endsWith(".dmn")))
                .flatMap(file -> ModelFile.decisionIds(file).stream())
                .collect(toSet());
    }

    private Map<String, Set<String>> forms(List<BundleFile> files) {
        return files.stream()
                .filter(file -> file.name().endsWith(".form"))
                .map(form -> FormFile.read(form, json))
                .collect(toMap(FormFile::id, FormFile::sends, (one, same) -> one));
    }

    private static List<BundleFile> files(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .map(resource -> new BundleFile(resource.getName(), resource.getBytes()))
                .toList();
    }
}
