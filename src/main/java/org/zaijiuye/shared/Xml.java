package org.zaijiuye.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that somebody sent: without document types, hence without anything from elsewhere. */
public final class Xml {

    /** Of the names that our own code asks for. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Xml() {}

    /** Returns the outermost element. */
    public static Element read(byte[] content) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (IOException badlyEncoded) {
            throw new SAXException(badlyEncoded);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person is told who sent what cannot be read: half a sentence about the file. */
    public static String complaint(SAXException unreadable) {
        var line = unreadable instanceof SAXParseException at ? "（第" + at.getLineNumber() + "行起无法读取，可能不完整）" : "";
        var typed = String.valueOf(unreadable.getMessage()).contains("DOCTYPE");
        return typed ? "含有文档类型声明（DOCTYPE），不收，请删去这一段" : "不是有效的 XML" + line;
    }

    public static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    /**
     * Returns those that have one of these names.
     *
     * @param names a regular expression of local names
     */
    public static Stream<Element> children(Element parent, String names) {
        return children(parent).filter(child -> is(child, names));
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /**
     * Whether the element has one of these names.
     *
     * @param names a regular expression of local names
     */
    public static boolean is(Element element, String names) {
        return PATTERNS.computeIfAbsent(names, Pattern::compile)
                .matcher(element.getLocalName())
                .matches();
    }

    /** The element itself and those around it, from the inside out. */
    public static Stream<Element> around(Element element) {
        return Stream.iterate((Node) element, Element.class::isInstance, Node::getParentNode)
                .map(Element.class::cast);
    }

    /** Elements of any namespace inside the root, in document order; all of them for the name {@code *}. */
    public static Stream<Element> descendants(Element root, String name) {
        return elements(root.getElementsByTagNameNS("*", name));
    }

    /** What has the text, by its local name: one of the element's attributes, or the element itself. */
    public static String holder(Element element, String text) {
        return attributes(element)
                .filter(attribute -> attribute.getValue().equals(text))
                .map(Attr::getLocalName)
                .findFirst()
                .orElse(element.getLocalName());
    }

    public static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i));
    }

    /** The text of the element itself, whatever comments or sections cut it into pieces. */
    public static String ownText(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
