package org.zaijiuye.bundle;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Change;

/** What is in force, file by file, beside what came with the program, and every version that ever was. */
@Service
public record BundleVersions(PackagedBundle bundle, BundleStart start, BundleChanges log) {

    /**
     * One file.
     *
     * @param last how what is in force came there
     * @param inForce null if it was withdrawn
     * @param packaged null if it is an administrator's own
     * @param kept whether a release brought another version, which is not in force
     */
    public record Version(
            Change last,
            @Nullable BundleFile inForce,
            @Nullable BundleFile packaged,
            boolean kept) {

        public String file() {
            return last.file();
        }

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
        var inForce = InForce.of(log).files();
        var packaged = bundle.byName();
        return log.newest().stream()
                .sorted(comparing(Change::file))
                .map(last -> new Version(
                        last,
                        inForce.get(last.file()),
                        packaged.get(last.file()),
                        start.kept().contains(last.file())))
                .toList();
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
     * For a decision about a file.
     *
     * @param seen hash of what was in force when the person decided, empty if nothing was
     * @throws NotAllowed if something else is in force by now
     */
    public void requireInForce(String fileName, String seen) {
        var version = of(fileName);
        if (!version.hash().equals(seen)) {
            throw new NotAllowed("%s 刚刚由%s更改，您看到的已不是现行版本，本次没有保存。请刷新页面，看过现行版本后再决定。"
                    .formatted(fileName, version.last().by()));
        }
    }

    /**
     * Changed tables that came into force in the same deployment as this one: they are put back with it, for one alone may
     * not fit the others.
     */
    public List<Version> together(Version table) {
        return all().stream()
                .filter(other -> Stream.of(table, other).noneMatch(each -> BundleFile.isBound(each.file())))
                .filter(other -> other.state() == State.CHANGED && !other.file().equals(table.file()))
                .filter(other -> table.last().cameWith(other.last()))
                .toList();
    }

    /** The version that was in force before the one that is. */
    public Optional<Change> before(Version version) {
        return log.of(version.file()).stream()
                .filter(change -> !change.hash().equals(version.last().hash()))
                .findFirst();
    }

    /**
     * What a file was in one of its versions.
     *
     * @throws Rejected 404 if the file never had this version
     */
    public BundleFile content(String fileName, long id) {
        return log.content(fileName, id)
                .map(content -> new BundleFile(fileName, content))
                .orElseThrow(() -> new Rejected(404, "文件 " + fileName + " 没有这个版本，请刷新页面后核对。", List.of()));
    }
}
