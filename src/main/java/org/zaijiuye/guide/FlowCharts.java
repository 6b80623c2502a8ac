package org.zaijiuye.guide;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zaijiuye.engine.EngineCommands;

/** The diagrams in force as charts: an item's own, or the page of the application on which it is one step. */
@Component
class FlowCharts {

    static final String APPLICATION = "ApplicationProcess";

    private static final int KEPT = 60;

    private final RepositoryService repository;
    private final EngineCommands engine;

    /** A deployed definition never changes. */
    private final ConcurrentLruCache<Drawing, FlowChart> charts = new ConcurrentLruCache<>(KEPT, this::draw);

    FlowCharts(RepositoryService repository, EngineCommands engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** @param item whose step is on the page that is drawn, empty for the first page */
    private record Drawing(String definition, String title, String file, String item) {}

    /** The diagram of the item, whose process is named after its word; where it has none, its step in the application. */
    FlowChart ofItem(String word) {
        return newest(word + "Process")
                .map(own -> drawing(own, ""))
                .or(() -> newest(APPLICATION).map(application -> drawing(application, word)))
                .map(charts::get)
                .orElseThrow(() -> new IllegalStateException("no diagram of the application is deployed"));
    }

    /** The first page of a diagram; empty where it was withdrawn. */
    Optional<FlowChart> ofProcess(String key) {
        return newest(key).map(process -> drawing(process, "")).map(charts::get);
    }

    private static Drawing drawing(ProcessDefinition process, String item) {
        var file = process.getResourceName();
        return new Drawing(process.getId(), process.getName(), file.substring(file.lastIndexOf('/') + 1), item);
    }

    private FlowChart draw(Drawing drawing) {
        BpmnModelInstance model = engine.call(() -> repository.getBpmnModelInstance(drawing.definition()));
        return new DiagramReader(model).page(drawing.title(), drawing.file(), drawing.item());
    }

    private Optional<ProcessDefinition> newest(String key) {
        return engine
                .call(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .list())
                .stream()
                .filter(process -> process.getKey().equalsIgnoreCase(key))
                .findFirst();
    }
}
