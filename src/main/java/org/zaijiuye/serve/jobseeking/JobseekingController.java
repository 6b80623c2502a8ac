package org.zaijiuye.serve.jobseeking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.PersonRequest;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Ends searches for work as the people who search want it. */
@RestController
@Tag(name = "求职登记", description = "本人不再求职的，终止求职登记")
class JobseekingController {

    private static final String PATH = "/api/jobseeking/withdrawals";

    private final JobSearch search;
    private final ServedPersons persons;

    JobseekingController(JobSearch search, ServedPersons persons) {
        this.search = search;
        this.persons = persons;
    }

    @Bean
    static ApiRight jobseekingWithdrawn() {
        return new ApiRight(HttpMethod.POST, PATH, Role.SENDERS);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "终止求职登记",
            description = "不再推荐岗位，失业登记不受影响，以前的推荐和答复保留；再次申请个人求职登记的，编号不变。没有进行中的求职登记的，409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    void withdraw(@RequestBody ObjectNode body) {
        search.withdraw(persons.named(body, Role.SENDERS, "终止求职登记"));
    }
}
