package org.zaijiuye.engine.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.zaijiuye.engine.Rejected;

/** The XML elements of a diagram, in document order. */
record ModelFile(String name, List<Element> elements) {

    static ModelFile read(ResourceEntity resource) {
        return read(resource.getName(), resource.getBytes());
    }

    static ModelFile read(String name, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var found = builder.parse(new ByteArrayInputStream(bytes)).getElementsByTagNameNS("*", "*");
            var elements = new ArrayList<Element>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return new ModelFile(name, elements);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Rejected(422, "流程图 " + name + " 不是有效的 XML，请在 Modeler 中重新保存。", List.of());
        }
    }

    Set<String> processIds() {
        var ids = new HashSet<String>();
        elements.stream()
                .filter(element -> element.getLocalName().equals("process"))
                .forEach(process -> ids.add(process.getAttribute("id")));
        return ids;
    }
}
