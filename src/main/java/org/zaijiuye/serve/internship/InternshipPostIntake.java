package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Structure;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.problem.Rejected;

/** Judges posts as they are sent, and enters them. */
@Component
class InternshipPostIntake {

    private final InternshipPosts posts;
    private final Internships internships;
    private final InternshipParameters parameters;
    private final Structure structure;
    private final Clock clock;

    InternshipPostIntake(
            InternshipPosts posts,
            Internships internships,
            InternshipParameters parameters,
            Structure structure,
            Clock clock) {
        this.posts = posts;
        this.internships = internships;
        this.parameters = parameters;
        this.structure = structure;
        this.clock = clock;
    }

    /**
     * Enters a post, or changes it.
     *
     * @param owner who may change it ({@code EntryOwners})
     * @throws Rejected 422 with every fault
     */
    void enter(String code, ObjectNode body, String owner) {
        var today = LocalDate.now(clock);
        var sent = Rejected.sound(structure.examine(InternshipPostRequest.class, body));
        var area = body.path("area").asText();
        var allowance = body.path("allowance").decimalValue();
        var months = body.path("months").asInt();
        sent.require(code.matches("[A-Z0-9-]{1,40}"), "code", "见习岗位编号应为1至40位大写字母、数字或者连字符。");
        if (!CreditCode.isValid(body.path("uscc").asText())) {
            sent.fault("uscc", "INTERN_USCC", "统一社会信用代码有误，请核对见习单位的登记证照。");
        }
        if (months < parameters.minMonths(today) || months > parameters.maxMonths(today)) {
            sent.fault("months", "INTERN_MONTHS", internships.monthsWords(today));
        }
        internships
                .allowanceFault(allowance, area, today)
                .ifPresent(fault -> sent.fault("allowance", "INTERN_ALLOWANCE", fault));
        Rejected.refuse(sent.faults());
        posts.save(new InternshipPost(
                code,
                body.path("host").asText(),
                CreditCode.normalise(body.path("uscc").asText()),
                body.path("title").asText(),
                area,
                allowance,
                months,
                body.path("places").asInt(),
                LocalDate.parse(body.path("validUntil").asText()),
                sent.text("contact").orElse(null),
                sent.text("email").orElse(null),
                owner,
                !posts.existsById(code)));
    }
}
