package org.zaijiuye.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded papers. */
@RestController
@Tag(name = "材料", description = "先上传材料，再在表单中填写材料编号")
class DocumentsController {

    private final UploadedPapers papers;
    private final Callers callers;

    DocumentsController(UploadedPapers papers, Callers callers) {
        this.papers = papers;
        this.callers = callers;
    }

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传材料", description = "pdf、jpg 或 png，不超过规定大小；字段名 file。")
    Uploaded upload(@RequestParam("file") MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        return new Uploaded(papers.keep(name == null ? "" : name, file.getBytes(), callers.user()));
    }

    record Uploaded(String documentId) {}
}
