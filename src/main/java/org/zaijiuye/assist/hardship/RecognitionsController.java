package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Recognitions;

/** Objections to the end of a recognition, and reports that one is wrong: the office looks at it. */
@RestController
@RequestMapping("/api/recognitions")
@Tag(name = "就业困难人员认定")
class RecognitionsController {

    private final Recognitions recognitions;
    private final RecognitionReviews reviews;
    private final Structure structure;

    RecognitionsController(Recognitions recognitions, RecognitionReviews reviews, Structure structure) {
        this.recognitions = recognitions;
        this.reviews = reviews;
        this.structure = structure;
    }

    /** A review that was opened; it names nobody. */
    record Opened(String review, LocalDate dueOn) {}

    @PostMapping(path = "/{number}/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "要求复核一份认定",
            description = "反映认定有误，或者对退出有异议；有效的由街道核实，已退出的由区县核实。正在复核的再次提出得到409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ReviewRequest.class))))
    Opened open(@PathVariable String number, @RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(ReviewRequest.class, body));
        var recognition = recognitions
                .byNumber(number)
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + number + "”的认定。", List.of()));
        var review = Collision.again(
                () -> reviews.open(recognition, sent.text("reason").orElseThrow()));
        return new Opened(review, reviews.due(review));
    }
}
