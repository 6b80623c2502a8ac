package org.zaijiuye.register.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Certificates with their pages, and the electronic certificate itself. */
@RestController
@Tag(name = "就业创业证", description = "证件内容、电子证照（PDF）")
class CertificateController {

    private final CertificateSheets sheets;

    CertificateController(CertificateSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/api/certificates/{number}")
    @Operation(summary = "查询就业创业证", description = "失业登记、就业登记、就业困难、政策享受各页按当前记录生成；每次查阅都留痕。")
    CertificateSheet read(@PathVariable String number) {
        return sheets.read(number);
    }

    @GetMapping(path = "/api/certificates/{number}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "电子证照（PDF）", description = "带核验二维码；内容为生成当日的记录。")
    ResponseEntity<byte[]> document(@PathVariable String number) {
        return pdf(number);
    }

    /** For the clerk who prints it, from the task. */
    @GetMapping("/office/certificates/{number}")
    ResponseEntity<byte[]> print(@PathVariable String number) {
        return pdf(number);
    }

    private ResponseEntity<byte[]> pdf(String number) {
        return answer(number, sheets.print(number));
    }

    static ResponseEntity<byte[]> answer(String number, byte[] document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(document);
    }
}
