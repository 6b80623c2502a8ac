package org.zaijiuye.pages.admin;

import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.zaijiuye.shared.Xml;

/** A diagram or table as a tree of elements; it was judged when it came into force, so nothing of it is refused here. */
final class XmlFile {

    private XmlFile() {}

    /** Empty for content that is none, as that of a file which was withdrawn. */
    static Optional<Element> read(byte[] content) {
        try {
            return Optional.of(Xml.read(content));
        } catch (SAXException noXml) {
            return Optional.empty();
        }
    }
}
