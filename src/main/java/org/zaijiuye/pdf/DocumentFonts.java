package org.zaijiuye.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** The fonts of all documents, embedded in each; what none of them can write stands as {@link #MISSING}. */
@Component
class DocumentFonts {

    /** As printers show a character that they do not have; rare names are written by hand there. */
    static final String MISSING = "〓";

    private static final int LAST_OF_ASCII = 0x7E;

    /** @param family as the style sheets call it */
    @SuppressWarnings("ArrayRecordComponent") // read and written, never compared
    private record Font(String family, byte[] file, CmapLookup characters) {}

    private final List<Font> fonts =
            List.of(read("Roboto", "Roboto-Regular.ttf"), read("Droid Sans Fallback", "DroidSansFallbackFull.ttf"));

    private static Font read(String family, String name) {
        try (var resource = DocumentFonts.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the font " + name + " is not in the program");
            }
            var file = resource.readAllBytes();
            return new Font(
                    family,
                    file,
                    new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " cannot be read", e);
        }
    }

    void addTo(PdfRendererBuilder builder) {
        fonts.forEach(font -> builder.useFont(() -> new ByteArrayInputStream(font.file()), font.family()));
    }

    /** What no font can write, each once, in the order of the text. */
    List<String> missing(String text) {
        return text.codePoints()
                .filter(character -> !has(character))
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .toList();
    }

    /** The text with {@link #MISSING} for what no font can write. */
    String writable(String text) {
        return text.codePoints()
                .mapToObj(character -> has(character) ? Character.toString(character) : MISSING)
                .collect(Collectors.joining());
    }

    private boolean has(int character) {
        return character <= LAST_OF_ASCII
                || Character.isWhitespace(character)
                || fonts.stream().anyMatch(font -> font.characters().getGlyphId(character) != 0);
    }
}
