package org.zaijiuye.engine.bundle;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Rejected;
import org.zaijiuye.engine.TaskForm;
import org.zaijiuye.shared.Item.Fault;

/** Refuses, in the dialog of the person who deploys, a model that names what does not exist or drops a control. */
@Component
class DeploymentGate implements Deployer {

    private final ListableBeanFactory beans;
    private final ObjectProvider<TaskForm> forms;
    private final PackagedBundle bundle;
    private final ObjectMapper json;

    DeploymentGate(
            ListableBeanFactory beans, ObjectProvider<TaskForm> forms, PackagedBundle bundle, ObjectMapper json) {
        this.bundle = bundle;
        this.beans = beans;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var models = resources(deployment, ".bpmn").map(ModelFile::read).toList();
        if (!deployment.isNew() || models.isEmpty()) {
            return;
        }
        var known = new ModelFaults.Known(
                new Beans(beans),
                forms.stream().map(TaskForm::task).collect(toSet()),
                forms(deployment),
                models.stream().flatMap(model -> model.processIds().stream()).collect(toSet()));
        var faults = models.stream()
                .flatMap(model -> Stream.concat(
                        new ModelFaults(model.name(), known).of(model).stream(), dropped(deployment, model)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejected(422, "模型不能部署，共" + faults.size() + "处问题。", faults);
        }
    }

    /** The program's own start is not held up by a diagram that an administrator changed under an earlier version. */
    private Stream<Fault> dropped(DeploymentEntity deployment, ModelFile model) {
        if (BundleStart.DEPLOYMENT.equals(deployment.getSource())) {
            return Stream.empty();
        }
        return bundle.files().stream()
                .filter(file -> file.fileName().equals(BundleFile.fileName(model.name())))
                .flatMap(file -> Controls.dropped(model, ModelFile.read(file.name(), file.bytes())).stream());
    }

    private Map<String, Set<String>> forms(DeploymentEntity deployment) {
        return resources(deployment, ".form")
                .map(form -> FormFile.read(form, json))
                .collect(toMap(FormFile::id, FormFile::sends, (one, same) -> one));
    }

    private static Stream<ResourceEntity> resources(DeploymentEntity deployment, String suffix) {
        return deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(suffix));
    }
}
