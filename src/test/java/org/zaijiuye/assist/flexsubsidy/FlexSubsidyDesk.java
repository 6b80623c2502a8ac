package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;

/** Somebody who was recognised while unemployed and has worked flexibly since June 2026, and their claim. */
abstract class FlexSubsidyDesk extends Counter {

    private static final String EMPLOYMENT = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"家政","workPlace":"荣成市","startDate":"2026-06-10"}
            """;

    @Autowired
    Recognitions recognitions;

    Citizen citizen;
    long person;
    String number = "";
    String claim = "";

    @BeforeEach
    void a_recognised_person_who_works_flexibly_since_june() {
        citizen = citizen("");
        var caseNumber = registered(citizen);
        person = caseOf(caseNumber).personId();
        recognise(caseNumber);
        var employed = Hall.number("FLEXEMP");
        submit(employed, citizen, "2026-06-10T09:00", EMPLOYMENT);
        hall.complete(CLERK, employed + "-14", "Task_FirstReview", AGREE);
        reviewed(caseNumber + "-13-1");
        isEnded(caseNumber, "2026-06-10", "D10");
        number = Hall.number("FLEX");
        claim = number + "-10";
        paysMonthly("2026-06", 5);
    }

    private void recognise(String caseNumber) {
        recognitions.save(new Recognition(
                null,
                person,
                caseNumber,
                caseOf(caseNumber).handling(),
                STREET,
                "weihai",
                "H01",
                "H01",
                LocalDate.of(2025, 11, 26),
                LocalDate.of(2026, 11, 26),
                PolicyMode.THREE_YEARS,
                RecognitionState.RECOGNISED,
                null,
                null,
                Recognitions.openKey(person)));
    }

    /** What the registers tell of contributions on the lowest base. */
    void paysMonthly(String first, int months) {
        var pension = contributions(first, months, "883.20");
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':true,'contributions':["
                        + pension + "]}");
        hall.register(
                "med",
                citizen.idNo(),
                "{'employerInsuredNow':false,'flexibleInsured':true,'contributions':["
                        + contributions(first, months, "353.28") + "]}");
        hall.register("emp", citizen.idNo(), "{'registrations':[],'employments':[],'subsidies':[]}");
    }

    static String contributions(String first, int months, String amount) {
        var list = new StringBuilder();
        for (var i = 0; i < months; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{'month':'%s','payer':'PERSON','amount':%s}"
                            .formatted(YearMonth.parse(first).plusMonths(i), amount));
        }
        return list.toString();
    }

    static String flexible(String from, String to, String types) {
        return """
                {"item":"flexsubsidy","flexContent":"家政","flexPlace":"荣成市","flexStart":"2026-06-10",
                 "insuredTypes":[%s],"claimFrom":"%s","claimTo":"%s","flexCommitment":true}
                """.formatted(types, from, to);
    }

    void claims(String from, String to) {
        submit(number, citizen, "2026-10-08T09:00", flexible(from, to, "\"PENSION\""));
    }

    void reviewedTwice() {
        hall.complete(CLERK, claim, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, claim, "Task_Recheck", AGREE);
    }

    void granted() {
        reviewedTwice();
        hall.at("2026-10-20T09:00");
        hall.run();
        hall.complete(COUNTY_APPROVER, claim, "Task_Approve", AGREE);
    }

    List<PaymentLine> paymentLines() {
        return lines.findByPersonIdOrderByPayMonth(person).stream()
                .filter(each -> each.kind().equals(FlexSubsidyPayments.CODE))
                .toList();
    }

    JsonNode progress() {
        return Hall.item(hall.get("portal", "/api/applications/" + number), "flexsubsidy");
    }
}
