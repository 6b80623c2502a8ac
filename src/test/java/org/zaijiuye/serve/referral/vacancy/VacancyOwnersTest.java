package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Hall;
import org.zaijiuye.records.EntryRestoration;
import org.zaijiuye.records.EntryRestorations;

@DisplayName("岗位归谁管：同一机构的同事、工作地的机构、外区县、外市、系统")
class VacancyOwnersTest extends VacancySender {

    private static final String OFFICER = "job-match-officer-371082";
    private static final String OF_THE_CITY = "job-match-officer-3710";
    private static final String COLLEAGUE = "job-match-colleague";

    @Autowired
    private IdentityService identities;

    @Autowired
    private EntryRestorations restorations;

    @AfterEach
    void the_colleague_leaves() {
        identities.deleteUser(COLLEAGUE);
        identities.deleteGroup(OF_THE_CITY);
    }

    private void a_colleague_at(String group) {
        var user = identities.newUser(COLLEAGUE);
        user.setPassword(COLLEAGUE);
        identities.saveUser(user);
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(COLLEAGUE, group);
    }

    private JsonNode send(String user, ObjectNode row) {
        return Hall.json(Objects.requireNonNull(sent(user, row.toString()).getBody()));
    }

    @Test
    @DisplayName("工作人员报送的岗位归其机构：同事可以更改、停止；外区县、系统只能另报自己的")
    void what_an_official_sent_is_the_office_s() {
        a_colleague_at(OFFICER);
        var row = SampleRow.numbered(number);
        assertThat(result(send(OFFICER, row))).isEqualTo("ACCEPTED");
        assertThat(result(send(COLLEAGUE, row.put("salaryMin", 2900)))).isEqualTo("CHANGED");
        assertThat(vacancies.findBySenderAndNumber("office:371082", number))
                .hasValueSatisfying(post -> assertThat(post.salaryMin()).isEqualTo(2900));
        for (var other : new String[] {"job-match-officer-371002", "portal"}) {
            assertThat(close(other)).as(other).isEqualTo(404);
        }
        assertThat(close(COLLEAGUE)).isEqualTo(204);
        assertThat(result(send("portal", row))).as("a number of its own").isEqualTo("ACCEPTED");
    }

    private int close(String user) {
        return hall.call(user, HttpMethod.DELETE, "/api/vacancies/" + number, "")
                .getStatusCode()
                .value();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "job-match-officer-371082, 204",
        "county-reviewer-371082, 204",
        "job-match-colleague, 204",
        "job-match-officer-371002, 403",
        "job-match-officer-140106, 403",
        "street-clerk-371082001, 403",
        "portal, 403"
    })
    @DisplayName("系统报送的岗位：工作地的区县机构及其上级可以撤下，外区县、外市、系统不能；撤下的不能再报")
    void the_office_of_the_workplace_withdraws_for_good(String user, int status) {
        a_colleague_at(OF_THE_CITY);
        var row = SampleRow.numbered(number);
        send(row);
        var withdrawn =
                hall.post(user, "/api/vacancies/" + post().publicNumber() + "/withdrawals", "{\"reason\":\"单位已停业\"}");
        assertThat(withdrawn.getStatusCode().value()).as("%s", withdrawn).isEqualTo(status);
        assertThat(post().closedAt() != null).isEqualTo(status == 204);
        var again = send(row.put("salaryMin", 2900)).get(0);
        assertThat(result(again)).isEqualTo(status == 204 ? "REFUSED" : "CHANGED");
        if (status == 204) {
            assertThat(again.path("faults").get(0).path("message").asText()).contains("于2025-11-04撤下（单位已停业）", "请联系该机构");
        }
    }

    @Test
    @DisplayName("撤下：没有的编号 404，不写理由 422，再撤一次不变")
    void withdrawals_are_sound() {
        send(SampleRow.numbered(number));
        var path = posted("withdrawals");
        assertThat(withdrawn("/api/vacancies/GW99999999/withdrawals", "停业")).isEqualTo(404);
        assertThat(withdrawn("/api/vacancies/V1/withdrawals", "停业")).isEqualTo(404);
        assertThat(withdrawn(path, "")).isEqualTo(422);
        assertThat(withdrawn(path, "停业")).isEqualTo(204);
        assertThat(withdrawn(path, "重复")).isEqualTo(204);
        assertThat(send(SampleRow.numbered(number)).get(0).toString())
                .contains("停业")
                .doesNotContain("重复");
    }

    private int withdrawn(String path, String reason) {
        return hall.post(OFFICER, path, "{\"reason\":\"" + reason + "\"}")
                .getStatusCode()
                .value();
    }

    @Test
    @DisplayName("误撤的岗位由撤下的机构或者其上级恢复：重新在招、可以再报，留痕并告知报送单位")
    void a_withdrawal_in_error_is_taken_back() {
        a_colleague_at(OF_THE_CITY);
        send(SampleRow.numbered(number));
        assertThat(withdrawn(posted("withdrawals"), "认错了单位")).isEqualTo(204);
        assertThat(told(post().entry())).containsExactly("岗位“" + post().publicNumber() + "”已撤下");

        assertThat(restored("county-reviewer-371002")).isEqualTo(403);
        assertThat(restored("portal")).isEqualTo(403);
        assertThat(restored(COLLEAGUE)).isEqualTo(204);
        assertThat(post().closedAt()).isNull();
        assertThat(restorations.findByEntryOrderById(post().entry()))
                .singleElement()
                .returns("认错了单位", EntryRestoration::withdrawnReason)
                .returns(OFFICER, EntryRestoration::withdrawnBy)
                .returns("核实无误", EntryRestoration::reason)
                .returns(COLLEAGUE, EntryRestoration::restoredBy);
        assertThat(told(post().entry())).hasSize(2).anyMatch(title -> title.endsWith("”已恢复"));
        assertThat(result(send(SampleRow.numbered(number)).get(0))).isEqualTo("UNCHANGED");
    }

    @Test
    @DisplayName("没有的编号 404，不写理由 422；没有被撤下、已经恢复的 409；报送单位自己停止的恢复后仍然停止")
    void restorations_are_sound() {
        send(SampleRow.numbered(number));
        assertThat(withdrawn("/api/vacancies/GW99999999/restorations", "无误")).isEqualTo(404);
        assertThat(withdrawn(posted("restorations"), "")).isEqualTo(422);
        assertThat(restored(OFFICER)).isEqualTo(409);
        assertThat(close("portal")).isEqualTo(204);
        hall.at("2025-11-04T09:01");
        assertThat(withdrawn(posted("withdrawals"), "认错了单位")).isEqualTo(204);
        assertThat(restored(OFFICER)).isEqualTo(204);
        assertThat(post().closedAt()).isNotNull();
        assertThat(notices.findBySubjectOrderByCreatedAt(post().entry()))
                .last()
                .extracting(told -> told.text().text())
                .asString()
                .contains("报送单位此前自己停止的、有效期已过的仍然停止");
        assertThat(restored(OFFICER)).isEqualTo(409);
    }

    @Test
    @DisplayName("用人单位列入黑名单以后不能恢复，移出以后可以")
    void a_barred_employer_s_post_is_not_put_back() {
        var code = valid("91371082MA9XB1" + number.substring(number.length() - 3));
        employed(code, number, "371082001");
        assertThat(withdrawn(posted("withdrawals"), "认错了单位")).isEqualTo(204);
        assertThat(enter("county-reviewer-371082", code, BARRED)).isEqualTo(204);
        assertThat(restored(OFFICER)).isEqualTo(409);
        assertThat(enter("county-reviewer-371082", code, FREE)).isEqualTo(204);
        assertThat(restored(OFFICER)).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0, 204", "1, 409"})
    @DisplayName("截止招聘的当天还可以恢复，第二天不能")
    void what_has_expired_is_not_put_back(int daysLater, int status) {
        send(SampleRow.numbered(number));
        assertThat(withdrawn(posted("withdrawals"), "认错了单位")).isEqualTo(204);
        hall.at(post().closesOn().plusDays(daysLater) + "T09:00");
        assertThat(restored(OFFICER)).isEqualTo(status);
    }

    private int restored(String user) {
        return hall.post(user, posted("restorations"), "{\"reason\":\"核实无误\"}")
                .getStatusCode()
                .value();
    }

    private String posted(String what) {
        return "/api/vacancies/" + post().publicNumber() + "/" + what;
    }

    @Test
    @DisplayName("黑名单全市有效，不及于外市；谁列入的谁移出，外市另有自己的名单")
    void a_blacklist_is_one_city_s() {
        var code = valid("91371082MA9XB0" + number.substring(number.length() - 3));
        var here = employed(code, number + "H", "371082001");
        var county = employed(code, number + "C", "371002001");
        var away = employed(code, number + "T", "140106001");
        assertThat(enter("county-reviewer-371082", code, BARRED)).isEqualTo(204);
        assertThat(open(number + "H")).isFalse();
        assertThat(open(number + "C")).as("another county of the city").isFalse();
        assertThat(open(number + "T")).as("another city").isTrue();
        assertThat(result(send(here).get(0))).isEqualTo("REFUSED");
        assertThat(result(send(county).get(0))).isEqualTo("REFUSED");
        assertThat(result(send(away.put("headcount", 3)).get(0))).isEqualTo("CHANGED");

        assertThat(enter("county-reviewer-371002", code, FREE)).isEqualTo(403);
        assertThat(enter("county-reviewer-140106", code, FREE.replace("餐馆", "饭店")))
                .as("its name")
                .isEqualTo(403);
        assertThat(enter("county-reviewer-140106", code, FREE))
                .as("nothing of its own to lift")
                .isEqualTo(204);
        assertThat(result(send(here).get(0))).isEqualTo("REFUSED");
        assertThat(enter("county-reviewer-140106", code, BARRED)).isEqualTo(204);
        assertThat(open(number + "T")).isFalse();
        assertThat(enter("county-reviewer-371082", code, FREE)).isEqualTo(204);
        assertThat(result(send(here).get(0))).isEqualTo("CHANGED");
        assertThat(result(send(away).get(0)))
                .as("still on the list of its city")
                .isEqualTo("REFUSED");
    }

    private static final String FREE = "{\"name\":\"宁津海味餐馆（虚构）\",\"barred\":false}";
    private static final String BARRED = FREE.replace("false", "true,\"reason\":\"收取押金\"");

    private ObjectNode employed(String code, String number, String area) {
        var row = SampleRow.numbered(number).put("employerUscc", code).put("area", area);
        assertThat(result(send(row).get(0))).isEqualTo("ACCEPTED");
        return row;
    }

    private boolean open(String number) {
        return vacancies.findBySenderAndNumber("portal", number).orElseThrow().closedAt() == null;
    }

    private int enter(String user, String code, String body) {
        return hall.call(user, HttpMethod.PUT, "/api/employers/" + code, body)
                .getStatusCode()
                .value();
    }
}
