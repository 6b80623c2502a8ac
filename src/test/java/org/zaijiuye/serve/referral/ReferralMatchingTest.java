package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.serve.referral.match.MatchScore;

@DisplayName("岗位推荐：凭什么匹配，什么不许影响结果")
class ReferralMatchingTest extends ReferralDesk {

    @Autowired
    private SeekerProfiles profiles;

    @Test
    @DisplayName("性别、成年后的年龄、户籍、简历里写的身份怎么变，推荐都一样；16岁的没有夜班、有害、重体力岗位")
    void forbidden_inputs_change_nothing() {
        seeking(SEEKING);
        var before = best();
        assertThat(before).hasSize(5);
        for (var change : List.of(
                "gender = '2'",
                "gender = '1'",
                "birth_date = date '1966-01-01'",
                "birth_date = date '2007-11-05'",
                "hukou_area = '650102'",
                "name = '买买提'")) {
            database.sql("update person set " + change + " where id = ?")
                    .param(person)
                    .update();
            assertThat(best()).as(change).isEqualTo(before);
        }
        var told = profile();
        for (var resume : List.of("男，58岁，已婚", "女，26岁，未婚未育", "维吾尔族，穆斯林", "农村户口，党员", "退役军人，残疾四级")) {
            profiles.save(new SeekerProfile(
                    person,
                    told.handling(),
                    told.background() + "。" + resume,
                    told.lastJob(),
                    told.experienceYears(),
                    told.noHeavyLabour(),
                    told.lastPushOn()));
            assertThat(best()).as(resume).isEqualTo(before);
        }
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).minor()).isFalse();
        database.sql("update person set birth_date = date '2007-11-06' where id = ?")
                .param(person)
                .update();
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).minor()).isTrue();
    }

    @Test
    @DisplayName("没有意向的，按原岗位推荐（冷启动）")
    void who_names_no_wish_is_offered_what_they_did_last() {
        seeking(SEEKING);
        database.sql("update job_seeker set intents = '' where person_id = ?")
                .param(person)
                .update();
        profiles.save(new SeekerProfile(person, number + "-03", "缝纫工", "缝纫工", 3, false, null, true));
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).occupations()).contains("6-05");
    }

    @Test
    @DisplayName("提前略过的岗位不影响结果：前五名与逐个评分的前五名相同")
    void what_is_passed_over_would_not_have_been_among_the_best() {
        seeking(SEEKING);
        var terms = matching.terms("371082", NEXT_DAY);
        var wishes = matching.wishes(seeker(), profile(), NEXT_DAY);
        var all = search.best(wishes, terms, Set.of(), 1000);
        assertThat(search.best(wishes, terms, Set.of(), 5)).isEqualTo(all.subList(0, 5));
        assertThat(all).isSortedAccordingTo(MatchScore.BEST_FIRST).hasSizeGreaterThan(20);
        var without =
                new HashSet<>(all.subList(0, 3).stream().map(MatchScore::post).toList());
        assertThat(search.best(wishes, terms, without, 5)).isEqualTo(all.subList(3, 8));
    }
}
