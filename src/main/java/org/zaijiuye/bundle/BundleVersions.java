package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Change;

/** What is in force, file by file, beside what came with the program, and every version that ever was. */
@Service
public class BundleVersions {

    private final ProcessEngineConfigurationImpl engine;
    private final PackagedBundle bundle;
    private final BundleStart start;
    private final ObjectProvider<BundleChanges> changes;

    /** @param changes absent where the program runs without tables of its own */
    BundleVersions(
            ProcessEngine engine, PackagedBundle bundle, BundleStart start, ObjectProvider<BundleChanges> changes) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.bundle = bundle;
        this.start = start;
        this.changes = changes;
    }

    /**
     * One file.
     *
     * @param inForce null if it was withdrawn
     * @param packaged null if it is an administrator's own
     * @param last how what is in force came there; null if that was before anything was written down
     * @param kept whether a release brought another version, which is not in force
     */
    public record Version(
            String file,
            @Nullable BundleFile inForce,
            @Nullable BundleFile packaged,
            @Nullable Change last,
            boolean kept) {

        public State state() {
            if (inForce == null) {
                return State.WITHDRAWN;
            }
            if (packaged == null) {
                return State.OWN;
            }
            return packaged.sameContent(inForce) ? State.PACKAGED : State.CHANGED;
        }

        /** Of what is in force; empty if nothing is. */
        public String hash() {
            return inForce == null ? "" : inForce.hash();
        }
    }

    /** How what is in force stands to what came with the program. */
    public enum State {
        PACKAGED("与程序自带的相同"),
        CHANGED("已改"),
        OWN("自有文件"),
        WITHDRAWN("已撤下");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** All files, by name. */
    public List<Version> all() {
        var inForce = engine.getCommandExecutorTxRequired().execute(context -> new InForce(context).files());
        var packaged = bundle.files().stream().collect(toMap(BundleFile::fileName, file -> file));
        var last =
                changes.stream().flatMap(log -> log.newest().stream()).collect(toMap(Change::file, change -> change));
        return Stream.of(inForce, packaged, last)
                .flatMap(part -> part.keySet().stream())
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .map(name -> version(name, inForce.get(name), packaged.get(name), last.get(name)))
                .toList();
    }

    /** Where a deployment was deleted, an older version is in force than the newest one. */
    private Version version(
            String name, @Nullable BundleFile inForce, @Nullable BundleFile packaged, @Nullable Change newest) {
        var hash = inForce == null ? "" : inForce.hash();
        var same = newest == null || inForce == null || newest.hash().equals(hash)
                ? newest
                : history(name).stream()
                        .filter(change -> change.hash().equals(hash))
                        .findFirst()
                        .orElse(null);
        return new Version(name, inForce, packaged, same, start.kept().contains(name));
    }

    /**
     * One file.
     *
     * @throws Rejected 404 if there never was such a file
     */
    public Version of(String fileName) {
        return all().stream()
                .filter(version -> version.file().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new Rejected(404, "没有文件 " + fileName + "，请从“流程版本”页面（/admin/bundle）进入。", List.of()));
    }

    /** Every version of a file, newest first. */
    public List<Change> history(String fileName) {
        return changes.stream().flatMap(log -> log.of(fileName).stream()).toList();
    }

    /** The version that was in force before the one that is. */
    public Optional<Change> before(Version version) {
        return history(version.file()).stream()
                .filter(change -> !change.hash().equals(version.hash()))
                .filter(change -> change.id()
                        < Optional.ofNullable(version.last()).map(Change::id).orElse(Long.MAX_VALUE))
                .findFirst();
    }

    /**
     * What a file was in one of its versions.
     *
     * @throws Rejected 404 if the file never had this version
     */
    public BundleFile content(String fileName, long id) {
        return changes.stream()
                .flatMap(log -> log.content(fileName, id).stream())
                .findFirst()
                .map(content -> new BundleFile(fileName, content))
                .orElseThrow(() -> new Rejected(404, "文件 " + fileName + " 没有这个版本，请刷新页面后核对。", List.of()));
    }
}
