package org.zaijiuye.bundle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.shared.DeployedIds;

/**
 * A model, table or form. Two files are the same file if their names without folder are equal: Modeler uploads bare
 * names, the packaged bundle keeps folders.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameContent alone
public record BundleFile(String name, byte[] bytes) {

    public static List<BundleFile> of(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .map(resource -> new BundleFile(resource.getName(), resource.getBytes()))
                .toList();
    }

    /** Those of one kind. */
    public static Stream<BundleFile> ending(String ending, Collection<BundleFile> files) {
        return files.stream().filter(file -> file.name.endsWith(ending));
    }

    public String fileName() {
        return fileName(name);
    }

    public boolean sameContent(BundleFile other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Of the processes, decisions or the form in it. */
    public Set<String> ids() {
        return DeployedIds.in(name, bytes);
    }

    String hash() {
        return Sha256.hex(bytes);
    }

    /** Models and forms are bound to their deployment and travel as a whole set; tables are looked up by version. */
    public boolean isBound() {
        return isBound(name);
    }

    static boolean isBound(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".form");
    }

    public static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
