package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Change;

/**
 * What is in force, file by file, beside what came with the program, and every version that ever was.
 *
 * @param changes absent where the program runs without tables of its own
 */
@Service
public record BundleVersions(
        ProcessEngineConfigurationImpl engine,
        PackagedBundle bundle,
        BundleStart start,
        ObjectProvider<BundleChanges> changes) {

    /**
     * One file.
     *
     * @param inForce null if it was withdrawn
     * @param packaged null if it is an administrator's own
     * @param last how what is in force came there; null if that was before anything was written down
     * @param kept whether a release brought another version, which is not in force
     * @param origin the deployment from which the file in force comes
     */
    public record Version(
            String file,
            @Nullable BundleFile inForce,
            @Nullable BundleFile packaged,
            @Nullable Change last,
            boolean kept,
            @Nullable String origin) {

        public State state() {
            if (inForce == null || packaged == null) {
                return inForce == null ? State.WITHDRAWN : State.OWN;
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
        PACKAGED,
        CHANGED,
        OWN,
        WITHDRAWN
    }

    /** All files, by name. */
    public List<Version> all() {
        var inForce = engine.getCommandExecutorTxRequired().execute(InForce::new);
        var packaged = bundle.files().stream().collect(toMap(BundleFile::fileName, file -> file));
        var log = changes.stream().map(BundleChanges::newest).flatMap(List::stream);
        var last = log.collect(toMap(Change::file, change -> change));
        var names = new TreeSet<>(inForce.files().keySet());
        names.addAll(packaged.keySet());
        names.addAll(last.keySet());
        return names.stream()
                .map(name -> version(name, inForce, packaged.get(name), last.get(name)))
                .toList();
    }

    /** Where a deployment was deleted, an older version is in force than the newest one. */
    private Version version(String name, InForce inForce, @Nullable BundleFile packaged, @Nullable Change newest) {
        var now = inForce.files().get(name);
        Predicate<Change> same = change -> now == null || change.hash().equals(now.hash());
        var older = newest == null || same.test(newest) ? Stream.ofNullable(newest) : history(name).stream();
        var last = older.filter(same).findFirst().orElse(null);
        var origin = inForce.origins().get(name);
        return new Version(name, now, packaged, last, start.kept().contains(name), origin);
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

    /**
     * Changed tables that came into force in the same deployment as this one: they are put back with it, for one alone may
     * not fit the others.
     */
    public List<Version> together(Version table) {
        return all().stream()
                .filter(other -> Stream.of(table, other).noneMatch(each -> BundleFile.isBound(each.file())))
                .filter(other -> other.state() == State.CHANGED && !other.file().equals(table.file()))
                .filter(other -> Objects.equals(other.origin(), table.origin()))
                .toList();
    }

    /** Every version of a file, newest first. */
    public List<Change> history(String fileName) {
        return changes.stream().flatMap(log -> log.of(fileName).stream()).toList();
    }

    /** The version that was in force before the one that is. */
    public Optional<Change> before(Version version) {
        var now = Optional.ofNullable(version.last()).map(Change::id).orElse(Long.MAX_VALUE);
        return history(version.file()).stream()
                .filter(change -> change.id() < now && !change.hash().equals(version.hash()))
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
