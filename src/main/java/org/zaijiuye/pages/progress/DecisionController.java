package org.zaijiuye.pages.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.application.DecisionLetters;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;

/** The letter of a decision, for the applicant whom it is about. */
@RestController
class DecisionController {

    private final Applicants applicants;
    private final Handlings handlings;
    private final DecisionLetters letters;
    private final AccessLog accessLog;

    DecisionController(Applicants applicants, Handlings handlings, DecisionLetters letters, AccessLog accessLog) {
        this.applicants = applicants;
        this.handlings = handlings;
        this.letters = letters;
        this.accessLog = accessLog;
    }

    /** Whoever is not signed in, or no longer, signs in first. */
    @GetMapping(ProgressAddresses.PAGE + "/decisions/{number}")
    @Transactional
    public ResponseEntity<byte[]> letter(@PathVariable String number, HttpServletRequest request) {
        return applicants
                .signedIn(request)
                .map(applicant -> letters.document(own(applicant, number)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, ProgressAddresses.PAGE)
                        .build());
    }

    private Handling own(Applicant applicant, String number) {
        var handling = handlings
                .findById(number)
                .filter(found -> found.personId() == applicant.personId())
                .orElseThrow(() -> new Rejected(404, "您没有编号为“" + number + "”的办件，请核对编号。", List.of()));
        accessLog.read(applicant.user(), applicant.personId(), number, "本人下载决定书");
        return handling;
    }
}
