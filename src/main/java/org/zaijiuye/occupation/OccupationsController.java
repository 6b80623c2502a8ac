package org.zaijiuye.occupation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The classification of occupations for those who fill in forms, and its import. */
@RestController
@RequestMapping("/api/occupations")
@Tag(name = "职业分类", description = "《中华人民共和国职业分类大典（2022年版）》的代码和名称")
class OccupationsController {

    private final OccupationSearch search;
    private final OccupationImport imports;

    OccupationsController(OccupationSearch search, OccupationImport imports) {
        this.search = search;
        this.imports = imports;
    }

    @GetMapping
    @Operation(summary = "按名称或者代码查职业", description = "名称的一部分即可，例如 name=餐饮；至多50条，按代码排列。")
    List<OccupationSearch.Found> find(@RequestParam(defaultValue = "") String name) {
        return search.of(name);
    }

    @PutMapping(consumes = "text/csv")
    @Operation(summary = "导入职业分类（CSV）", description = "UTF-8，表头为 代码,名称,来源,把握程度。已有的代码改名称和来源，没有的增加；有一行不合要求就一行也不导入，逐行说明。")
    OccupationImport.Imported take(@RequestBody byte[] file) {
        return imports.take(file);
    }
}
