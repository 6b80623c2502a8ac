package org.zaijiuye.serve.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;

/** Job seekers of the demo city, the rounds that recommend posts to them, and what became of it. */
abstract class ReferralDesk extends Counter {

    static final LocalDate NEXT_DAY = LocalDate.parse("2025-11-05");

    static final String SEEKING = "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"expectSalaryMin\":2600,"
            + "\"workType\":\"FULL_TIME\",\"pushConsent\":true}";

    @Autowired
    JobPushRound pushRound;

    @Autowired
    ReferralUpkeepRound upkeepRound;

    @Autowired
    Referrals referrals;

    @Autowired
    Seekers seekers;

    @Autowired
    ProfileReader profileReader;

    @Autowired
    Matching matching;

    @Autowired
    VacancySearch search;

    @Autowired
    ServiceRecords services;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Citizen citizen;

    String number = "";

    long person;

    @BeforeEach
    void nobodyElse() {
        citizen = citizen("");
        database.sql("delete from referral").update();
        database.sql("delete from recommendation").update();
        database.sql("delete from job_seeker").update();
        database.sql("delete from seeker_profile").update();
        database.sql("delete from push_wish").update();
    }

    void seeking(String... items) {
        citizen = citizen("");
        number = Hall.number("REC");
        submit(
                number,
                citizen,
                "2025-11-04T09:00",
                Stream.concat(Stream.of(REGISTRATION), Stream.of(items)).toArray(String[]::new));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        person = handling(number + "-01").personId();
        hall.at("2025-11-05T09:00");
    }

    Seeker seeker() {
        return seekers.of(person).orElseThrow();
    }

    SeekerProfile profile() {
        return profileReader.of(List.of(seeker())).get(0);
    }

    List<MatchScore> best() {
        return matching.best(seeker(), profile(), NEXT_DAY, Set.of());
    }

    List<Referral> offers() {
        return referrals.findByPersonIdOrderByOfferedOn(person);
    }

    ReferralState state(Referral offer) {
        return referrals.findById(offer.number()).orElseThrow().state();
    }

    List<ServiceRecord> counted() {
        return services.findByPersonIdOrderByServedOnAscIdAsc(person).stream()
                .filter(record -> record.kind() == ServiceKind.RECOMMENDATION)
                .toList();
    }

    void run(ServiceRound round, LocalDate day) {
        var after = OptionalLong.of(0);
        while (after.isPresent()) {
            after = portion(round, day, after.getAsLong(), 100);
        }
    }

    /** On its day, as far as the clock has not come to it yet. */
    OptionalLong portion(ServiceRound round, LocalDate day, long after, int size) {
        if (LocalDate.now(clock).isBefore(day)) {
            hall.at(day + "T09:00");
        }
        return transaction.execute(status -> round.portion(day, after, size));
    }
}
