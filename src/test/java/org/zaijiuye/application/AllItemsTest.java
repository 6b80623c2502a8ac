package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("一张表单选办全部可以同时选办的事项：先登记，后并联；一项不予、一项撤回，其余照办；结果逐项反馈，汇总一次")
class AllItemsTest extends Counter {

    private static final String[] SERVICES = {
        "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"workType\":\"FULL_TIME\",\"pushConsent\":true}",
        "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}",
        "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}",
        "{\"item\":\"internship\",\"internshipWill\":true}",
        "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}",
        "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\",\"trainOccupation\":[\"4-03-02\"],\"trainMode\":\"ONSITE\"}",
        "{\"item\":\"trainingoffer\",\"pushConsent\":true,\"pushChannel\":\"SMS\"}"
    };

    private String number = "";

    @Test
    void one_form_brings_them_all() {
        var citizen = citizen(LocalDate.of(2003, 5, 6), "'stopReason':'U07','unemploymentMonths':13");
        number = Hall.number("ALL");
        submit(number, citizen, "2025-11-04T09:00", "U07", with(REGISTRATION, BENEFIT));
        assertThat(items()).hasSize(9).allSatisfy(item -> assertThat(
                        item.path("outcome").isNull())
                .as("%s waits for the registration", item.path("item"))
                .isTrue());
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        assertThat(hall.open(number + "-02")).isEmpty();

        withdraw(number, "guidance");
        assertThat(result("guidance")).isEqualTo("WITHDRAWN");
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");

        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        for (var granted : List.of(
                "registration",
                "jobseeking",
                "referral",
                "internship",
                "certificate",
                "trainingwish",
                "trainingoffer")) {
            assertThat(result(granted)).as(granted).isEqualTo("GRANTED");
        }
        assertThat(told(number + "-03")).contains("个人求职登记已准予");
        assertThat(progress().path("status").asText()).isEqualTo("OPEN");
        assertThat(told(number)).as("no summary while an item is open").isEmpty();

        grantBenefit(number + "-02");
        assertThat(result("benefit")).isEqualTo("REFUSED");
        assertThat(progress().path("status").asText()).isEqualTo("CLOSED");
        hall.run();
        assertThat(told(number)).containsExactly("您的申请已全部办结");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(items()).extracting(item -> item.path("outcome").asText()).doesNotContain("null", "PREREQ_FAILED");
    }

    @Test
    @DisplayName("就业登记代替失业登记：证件凭就业登记签发，注销并入就业登记的事实，见习、求职等各自判定")
    void the_employed_choose_the_rest() {
        var citizen = citizen("");
        registered(citizen);
        number = Hall.number("ALL");
        submit(
                number,
                citizen,
                "2025-12-01T09:00",
                with(
                        "{\"item\":\"employment\",\"empType\":\"FLEXIBLE\",\"workContent\":\"家政服务\",\"workPlace\":\"荣成市\",\"startDate\":\"2025-12-01\"}",
                        "{\"item\":\"deregistration\",\"deregReason\":\"D01\",\"eventDate\":\"2025-12-01\",\"employer\":\"荣成渔业公司\"}"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(result("employment")).isEqualTo("GRANTED");
        assertThat(result("certificate")).isEqualTo("GRANTED");
        hall.complete(CLERK, number + "-06", "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, number + "-06", "Task_Approve", AGREE);
        assertThat(result("internship")).isEqualTo("REFUSED");
        assertThat(told(number)).isEmpty();
        reviewed(number + "-13");
        assertThat(progress().path("status").asText()).isEqualTo("CLOSED");
        assertThat(told(number)).containsExactly("您的申请已全部办结");
    }

    private static String[] with(String... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(SERVICES));
        return all.toArray(String[]::new);
    }

    private JsonNode progress() {
        return hall.get("portal", "/api/applications/" + number);
    }

    private JsonNode items() {
        return progress().path("items");
    }

    private String result(String item) {
        return Hall.item(progress(), item).path("outcome").asText();
    }
}
