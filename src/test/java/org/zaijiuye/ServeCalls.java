package org.zaijiuye;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Somebody of Rongcheng who uses every service item, a catalogue of its county, and each call about both. */
abstract class ServeCalls extends Counter {

    static final String OWN = "371082";

    private static final String HOST = "92371002MA3ABCD127";

    private static final String POST = "{\"host\":\"荣成某软件公司\",\"uscc\":\"" + HOST
            + "\",\"title\":\"软件测试\",\"area\":\"371082\",\"allowance\":2500,\"months\":6,\"places\":2,\"validUntil\":\"2026-12-31\"}";

    private static final String COURSE = "{\"institution\":\"J01\",\"title\":\"电工班\",\"trainType\":\"SKILL\","
            + "\"occupation\":\"4-03-02\",\"trainMode\":\"ONSITE\",\"hours\":80,\"startsOn\":\"2026-03-02\",\"seats\":30,\"fee\":0}";

    private static final String INSTITUTION = "{\"name\":\"荣成海创学校\",\"office\":\"371082\",\"licenceNo\":\"鲁1号\","
            + "\"licenceUntil\":\"2027-12-31\",\"address\":\"成山大道\",\"contact\":\"0631-7550000\"}";

    private static final String POLICY =
            "{\"title\":\"培训补贴\",\"office\":\"371082\",\"text\":\"内容\",\"source\":\"样例\",\"confidence\":\"ASSUMED\"}";

    @Autowired
    TestRestTemplate rest;

    Citizen citizen = new Citizen("", "");

    String number = "";

    /**
     * One call.
     *
     * @param role whose officials may make it
     * @param path as it is mapped
     * @param key what stands in the place of the number or code
     * @param person whether it is about the person, not about the catalogue
     */
    record Call(String role, HttpMethod method, String path, String key, String body, boolean person) {

        String address() {
            return path.replace("{kind}", "institutions").replaceAll("\\{\\w+}", key);
        }

        Call of(String other) {
            return new Call(role, method, path, other, body, person);
        }

        /** The official of this role at a county. */
        String user(String county) {
            return role + "-" + county + (role.startsWith("street") ? "001" : "");
        }
    }

    @BeforeEach
    void somebody_who_uses_everything() {
        citizen = citizen(LocalDate.of(2003, 5, 6), "");
        registered(citizen);
        number = Hall.number("SERVE");
        submit(number, citizen, "2025-11-04T10:00", "{\"item\":\"internship\",\"internshipWill\":true}");
        hall.at("2025-11-05T09:00");
    }

    long person() {
        return handling(number + "-06").personId();
    }

    String who(String more) {
        return "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"" + more + "}";
    }

    ResponseEntity<String> send(String user, Call call) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(user, user)
                .exchange(
                        call.address(),
                        call.method(),
                        new HttpEntity<>(call.body().isEmpty() ? null : call.body(), headers),
                        String.class);
    }

    List<Call> calls() {
        return Stream.concat(ofPerson(), ofCatalogue()).toList();
    }

    private Stream<Call> ofPerson() {
        var post = post();
        var forPost = who(",\"post\":\"" + post + "\"");
        var agreement = who(",\"post\":\"" + post
                + "\",\"start\":\"2025-12-01\",\"end\":\"2026-05-31\",\"allowance\":2500,\"insured\":true");
        var application = application(post);
        return Stream.of(
                about("street-clerk", "POST /api/internships/applications", "", forPost),
                about("job-match-officer", "GET /api/internships/applications/{number}", application, ""),
                about(
                        "job-match-officer",
                        "POST /api/internships/applications/{number}/outcomes",
                        application,
                        "{\"accepted\":true}"),
                about("street-clerk", "POST /api/internships/declines", "", forPost),
                about("job-match-officer", "POST /api/internships/agreements", "", agreement),
                about(
                        "job-match-officer",
                        "POST /api/internships/agreements/ends",
                        "",
                        who(",\"endedOn\":\"2025-12-02\"")),
                about("street-clerk", "POST /api/training/offers/queries", "", who("")),
                about("street-clerk", "POST /api/training/consent-withdrawals", "", who("")),
                about("street-clerk", "POST /api/internships/consent-withdrawals", "", who("")),
                about("street-clerk", "POST /api/referrals/consent-withdrawals", "", who("")),
                about("street-clerk", "POST /api/jobseeking/withdrawals", "", who("")),
                about("street-clerk", "PUT /api/training/offers/{offer}/response", push(), "{\"response\":\"LATER\"}"),
                about(
                        "training-officer",
                        "PUT /api/training/records/{number}",
                        number,
                        who(",\"course\":\"" + course() + "\",\"subsidised\":false,\"startedOn\":\"2025-11-05\"")),
                about("street-clerk", "POST /api/guidance/receipts", "", who("")),
                about("street-clerk", "POST /api/guidance/bookings", "", who(",\"slotId\":\"E01-202511110900\"")),
                about("street-clerk", "GET /api/guidance/bookings/{booking}/calendar", booking(), ""),
                about("street-clerk", "DELETE /api/guidance/bookings/{booking}", booking(), ""),
                about(
                        "street-clerk",
                        "POST /api/guidance/courses/{code}/assessments",
                        any("guidance_course"),
                        who(",\"answers\":[0,0,0]")),
                about("job-match-officer", "GET /api/referrals/{number}", referral(), ""),
                about("street-clerk", "POST /api/referrals/{number}/answers", referral(), "{\"answer\":\"ACCEPTED\"}"));
    }

    private Stream<Call> ofCatalogue() {
        return Stream.of(
                entry("job-match-officer", "PUT /api/internships/{code}", post(), POST),
                entry(
                        "job-match-officer",
                        "POST /api/internships/{code}/withdrawals",
                        internship(),
                        "{\"reason\":\"单位停业\"}"),
                entry(
                        "job-match-officer",
                        "POST /api/internships/{code}/restorations",
                        withdrawnInternship(),
                        "{\"reason\":\"认错了单位\"}"),
                entry(
                        "job-match-officer",
                        "PUT /api/employers/{uscc}",
                        employer(),
                        "{\"name\":\"荣成某公司\",\"barred\":false}"),
                entry(
                        "training-officer",
                        "PUT /api/training/institutions/{code}",
                        published("INSTITUTION"),
                        INSTITUTION),
                entry("training-officer", "PUT /api/training/courses/{code}", published("COURSE"), COURSE),
                entry("training-officer", "PUT /api/training/policies/{code}", published("POLICY"), POLICY),
                entry(
                        "training-officer",
                        "POST /api/training/{kind}/{code}/withdrawals",
                        published("INSTITUTION"),
                        "{\"reason\":\"停办\"}"),
                entry("training-officer", "GET /api/training/{kind}/{code}/versions", published("INSTITUTION"), ""));
    }

    private static Call about(String role, String call, String key, String body) {
        return call(role, call, key, body, true);
    }

    private static Call entry(String role, String call, String key, String body) {
        return call(role, call, key, body, false);
    }

    private static Call call(String role, String call, String key, String body, boolean person) {
        var parts = call.split(" ", 2);
        return new Call(role, HttpMethod.valueOf(parts[0]), parts[1], key, body, person);
    }

    /** Brought by the county, and the person was told of it. */
    private String post() {
        var code = number + "-JX";
        hall.call("job-match-officer-" + OWN, HttpMethod.PUT, "/api/internships/" + code, POST);
        row("internship_push (post, person_id, pushed_on)", code, person() + ", date '2025-11-05'");
        return code;
    }

    private String internship() {
        return internship("-JW");
    }

    private String internship(String suffix) {
        var code = number + suffix;
        hall.call("job-match-officer-" + OWN, HttpMethod.PUT, "/api/internships/" + code, POST);
        return code;
    }

    private String withdrawnInternship() {
        var code = internship("-JR");
        hall.post("job-match-officer-" + OWN, "/api/internships/" + code + "/withdrawals", "{\"reason\":\"单位停业\"}");
        return code;
    }

    private String application(String post) {
        return body(hall.post("portal", "/api/internships/applications", who(",\"post\":\"" + post + "\"")))
                .path("application")
                .asText();
    }

    private String push() {
        return row(
                "training_push (number, person_id, course, office, channel, pushed_on, reasons)",
                "PT" + person(),
                "%d, '%s', '371082', 'SMS', date '2025-11-05', '适合'".formatted(person(), course()));
    }

    private String booking() {
        return row(
                "guidance_booking (number, person_id, expert, starts_at, ends_at, state, booked_at)",
                "YY" + person(),
                "%d, '%s', timestamp '2025-11-11 09:00:00', timestamp '2025-11-11 09:30:00', 'BOOKED', timestamp '2025-11-05 08:00:00'"
                        .formatted(person(), any("guidance_expert")));
    }

    private String referral() {
        var number = "GT" + person();
        row("recommendation (number, person_id, made_on, counted)", number, person() + ", date '2025-11-05', false");
        return row(
                "referral (number, recommendation, person_id, vacancy, score, why, offered_on, answer_by, state)",
                number,
                "'%s', %d, (select min(id) from vacancy), 80, '职业相同', date '2025-11-05', date '2025-11-12', 'OFFERED'"
                        .formatted(number, person()));
    }

    private String employer() {
        row("employer (code, name)", HOST, "'荣成某公司'");
        database.sql("update employer set owner = 'office:371082' where code = ?")
                .param(HOST)
                .update();
        return HOST;
    }

    /** What the county published once and withdrew. */
    private String published(String kind) {
        return row(
                "training_version (code, number, kind, version, action, office, content, state, author, drafted_at)",
                kind.charAt(0) + number.replaceAll("\\D", ""),
                "'%s-1', '%s', 1, 'PUBLISH', '371082', '{}', 'ENDED', 'somebody', timestamp '2025-11-04 09:00:00'"
                        .formatted(kind + number, kind));
    }

    private String course() {
        return any("training_course");
    }

    /** One of the demo's. */
    private String any(String table) {
        return database.sql("select min(code) from " + table)
                .query(String.class)
                .single();
    }

    /** Writes a row where there is none of this key, which is its first column. */
    private String row(String into, String key, String values) {
        var table = into.replaceAll(" .*", "");
        var column = into.replaceAll(".*\\((\\w+).*", "$1");
        if (database.sql("select count(*) from " + table + " where " + column + " = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                == 0) {
            database.sql("insert into " + into + " values ('" + key + "', " + values + ")")
                    .update();
        }
        return key;
    }
}
