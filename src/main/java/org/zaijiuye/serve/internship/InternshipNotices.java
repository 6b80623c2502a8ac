package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Outbox.Message;
import org.zaijiuye.records.Persons;

/** What host units and applicants are told of an application. */
@Component
class InternshipNotices {

    private static final String TITLE = "见习报名：";

    private final Outbox outbox;
    private final Persons persons;
    private final Offices offices;

    InternshipNotices(Outbox outbox, Persons persons, Offices offices) {
        this.outbox = outbox;
        this.persons = persons;
        this.offices = offices;
    }

    /** @param byMail whether the host unit is told by the program, with what it needs to reach the person */
    void forwarded(InternshipApplication application, InternshipPost post, LocalDate answerBy, boolean byMail) {
        var address = post.email();
        if (byMail && address != null) {
            outbox.tellOffice(
                    address,
                    application.number(),
                    application.number() + ":HOST",
                    "有人报名贵单位的见习岗位",
                    request(application, post, answerBy));
        }
        tell(application, "FORWARDED", post, "已转交" + post.host() + "，请保持电话畅通。单位应在" + answerBy + "前答复，结果另行通知。");
    }

    private String request(InternshipApplication application, InternshipPost post, LocalDate answerBy) {
        var person = persons.findById(application.personId()).orElseThrow();
        var office = offices.findById(application.office()).map(Office::name).orElse("");
        return "%s（手机%s）报名贵单位的见习岗位“%s”（%s），报名编号%s。请联系本人，并在%s前将是否接收告知%s。个人信息只用于本次见习招收，不得外传。"
                .formatted(
                        person.name(),
                        person.mobile().text(),
                        post.title(),
                        post.code(),
                        application.number(),
                        answerBy,
                        office);
    }

    void accepted(InternshipApplication application, InternshipPost post) {
        tell(
                application,
                "ACCEPTED",
                post,
                post.host() + "同意接收。请与单位签订见习协议（" + post.months() + "个月，单位投保意外伤害险），协议由单位登记；见习不视为就业，失业登记保留。");
    }

    void closed(InternshipApplication application, InternshipPost post, String why) {
        tell(application, "CLOSED", post, sentence(why));
    }

    /** Nobody waits for the host unit any more. */
    void ended(InternshipApplication application, InternshipPost post, String why) {
        tell(application, "CLOSED", post, why + "，对" + post.host() + "的报名随之结束，无须再等候答复。");
    }

    /** Of an application that was given up as it was: not forwarded in time, not answered, or accepted and not agreed. */
    Message inVain(InternshipApplication application, InternshipPost post) {
        return new Message(
                application.personId(),
                application.number(),
                application.number() + ":CLOSED",
                TITLE + post.title(),
                sentence(why(application.state(), post)));
    }

    private static String why(ApplicationState state, InternshipPost post) {
        var over = post.host() + "的这个见习岗位已于" + post.validUntil() + "停止招收，";
        return switch (state) {
            case FORWARDED -> post.host() + "逾期未答复";
            case ACCEPTED -> over + "一直没有登记见习协议，您的报名随之结束，名额不再保留；单位仍愿接收的，请由单位登记协议";
            default -> over + "您的报名没有来得及转交，随之结束";
        };
    }

    private static String sentence(String why) {
        return why + "。您可以另选其他见习岗位，也可以申请岗位推荐、技能培训。";
    }

    private void tell(InternshipApplication application, String key, InternshipPost post, String text) {
        outbox.tellPerson(
                application.personId(),
                application.number(),
                application.number() + ":" + key,
                TITLE + post.title(),
                text);
    }
}
