package org.zaijiuye.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a page template as a PDF that is read aloud and kept for decades: tagged (PDF/UA) and self-contained (PDF/A-2a).
 * The template is well-formed XML with a title, a language and a description.
 */
@Component
public class PdfWriter {

    private static final String END = "</body>";

    private final ITemplateEngine templates;
    private final DocumentFonts fonts;

    PdfWriter(ITemplateEngine templates, DocumentFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    /**
     * Fills a template and returns the document.
     *
     * @param template below {@code templates/}, without ending
     */
    public byte[] write(String template, Map<String, Object> model) {
        var page = explained(templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, model)));
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            fonts.addTo(builder);
            builder.withHtmlContent(fonts.writable(page), null)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("template " + template + " could not be written as PDF", e);
        }
        return pdf.toByteArray();
    }

    /** Says at the end which characters are missing, by their number in Unicode: a name must not become another one. */
    private String explained(String page) {
        var missing = fonts.missing(page);
        return missing.isEmpty()
                ? page
                : page.replace(
                        END,
                        "<p>“%s”代替系统字库没有的字（%s），以身份证件为准。</p>%s"
                                .formatted(DocumentFonts.MISSING, String.join("、", missing), END));
    }
}
