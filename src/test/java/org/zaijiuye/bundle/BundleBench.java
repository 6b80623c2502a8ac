package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.engine.EngineTest;
import org.zaijiuye.records.BundleChanges;

/** The files of a small bundle, as the program and as Modeler bring them in; each test begins with them in force. */
@EngineTest
public abstract class BundleBench {

    private static final String GROUP = "street-clerk-371002001";
    protected static final String CALLED = "CalledProcess.bpmn";
    static final String FORM = "Trial.form";
    static final String TABLE = "TrialLimit.dmn";

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    PackagedBundle bundle;

    @Autowired
    BundleStart start;

    @Autowired
    BundleChanges log;

    List<BundleFile> packaged = List.of();

    @BeforeEach
    void begin_with_the_packaged_files_in_force() {
        var identities = engine.getIdentityService();
        if (identities.createGroupQuery().groupId(GROUP).count() == 0) {
            identities.saveGroup(identities.newGroup(GROUP));
        }
        packaged = bundle.files();
        for (var file : packaged) {
            if (!inForce(file.fileName()).sameContent(file)) {
                upload(file);
            }
        }
        restart();
    }

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    List<String> restart() {
        return start.start(packaged.stream().collect(toMap(BundleFile::fileName, file -> file)));
    }

    /** As Modeler does it: one file under its bare name, duplicates filtered. */
    protected Deployment upload(BundleFile file) {
        return engine.getRepositoryService()
                .createDeployment()
                .name("modeler")
                .enableDuplicateFiltering(false)
                .addInputStream(file.fileName(), new ByteArrayInputStream(file.bytes()))
                .deployWithResult();
    }

    BundleFile edited(String fileName) {
        return changed(packaged, fileName).stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    static List<BundleFile> changed(List<BundleFile> files, String fileName) {
        var changed = new ArrayList<BundleFile>();
        for (var file : files) {
            var mark = UUID.randomUUID().toString();
            var text = fileName.endsWith(".form")
                    ? text(file).replaceFirst("\"label\": \"", "\"label\": \"" + mark)
                    : text(file) + "<!-- " + mark + " -->";
            changed.add(
                    file.fileName().equals(fileName)
                            ? new BundleFile(file.name(), text.getBytes(StandardCharsets.UTF_8))
                            : file);
        }
        return changed;
    }

    protected BundleFile packaged(String fileName) {
        return packaged.stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    BundleFile inForce(String fileName) {
        return Objects.requireNonNull(InForce.of(log).files().get(fileName));
    }

    protected static String text(BundleFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    List<String> names(Deployment deployment) {
        return engine.getRepositoryService().getDeploymentResources(deployment.getId()).stream()
                .map(Resource::getName)
                .toList();
    }

    protected long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    int processVersion() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("TrialProcess")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
