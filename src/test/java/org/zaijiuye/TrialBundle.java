package org.zaijiuye;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.w3c.dom.Node;
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

    /** A line is a row: the cells of inputs and outputs in the order of the table. */
    private static void addRows(Path table, List<String> rows) throws IOException {
        var xml = Files.readString(table);
        var inputs = xml.split("<input id=", -1).length - 1;
        var added = new StringBuilder();
        for (var number = 0; number < rows.size(); number++) {
            added.append("<rule id=\"Row_Trial%d\">".formatted(number));
            var cells = rows.get(number).split("\\|", -1);
            for (var cell = 0; cell < cells.length; cell++) {
                var kind = cell < inputs ? "inputEntry" : "outputEntry";
                added.append("<%s id=\"Trial%d_%d\"><text>%s</text></%s>"
                        .formatted(kind, number, cell, cells[cell].strip(), kind));
            }
            added.append("</rule>");
        }
        Files.writeString(table, xml.replace("</decisionTable>", added + "</decisionTable>"));
    }

    /** Into the scope of the first fork, wherever the drawing has it. */
    private static void addBranches(Path diagram, Path branches)
            throws IOException, ParserConfigurationException, SAXException, TransformerException {
        var document = parsed(diagram);
        var fork = gateway(document, "sourceRef");
        var scope = (Element) fork.getParentNode();
        var join = gateway(scope, "targetRef");
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
    private static Element gateway(Node scope, String end) {
        var root = scope instanceof Document document ? document.getDocumentElement() : (Element) scope;
        var flows = elements(root.getElementsByTagNameNS(BPMN, "sequenceFlow")).toList();
        return elements(root.getElementsByTagNameNS(BPMN, "parallelGateway"))
                .filter(gateway -> flows.stream()
                                .filter(flow -> flow.getAttribute(end).equals(gateway.getAttribute("id")))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength())
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
