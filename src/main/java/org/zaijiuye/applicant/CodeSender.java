package org.zaijiuye.applicant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.MobileCode;
import org.zaijiuye.records.MobileCodes;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;

/**
 * Sends a code to the mobile of an applicant. Whether number and mobile belong together, neither the answer nor the limits
 * tell: a code is written down and counted either way, and only the notice is left out.
 */
@Service
public class CodeSender {

    /** What the subject of the notices begins with, which belong to no handling. */
    private static final String SUBJECT = "mobile-code:";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final MobileCodes codes;
    private final Applications applications;
    private final Persons persons;
    private final FieldEncryption encryption;
    private final Outbox outbox;
    private final ApplicantSettings settings;
    private final Clock clock;

    CodeSender(
            MobileCodes codes,
            Applications applications,
            Persons persons,
            FieldEncryption encryption,
            Outbox outbox,
            ApplicantSettings settings,
            Clock clock) {
        this.codes = codes;
        this.applications = applications;
        this.persons = persons;
        this.encryption = encryption;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a code where the mobile is that of the applicant.
     *
     * @param address the network address of whoever asks
     * @throws Rejected 429 where codes were asked for too often
     */
    @Transactional
    public void send(String application, String mobile, String address) {
        var now = LocalDateTime.now(clock);
        var with = encryption.mac("applicant", application + "|" + mobile);
        var from = encryption.mac("address", address);
        codes.forget(now.minusDays(1));
        requireSeldom(with, from, now);
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        var person = applicant(application, mobile);
        var asked = codes.save(new MobileCode(
                null,
                with,
                from,
                person.map(Person::key).orElse(null),
                encryption.mac(with, code),
                now,
                now.plus(settings.codeLifetime()),
                0,
                null));
        person.ifPresent(known ->
                outbox.tellPerson(known.key(), SUBJECT + application, "CODE:" + asked.key(), "办件查询验证码", words(code)));
    }

    private void requireSeldom(String with, String from, LocalDateTime now) {
        var since = now.minus(settings.window());
        if (codes.askedWith(with, since, now) >= settings.perApplicant()
                || codes.askedFrom(from, since, now) >= settings.perAddress()) {
            throw new Rejected(
                    429, "获取验证码过于频繁，请 " + settings.window().toMinutes() + " 分钟后再试；急需办理的，可以到任一窗口查询。", List.of());
        }
    }

    private Optional<Person> applicant(String application, String mobile) {
        return applications
                .findById(application)
                .flatMap(found -> persons.findById(found.personId()))
                .filter(person -> person.mobile().text().equals(mobile));
    }

    private String words(String code) {
        return "验证码 " + code + "，" + settings.codeLifetime().toMinutes() + " 分钟内有效，用于查询和办理您的申请。请勿告诉他人，工作人员不会向您索要。";
    }
}
