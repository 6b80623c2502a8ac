package org.zaijiuye.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole life of a case. */
@RestController
@Tag(name = "案卷", description = "一次失业登记从登记到退出的全部经过")
class CasesController {

    private final CaseReport report;

    CasesController(CaseReport report) {
        this.report = report;
    }

    @GetMapping("/api/cases/{caseNumber}")
    @Operation(summary = "查询案卷")
    CaseLife life(@PathVariable String caseNumber) {
        return report.of(caseNumber);
    }
}
