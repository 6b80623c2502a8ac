package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.PersonRequest;
import org.zaijiuye.application.ServedPersons;

/** Takes back consents to recommendations that were given. */
@RestController
@Tag(name = "岗位推荐")
class ReferralConsentController {

    private final ReferralConsent consent;
    private final ServedPersons persons;

    ReferralConsentController(ReferralConsent consent, ServedPersons persons) {
        this.consent = consent;
        this.persons = persons;
    }

    @PostMapping(path = "/api/referrals/consent-withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "撤回推荐岗位的同意",
            description = "不再推荐岗位，专员的查找岗位任务随之撤销；求职登记不变。再次申请岗位推荐的，恢复推荐。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    void withdraw(@RequestBody ObjectNode body) {
        consent.withdraw(persons.named(body, ReferralRights.SENDERS, "撤回推荐岗位的同意"));
    }
}
