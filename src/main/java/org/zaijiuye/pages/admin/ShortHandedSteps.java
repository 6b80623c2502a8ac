package org.zaijiuye.pages.admin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.zaijiuye.bundle.BundleVersions.Version;
import org.zaijiuye.office.Posts;
import org.zaijiuye.shared.Xml;

/**
 * Steps that several people must work, each once, where so many do not hold the post: cases would wait there for ever. No
 * fault of the diagram, for people come and go, hence a warning for as long as it lasts.
 */
@Component
class ShortHandedSteps {

    private static final int MOST_SHOWN = 5;
    private static final String ENGINE_COUNT = "nrOfCompletedInstances";

    private final StepGroups groups;
    private final Posts posts;

    ShortHandedSteps(StepGroups groups, Posts posts) {
        this.groups = groups;
        this.posts = posts;
    }

    /** A sentence for each such step of a file in force. */
    List<String> of(Version version) {
        return Stream.ofNullable(version.inForce())
                .filter(file -> file.fileName().endsWith(".bpmn"))
                .flatMap(file -> XmlFile.read(file.bytes()).stream())
                .flatMap(root -> Xml.descendants(root, "userTask"))
                .flatMap(task -> warning(task).stream())
                .toList();
    }

    private Optional<String> warning(Element task) {
        var needed = people(task);
        if (needed < 2) {
            return Optional.empty();
        }
        var what = groups.of(task)
                .map(all -> tooFew(all, needed))
                .orElse("办理组由 %s 逐件决定，算不出人数：每个机构的这个岗位至少要有%d人，请自行核对。".formatted(StepGroups.written(task), needed));
        return Optional.of(what)
                .filter(words -> !words.isEmpty())
                .map(words ->
                        "步骤“%s”（%s）要由%d个不同的人办理，".formatted(task.getAttribute("name"), task.getAttribute("id"), needed)
                                + words);
    }

    /** Empty if there are enough everywhere. */
    private String tooFew(List<List<String>> all, int needed) {
        var few = all.stream()
                .filter(each -> posts.holders(each) < needed)
                .map(each -> String.join("、", each) + "（" + posts.holders(each) + "人）")
                .toList();
        var more = few.size() > MOST_SHOWN ? " 等" + few.size() + "处" : "";
        return few.isEmpty()
                ? ""
                : few.stream()
                        .limit(MOST_SHOWN)
                        .collect(joining("；", "办理组人数不够的，办件会一直等在那里：", more + "。请给办理组登记人员，或者减少人数。"));
    }

    /** How many must work it; 1 where the round may end as soon as some have. */
    private static int people(Element task) {
        return Xml.child(task, "multiInstanceLoopCharacteristics")
                .filter(round -> Xml.child(round, "completionCondition")
                        .filter(end -> Xml.ownText(end).contains(ENGINE_COUNT))
                        .isEmpty())
                .flatMap(round -> Xml.child(round, "loopCardinality"))
                .map(number -> Xml.ownText(number).strip())
                .map(number -> number.matches("\\d{1,3}") ? Integer.parseInt(number) : 2)
                .orElse(1);
    }
}
