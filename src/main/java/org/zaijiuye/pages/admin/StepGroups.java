package org.zaijiuye.pages.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.engine.ExpressionWords;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.review.ReviewRoute;
import org.zaijiuye.shared.Xml;

/** Before whom a human step may lie: the groups that it lists, or those that its expression names, office by office. */
@Component
class StepGroups {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ROUTES = "ReviewRoute.dmn";
    private static final Pattern QUESTION = Pattern.compile("[$#]\\{\\s*(\\w+\\.\\w+)\\(execution\\)\\s*}");

    private final BundleVersions versions;
    private final Reviewers reviewers;
    private final Offices offices;
    private final Jurisdiction jurisdiction;

    StepGroups(BundleVersions versions, Reviewers reviewers, Offices offices, Jurisdiction jurisdiction) {
        this.versions = versions;
        this.reviewers = reviewers;
        this.offices = offices;
        this.jurisdiction = jurisdiction;
    }

    /** Each of the answers is the groups of one case; empty where an expression asks what depends on more than the office. */
    Optional<List<List<String>>> of(Element task) {
        var groups = written(task);
        if (!ExpressionWords.isExpression(groups)) {
            return Optional.of(List.of(Arrays.asList(groups.split("\\s*,\\s*", -1))));
        }
        var question = QUESTION.matcher(groups);
        var asked = question.matches() ? question.group(1) : "";
        var named =
                switch (asked) {
                    case "reviewers.verifiers", "reviewers.investigators" ->
                        all(Office.Level.STREET, Office.Level.COUNTY, Office.Level.SI)
                                .map(reviewers::clerks);
                    case "reviewers.supervisors" ->
                        all(Office.Level.STREET, Office.Level.COUNTY, Office.Level.SI)
                                .map(reviewers::supervisors);
                    case "reviewers.objection", "reviewers.paymentApprovers" ->
                        all(Office.Level.COUNTY).map(office -> Role.COUNTY_APPROVER.groupAt(office.code()));
                    case "reviewRoute.groups" -> ofRoutes(task.getAttribute("id"));
                    default -> null;
                };
        return Optional.ofNullable(named)
                .map(all -> all.distinct().sorted().map(List::of).toList());
    }

    /** As the diagram says them, a list or an expression. */
    static String written(Element task) {
        return task.getAttributeNS(CAMUNDA, "candidateGroups").strip();
    }

    private Stream<Office> all(Office.Level... levels) {
        return offices.findAll().stream().filter(office -> Arrays.asList(levels).contains(office.level()));
    }

    /** The role and the level that the routes in force name for the step. */
    private Stream<String> ofRoutes(String task) {
        return ReviewRoute.output(task).stream()
                .flatMap(output -> Stream.ofNullable(versions.of(ROUTES).inForce())
                        .flatMap(file -> XmlFile.read(file.bytes()).stream())
                        .flatMap(root -> posts(root, output)));
    }

    private Stream<String> posts(Element table, String output) {
        var names = Xml.descendants(table, "output")
                .map(column -> column.getAttribute("name"))
                .toList();
        return Xml.descendants(table, "rule")
                .map(rule ->
                        Xml.children(rule, "outputEntry").map(StepGroups::text).toList())
                .filter(cells -> !cells.get(names.indexOf(output)).isEmpty())
                .flatMap(cells -> posts(cells.get(names.indexOf(output)), cells.get(names.indexOf(output + "Level"))));
    }

    /** A county that holds a handling stands in for the street, with posts of its own. */
    private Stream<String> posts(String role, String level) {
        var responsible = Office.Level.valueOf(level);
        var holding =
                responsible == Office.Level.STREET ? all(Office.Level.STREET, Office.Level.COUNTY) : all(responsible);
        return holding.map(office -> jurisdiction.group(role, level, office.code()));
    }

    private static String text(Element cell) {
        return Xml.child(cell, "text")
                .map(Xml::ownText)
                .orElse("")
                .replace("\"", "")
                .strip();
    }
}
