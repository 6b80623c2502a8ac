package org.zaijiuye.serve.trainingoffer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.serve.trainingoffer.TrainingCatalogue.Wanted;

/** The published training information, for everybody. */
@RestController
@Tag(name = "培训信息公示", description = "培训机构、课程、政策：提交、审核、公示、撤下；公示的内容无须登录即可读取")
class CatalogueController {

    private final TrainingCatalogue catalogue;

    CatalogueController(TrainingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/training/courses")
    @Operation(
            summary = "公示的培训课程",
            description = "可按职业代码（含下级）、机构编号、开班日期起筛选；至多200条，按开班日期排列。official 为 false 的补贴标准是样例值，不是正式政策；"
                    + "stale 为 true 的已较长时间没有确认。办学许可证到期的机构及其课程不再列出。")
    List<ShownCourse> courses(
            @RequestParam(required = false) @Nullable String occupation,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        return catalogue.courses(new Wanted(filled(occupation), filled(institution), from));
    }

    @GetMapping("/api/training/institutions")
    @Operation(summary = "公示的培训机构")
    List<ShownInstitution> institutions() {
        return catalogue.institutions();
    }

    @GetMapping("/api/training/policies")
    @Operation(summary = "公示的培训政策")
    List<ShownPolicy> policies() {
        return catalogue.policies();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
