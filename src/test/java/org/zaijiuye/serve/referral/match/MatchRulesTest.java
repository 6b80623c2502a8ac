package org.zaijiuye.serve.referral.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.serve.referral.match.MatchScore.Part;

@DisplayName("智能岗位推介：硬性条件和评分（政策目录E2）")
class MatchRulesTest {

    private static final long TODAY = 20_000;
    private static final Place HOME = new Place(122.5, 37.0);
    private static final Wishes WISHES =
            new Wishes(List.of("4-03-02"), "餐厅收银", 2, 3000, WorkType.FULL_TIME, HOME, Set.of(), 30, false, false);
    private static final MatchTerms TERMS =
            new MatchTerms(new MatchTerms.Weights(35, 20, 15, 15, 10, 5), TODAY, 80, 30, post -> 2200);

    /** A post that gets every point, to be changed. */
    private static SamplePost post() {
        return new SamplePost(
                1,
                "4-03-02",
                "371082",
                WorkType.FULL_TIME,
                3000,
                0,
                2,
                false,
                false,
                false,
                TODAY,
                TODAY,
                0,
                List.of());
    }

    @Test
    @DisplayName("样样都合的得100分，每一项都有理由")
    void the_best_gets_a_hundred_points() {
        var score = MatchRules.score(post(), WISHES, TERMS);
        assertThat(score.total()).isEqualTo(1000).isEqualTo(MatchRules.total(post(), WISHES, TERMS));
        assertThat(score.parts()).extracting(Part::of).containsExactly(350, 200, 150, 150, 100, 50);
        assertThat(score.parts())
                .extracting(Part::why)
                .containsExactly("符合意向职业", "不要求专门技能", "月薪3000元起，不低于期望", "距常住地约0公里", "要求2年经验", "今天发布");
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource({
        "closes, 20000, ",
        "closes, 19999, 岗位已截止",
        "pay, 2400, ",
        "pay, 2399, 薪酬低于期望",
        "km, 30, ",
        "km, 30.01, 通勤过远",
        "km, -1, ",
        "work, PART_TIME, 用工方式不合"
    })
    @DisplayName("硬性条件，界限两侧")
    void filters(String what, String value, @Nullable String bar) {
        var post = changed(what, value);
        assertThat(MatchRules.bar(post, WISHES, TERMS).orElse(null)).isEqualTo(bar);
        assertThat(MatchRules.fits(post, WISHES, TERMS)).isEqualTo(bar == null);
    }

    @ParameterizedTest(name = "月薪{0}元 → {1}")
    @CsvSource({"2200, true", "2199, false"})
    @DisplayName("不低于最低工资，也不论期望多低")
    void the_minimum_wage_holds_for_everybody(int pay, boolean fits) {
        var modest = with(wishes -> new Wishes(wishes.occupations(), "", 0, 0, null, null, Set.of(), 30, false, false));
        assertThat(MatchRules.fits(changed("pay", Integer.toString(pay)), modest, TERMS))
                .isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0}：未成年 {1}，不宜重体力 {2}")
    @CsvSource({"hazardous, false, true", "night, false, true", "heavy, false, false", "none, true, true"})
    @DisplayName("16、17岁的排除有害、夜班、重体力；身体不宜重体力的只排除重体力")
    void what_spares_minors_and_the_weak(String what, boolean minorMay, boolean weakMay) {
        var post = changed(what, "true");
        var minor =
                with(wishes -> new Wishes(wishes.occupations(), "", 2, 3000, null, HOME, Set.of(), 30, true, false));
        var weak = with(wishes -> new Wishes(wishes.occupations(), "", 2, 3000, null, HOME, Set.of(), 30, false, true));
        assertThat(MatchRules.fits(post, minor, TERMS)).isEqualTo(minorMay);
        assertThat(MatchRules.fits(post, weak, TERMS)).isEqualTo(weakMay);
        assertThat(MatchRules.bar(post, minor, TERMS).isEmpty()).isEqualTo(minorMay);
        assertThat(MatchRules.bar(post, weak, TERMS).isEmpty()).isEqualTo(weakMay);
        assertThat(MatchRules.fits(post, WISHES, TERMS)).isTrue();
    }

    @ParameterizedTest(name = "意向{0}，岗位{1} → {2}")
    @CsvSource({
        "4-03-02, 4-03-02, 1",
        "4-03-02, 4-03-02-01, 1",
        "4-03, 4-03-02, 1",
        "4-03-02-01, 4-03-02-02, 0.8",
        "4-03-02, 4-03-01, 0.5",
        "4-03-02, 4-10-01, 0.2",
        "4-03-02, 6-05, 0",
        "6-05;4-03-02, 4-03-02, 0.9",
        "6-05;6-06;4-03-02, 4-03-02, 0.8"
    })
    void occupations_near_and_far(String wished, String offered, double share) {
        assertThat(MatchRules.occupationShare(List.of(wished.split(";")), offered))
                .isEqualTo(share);
    }

    @ParameterizedTest(name = "{0} = {1}：{2} 得 {3}")
    @CsvSource({
        "pay, 3000, 薪酬, 150",
        "pay, 2700, 薪酬, 75",
        "pay, 2400, 薪酬, 0",
        "km, 0, 距离, 150",
        "km, 15, 距离, 75",
        "km, 30, 距离, 0",
        "km, -1, 距离, 75",
        "years, 2, 经验, 100",
        "years, 4, 经验, 50",
        "published, 20000, 时效, 50",
        "published, 19985, 时效, 25",
        "published, 19970, 时效, 0",
        "published, 20001, 时效, 50",
        "skills, 收银, 技能, 200",
        "skills, 收银;会计, 技能, 100",
        "skills, 会计, 技能, 0"
    })
    void parts_and_their_boundaries(String what, String value, String part, int points) {
        var score = MatchRules.score(changed(what, value), WISHES, TERMS);
        assertThat(score.parts().stream()
                        .filter(each -> each.name().equals(part))
                        .findFirst())
                .get()
                .extracting(Part::points)
                .isEqualTo(points);
        assertThat(score.total()).isEqualTo(MatchRules.total(changed(what, value), WISHES, TERMS));
        assertThat(score.total())
                .isLessThanOrEqualTo(
                        MatchRules.ceiling(MatchRules.occupationShare(WISHES.occupations(), "4-03-02"), TERMS));
    }

    @Test
    @DisplayName("期望工作地区之内不论远近")
    void a_wished_county_is_never_too_far() {
        var wishes = with(
                each -> new Wishes(each.occupations(), "", 2, 3000, null, HOME, Set.of("371082"), 30, false, false));
        assertThat(MatchRules.fits(changed("km", "90"), wishes, TERMS)).isTrue();
        assertThat(MatchRules.score(changed("km", "90"), wishes, TERMS)
                        .parts()
                        .get(3)
                        .why())
                .isEqualTo("在期望工作地区");
    }

    @Test
    @DisplayName("权重按比例折合成100分")
    void weights_are_shares() {
        var doubled = new MatchTerms(new MatchTerms.Weights(70, 40, 30, 30, 20, 10), TODAY, 80, 30, post -> 2200);
        assertThat(MatchRules.total(post(), WISHES, doubled)).isEqualTo(1000);
    }

    @Test
    @DisplayName("同分的先新后旧，再按编号")
    void ties_have_one_order() {
        var older = new MatchScore(1, 500, 10, List.of());
        var newer = new MatchScore(9, 500, 11, List.of());
        var later = new MatchScore(2, 500, 10, List.of());
        var better = new MatchScore(8, 501, 1, List.of());
        assertThat(Stream.of(later, older, newer, better).sorted(MatchScore.BEST_FIRST))
                .containsExactly(better, newer, older, later);
    }

    @Test
    @DisplayName("性别、年龄、民族、宗教、户籍没有进入评分的位置")
    void forbidden_inputs_have_no_place() {
        var names = Stream.of(Wishes.class, MatchTerms.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .map(name -> name.toLowerCase(Locale.ROOT));
        var ofPosts = Arrays.stream(Post.class.getMethods())
                .map(method -> method.getName().toLowerCase(Locale.ROOT));
        assertThat(Stream.concat(names, ofPosts)).isNotEmpty().noneMatch(name -> Stream.of(
                        "sex", "gender", "birth", "ethnic", "relig", "hukou", "household", "marri")
                .anyMatch(name::contains));
    }

    private static Wishes with(UnaryOperator<Wishes> change) {
        return change.apply(WISHES);
    }

    private static SamplePost changed(String what, String value) {
        var p = post();
        return switch (what) {
            case "closes" -> p.closing(Long.parseLong(value));
            case "pay" -> p.paying(Integer.parseInt(value));
            case "km" -> p.at(Double.parseDouble(value));
            case "work" -> p.as(WorkType.valueOf(value));
            case "years" -> p.asking(Integer.parseInt(value));
            case "published" -> p.published(Long.parseLong(value));
            case "skills" -> p.wanting(value.split(";"));
            case "hazardous" -> p.limited(true, false, false);
            case "night" -> p.limited(false, true, false);
            case "heavy" -> p.limited(false, false, true);
            default -> p;
        };
    }
}
