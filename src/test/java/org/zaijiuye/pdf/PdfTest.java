package org.zaijiuye.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@DisplayName("PDF：字体内嵌、带标签、可检索")
class PdfTest {

    private static final String PAGE = """
            <html lang="zh-CN" xmlns:th="http://www.thymeleaf.org"><head><title>决定书</title>
            <meta name="subject" content="决定书" /><meta name="description" content="决定书" />
            <style>body { font-family: Roboto, "Droid Sans Fallback" }</style></head>
            <body><h1>决定书</h1><p th:text="${name}">姓名</p></body></html>
            """;

    @Test
    void text_is_found_again_and_fonts_are_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(write("欧阳建国 <b>&"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("决定书", "欧阳建国 <b>&");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfaid:part");
            var fonts = pdf.getPage(0).getResources();
            assertThat(StreamSupport.stream(fonts.getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(fonts.getFont(name).isEmbedded()).isTrue());
        }
    }

    @Test
    @DisplayName("字库没有的字（扩展B区）写作〓，文末按统一码写明是哪个字；都有的不写")
    void a_character_that_the_font_lacks_has_a_stand_in() throws IOException {
        try (var pdf = Loader.loadPDF(write("赵\uD841\uDF69㐂"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("赵〓㐂", "“〓”代替系统字库没有的字（U+20769），以身份证件为准");
        }
        try (var pdf = Loader.loadPDF(write("赵㐂"))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("〓");
        }
    }

    @Test
    void a_telephone_reads_the_code() throws Exception {
        var address = "https://rsj.example.gov.cn/public/certificates?number=3710822500000001&code=ABCDEFGH23456789";
        var data = QrCode.dataAddress(address);
        var png = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(data.substring("data:image/png;base64,".length()))));
        var pixels = png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth());
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(png.getWidth(), png.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }

    private static byte[] write(String name) {
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        return new PdfWriter(templates, new DocumentFonts()).write(PAGE, Map.of("name", name));
    }
}
