package org.sunlit.channels.website.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;

/** A feed in the form of RFC 4287. */
public final class Atom {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Feed feed;
  private final XMLStreamWriter xml;

  private Atom(Feed feed, XMLStreamWriter xml) {
    this.feed = feed;
    this.xml = xml;
  }

  public static byte[] write(Feed feed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Atom(feed, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed is always well-formed", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", "zh-CN");
    element("id", feed.id());
    element("title", feed.title());
    String marking = feed.marking();
    if (marking != null) element("subtitle", marking);
    element("updated", feed.updated());
    link("self", feed.at(Feed.atom(feed.column())), "application/atom+xml");
    link("alternate", feed.home(), "text/html");
    author(feed.site());
    for (Listed each : feed.newest()) entry(each);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Listed item) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", feed.id(item));
    element("title", item.title());
    element("updated", item.updated());
    element("published", item.published());
    link("alternate", feed.page(item), "text/html");
    author(Feed.source(item).orElse(feed.site()));
    for (Column each : item.columns()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", each.address());
      xml.writeAttribute("label", printable(each.brief()));
    }
    element("summary", Feed.summary(item));
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
    xml.writeAttribute("type", type);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /** Without what XML has no form for. */
  private static String printable(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
