package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;

/** People who were registered from 2025-11-04 on, opened a shop on 2025-12-01, and claim a year later. */
abstract class StartupSubsidyCase extends Counter {

    static final String SHOP = "92371082MA3ABCD123";
    static final String OTHER_SHOP = "92371082MA3ABCD136";
    static final String SEEN = "Task_VisitBusiness";
    static final Map<String, Object> IN_BUSINESS =
            Map.of("confirmed", "YES", "seen", "RENT", "comment", "2026-12-02上午到店，正在营业");

    @Autowired
    Recognitions recognitions;

    /** Recognised on 2025-11-26. */
    Citizen recognised() {
        var citizen = citizen("");
        var registered = registered(citizen);
        recognitions.save(new Recognition(
                null,
                caseOf(registered).personId(),
                registered,
                caseOf(registered).handling(),
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
                Recognitions.openKey(caseOf(registered).personId())));
        return citizen;
    }

    /** What the registers tell of a shop that has been in business since 2025-12-01. */
    void runs(Citizen citizen, String uscc, String more) {
        hall.register(
                "samr",
                citizen.idNo(),
                "{'businesses':[{'uscc':'%s','name':'小店','role':'OPERATOR','status':'OPERATING','licenceDate':'2025-12-01'%s}]}"
                        .formatted(uscc, more));
        hall.register("emp", citizen.idNo(), "{'registrations':[],'employments':[],'startupSubsidies':[]}");
    }

    static String asking(String uscc, String category, String more) {
        return """
                {"item":"startupsubsidy","uscc":"%s","bizName":"小店","licenseDate":"2025-12-01","bizAddr":"荣成市宁津街道",
                 "bizScope":"零售","firstTimeFlag":true,"operatorCategory":"%s"%s}
                """.formatted(uscc, category, more);
    }

    /** Handed in on 2026-12-01; returns the number of the handling. */
    String claims(Citizen citizen, String uscc, String category) {
        var number = Hall.number("SHOP");
        submit(number, citizen, "2026-12-01T09:00", asking(uscc, category, ""));
        return number + "-11";
    }

    /** The way of a claim up to the task of the last hand. */
    void reviewedAndShown(String handling) {
        hall.complete(CLERK, handling, SEEN, IN_BUSINESS);
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, handling, "Task_Recheck", AGREE);
        hall.at("2026-12-15T09:00");
        hall.run();
    }

    void granted(String handling) {
        reviewedAndShown(handling);
        hall.complete(COUNTY_APPROVER, handling, "Task_Approve", AGREE);
        assertThat(outcome(handling)).isEqualTo("GRANTED");
    }

    void paid(String handling) {
        hall.at("2026-12-16T07:00");
        hall.fire("PaymentBatchProcess");
        hall.run();
        var batch = paymentLines(handling).get(0).batch();
        var task = hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch").stream()
                .filter(each -> String.valueOf(batch).equals(runtime.getVariable(each.getExecutionId(), "batch")))
                .findFirst()
                .orElseThrow();
        hall.complete(SECOND_APPROVER, task, Map.of("decision", "APPROVE"));
        hall.run();
    }

    List<PaymentLine> paymentLines(String handling) {
        return lines.findByPersonIdOrderByPayMonth(handling(handling).personId()).stream()
                .filter(each -> each.kind().equals(StartupSubsidyPayments.CODE))
                .toList();
    }

    JsonNode progress(String handling) {
        var application = handling.substring(0, handling.length() - "-11".length());
        return Hall.item(hall.get("portal", "/api/applications/" + application), "startupsubsidy");
    }
}
