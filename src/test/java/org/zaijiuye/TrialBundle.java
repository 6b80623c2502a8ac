package org.zaijiuye;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The packaged bundle as it would be with the trial items: the program's own diagrams, tables and forms, the rows and
 * branches of {@code src/test/resources/trial-item} added to them. Written beside the test classes before the context
 * starts; the property {@code zaijiuye.bundle} leads there.
 */
public final class TrialBundle implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The folder of the classpath, for {@code zaijiuye.bundle}. */
    public static final String FOLDER = "trial-bundle/";

    private static final Pattern INPUT = Pattern.compile("<inputExpression [^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern OUTPUT = Pattern.compile("<output [^>]*name=\"(\\w+)\"");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var classes = Path.of(TrialBundle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var bundle = classes.resolve(FOLDER);
            var trial = classes.resolve("trial-item");
            copy(Path.of("processes"), bundle.resolve("processes"));
            copy(Path.of("forms"), bundle.resolve("forms"));
            copy(trial.resolve("processes"), bundle.resolve("processes"));
            for (var rows : files(trial.resolve("rows"))) {
                var table = rows.getFileName().toString().replace(".txt", ".dmn");
                addRows(bundle.resolve("processes/policy").resolve(table), Files.readAllLines(rows));
            }
            addBranches(
                    bundle.resolve("processes/ApplicationProcess.bpmn"),
                    trial.resolve("ApplicationProcess-branches.xml"));
        } catch (IOException
                | URISyntaxException
                | ParserConfigurationException
                | SAXException
                | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : files(from)) {
            var target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line names columns, each further one is a row; columns that it leaves out are blank. */
    private static void addRows(Path table, List<String> lines) throws IOException {
        var xml = Files.readString(table);
        var inputs = names(INPUT, xml);
        var columns =
                Stream.concat(inputs.stream(), names(OUTPUT, xml).stream()).toList();
        var named = cells(lines.get(0));
        var added = new StringBuilder();
        for (var row = 1; row < lines.size(); row++) {
            var cells = cells(lines.get(row));
            added.append("<rule id=\"Row_Trial%d\">".formatted(row));
            for (var column : columns) {
                var kind = inputs.contains(column) ? "inputEntry" : "outputEntry";
                var text = named.contains(column) ? cells.get(named.indexOf(column)) : "";
                added.append("<%s id=\"Trial%d_%s\"><text>%s</text></%s>".formatted(kind, row, column, text, kind));
            }
            added.append("</rule>");
        }
        Files.writeString(table, xml.replace("</decisionTable>", added + "</decisionTable>"));
    }

    private static List<String> names(Pattern column, String xml) {
        return column.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Into the scope of the first fork, wherever the drawing has it. */
    private static void addBranches(Path diagram, Path branches)
            throws IOException, ParserConfigurationException, SAXException, TransformerException {
        var document = parsed(diagram);
        var fork = gateway(document.getDocumentElement(), "sourceRef", gateway -> true);
        var scope = (Element) fork.getParentNode();
        var join =
                gateway(scope, "targetRef", gateway -> gateway.getParentNode().equals(scope));
        for (var branch :
                elements(parsed(branches).getDocumentElement().getChildNodes()).toList()) {
            var own = (Element) document.importNode(branch, true);
            replace(own, "sourceRef", "FORK", fork);
            replace(own, "targetRef", "JOIN", join);
            scope.insertBefore(own, fork);
        }
        var text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        Files.writeString(diagram, text.toString());
    }

    private static void replace(Element flow, String end, String placeholder, Element gateway) {
        if (flow.getAttribute(end).equals(placeholder)) {
            flow.setAttribute(end, gateway.getAttribute("id"));
        }
    }

    /** The first parallel gateway of a scope that several flows leave ({@code sourceRef}) or reach. */
    private static Element gateway(Element root, String end, Predicate<Element> which) {
        var flows = elements(root.getElementsByTagNameNS(BPMN, "sequenceFlow")).toList();
        return elements(root.getElementsByTagNameNS(BPMN, "parallelGateway"))
                .filter(which)
                .filter(gateway -> flows.stream()
                                .filter(flow -> flow.getAttribute(end).equals(gateway.getAttribute("id")))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document parsed(Path file) throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
