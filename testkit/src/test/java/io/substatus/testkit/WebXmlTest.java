package io.substatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class WebXmlTest {
    private static Document read(WebXml webXml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(webXml.toString())));
    }

    /** Each element of the second level with its text, in order. */
    private static List<String> elements(WebXml webXml) throws Exception {
        List<String> elements = new ArrayList<>();
        Node child = read(webXml).getDocumentElement().getFirstChild();
        for (; child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                elements.add(child.getNodeName() + ": " + child.getTextContent());
            }
        }
        return elements;
    }

    @Test
    void writesServletsAndFilters() throws Exception {
        assertThat(elements(WebXml.create()
                        .filter("f", "a.F", Map.of("x", "1 < 2 & 3"))
                        .servlet("s", "a.S", Map.of(), "/s", "*.s")
                        .servlet("unmapped", "a.U", Map.of())
                        .filterMapping("f", "ERROR", "/e")
                        .servletMapping("default", "/files/*")))
                .containsExactly(
                        "filter: fa.Ftruex1 < 2 & 3",
                        "filter-mapping: f/*REQUESTFORWARDINCLUDEERRORASYNC",
                        "servlet: sa.Strue",
                        "servlet-mapping: s/s*.s",
                        "servlet: unmappeda.Utrue",
                        "filter-mapping: f/eERROR",
                        "servlet-mapping: default/files/*");
    }

    @Test
    void writesErrorPages() throws Exception {
        assertThat(elements(WebXml.create()
                        .errorPage(404, "/404.html")
                        .errorPage(IllegalStateException.class, "/ise")
                        .errorPage("/any")))
                .containsExactly(
                        "error-page: 404/404.html",
                        "error-page: java.lang.IllegalStateException/ise",
                        "error-page: /any");
    }

    @Test
    void writesSecurity() throws Exception {
        assertThat(elements(WebXml.create()
                        .secured("/in/*", "user")
                        .secured("/never", "")
                        .basicLogin()))
                .containsExactly(
                        "security-constraint: /in/*/in/*user",
                        "security-role: user",
                        "security-constraint: /never/never",
                        "login-config: BASICtestkit");
    }

    @Test
    void writesRootWithItsAttributes() throws Exception {
        assertThat(read(WebXml.create().metadataComplete()).getDocumentElement().getAttribute("metadata-complete"))
                .isEqualTo("true");
        assertThat(read(WebXml.create()).getDocumentElement().hasAttribute("metadata-complete"))
                .isFalse();
        Document fragment = read(WebXml.fragment("a & b"));
        assertThat(fragment.getDocumentElement().getNodeName()).isEqualTo("web-fragment");
        assertThat(fragment.getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo("a & b");
    }
}
