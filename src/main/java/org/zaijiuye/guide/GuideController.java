package org.zaijiuye.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.pdf.PdfWriter;

/** The guide to the whole and to each item, as page and as document. */
@Controller
class GuideController {

    /** What shows the whole: the application, how it is examined, and the life of a registration. */
    private static final List<String> PROCESSES = List.of(FlowCharts.APPLICATION, "ReviewProcess", "LifecycleProcess");

    private final GuideWriter guides;
    private final Areas areas;
    private final FlowCharts charts;
    private final PdfWriter pdf;

    GuideController(GuideWriter guides, Areas areas, FlowCharts charts, PdfWriter pdf) {
        this.guides = guides;
        this.areas = areas;
        this.charts = charts;
        this.pdf = pdf;
    }

    @GetMapping("/public/guide")
    String whole(@RequestParam(required = false) @Nullable String area, Model model) {
        model.addAllAttributes(whole(areas.of(area)));
        return "public/guide";
    }

    @GetMapping("/public/guide/{item}")
    String item(@PathVariable String item, @RequestParam(required = false) @Nullable String area, Model model) {
        model.addAllAttributes(item(item, areas.of(area)));
        return "public/guide-item";
    }

    /** Under a name that no item has. */
    @GetMapping("/public/guide.pdf")
    ResponseEntity<byte[]> wholeDocument(@RequestParam(required = false) @Nullable String area) {
        return document("guide", "pdf/guide", whole(areas.of(area)));
    }

    @GetMapping("/public/guide/{item}.pdf")
    ResponseEntity<byte[]> itemDocument(
            @PathVariable String item, @RequestParam(required = false) @Nullable String area) {
        return document(item, "pdf/guide-item", item(item, areas.of(area)));
    }

    private Map<String, Object> whole(Area area) {
        var all = guides.all(area);
        var model = common(area);
        model.put(
                "stages",
                all.stream()
                        .collect(Collectors.groupingBy(
                                guide -> guide.name().stage(), TreeMap::new, Collectors.toList())));
        model.put(
                "charts",
                PROCESSES.stream()
                        .map(charts::ofProcess)
                        .flatMap(Optional::stream)
                        .toList());
        model.put(
                "since",
                all.stream().map(Guide::inForceSince).max(LocalDate::compareTo).orElse(area.on()));
        return model;
    }

    private Map<String, Object> item(String item, Area area) {
        var model = common(area);
        model.put("guide", guides.of(item, area));
        return model;
    }

    private Map<String, Object> common(Area area) {
        var model = new HashMap<String, Object>();
        model.put("area", area);
        model.put("areas", areas.counties());
        return model;
    }

    private ResponseEntity<byte[]> document(String name, String template, Map<String, Object> model) {
        var file =
                ContentDisposition.inline().filename("guide-" + name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(pdf.write(template, model));
    }
}
