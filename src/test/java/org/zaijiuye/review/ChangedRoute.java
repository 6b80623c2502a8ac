package org.zaijiuye.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.zaijiuye.TakenBack;

/** The row of ReviewRoute.dmn for a registration in Weihai, changed and deployed as an administrator would. */
public record ChangedRoute(RepositoryService repository, String deployment) {

    public static ChangedRoute deploy(RepositoryService repository, Map<String, String> outputs) {
        var table = read();
        for (var output : outputs.entrySet()) {
            table = changed(table, "Result_WeihaiRegistrationOrdinary_" + output.getKey(), output.getValue());
        }
        var deployment = repository
                .createDeployment()
                .name("路线试验")
                .addString("ReviewRoute.dmn", table)
                .deploy();
        return new ChangedRoute(repository, deployment.getId());
    }

    /** The table with some cells of a row of Weihai left empty. */
    static String without(String row, String... columns) {
        var table = read();
        for (var column : columns) {
            var cell = "Result_" + row + "_" + Character.toUpperCase(column.charAt(0)) + column.substring(1);
            table = changed(table, cell, "");
        }
        return table;
    }

    public void putBack() {
        TakenBack.deployment(repository, deployment);
    }

    private static String changed(String table, String cell, String value) {
        var start = table.indexOf("<text>", table.indexOf("id=\"" + cell + "\"")) + "<text>".length();
        return table.substring(0, start) + value + table.substring(table.indexOf("</text>", start));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("processes/policy/ReviewRoute.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
