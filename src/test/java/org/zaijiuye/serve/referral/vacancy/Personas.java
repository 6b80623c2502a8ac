package org.zaijiuye.serve.referral.vacancy;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.serve.referral.match.Place;
import org.zaijiuye.serve.referral.match.Wishes;

/**
 * Two hundred people made of twenty kinds written by hand, each in ten variants of place, pay and experience, and for
 * each of them the post that a good officer would name first, among posts that only look alike. Every other best post has
 * a title of its own, and three in ten name the skill by another word.
 */
final class Personas {

    /**
     * A kind of job seeker.
     *
     * @param background last job and training in their own words
     * @param synonym what every other employer calls the same work
     * @param skill what the best post asks for and the person knows
     * @param otherSkill what a post of the same title may ask for and the person does not know
     */
    record Kind(
            String occupation,
            String background,
            String title,
            String synonym,
            String skill,
            String otherSkill,
            int pay,
            String tasks) {}

    /**
     * Somebody who looks for work.
     *
     * @param typed what they would type into a search: the title they look for
     * @param county in which they live
     * @param best the sender's number of the best post
     */
    record Seeker(Wishes wishes, String typed, String county, String best) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("4-03-02", "餐厅服务员 会收银", "餐厅服务员", "前厅服务生", "收银", "茶艺", 2800, "接待、点餐、传菜"),
            new Kind("4-03-02", "食堂厨师 中餐烹调", "中餐厨师", "炒菜师傅", "烹调", "西点", 4500, "炒制家常菜和海鲜"),
            new Kind("4-03-01", "宾馆前台 会办公软件", "酒店前台", "宾馆接待员", "办公软件", "英语", 3000, "办理入住和退房"),
            new Kind("4-01-02", "服装店导购 销售", "门店导购", "店铺营业员", "销售", "直播", 3000, "接待顾客、整理货架"),
            new Kind("4-01-02", "网店客服 打字快", "网店客服", "电商售后专员", "打字", "英语", 3200, "回答咨询、处理退换货"),
            new Kind("4-01-01", "采购员 采购 会办公软件", "采购专员", "物料购买员", "采购", "进出口", 4000, "比价下单、跟踪到货"),
            new Kind("4-02-07", "快递员 熟悉市区道路", "快递员", "派件员", "熟悉", "驾驶货车", 4500, "片区派件和揽收"),
            new Kind("4-02-02", "货车司机 驾驶证", "货车司机", "厢式车驾驶员", "驾驶证", "危险品押运", 5200, "市内和周边配送"),
            new Kind("4-02", "仓库保管 叉车", "仓库管理员", "库房保管员", "叉车", "英语", 3600, "入库出库登记和盘点"),
            new Kind("4-10-01", "家政服务 保洁", "家政服务员", "钟点工阿姨", "保洁", "早教", 3800, "上门做饭和保洁"),
            new Kind("4-10-01", "养老院护理员 护理", "养老护理员", "老人陪护", "护理", "针灸", 3600, "照料老人起居"),
            new Kind("4-10-03", "理发店助理 会美发", "美发助理", "理发学徒", "美发", "化妆", 2900, "洗头吹风"),
            new Kind("4-12-01", "修车 汽车维修", "汽车维修工", "机动车修理技师", "维修", "钣金喷漆", 4600, "机电维修和保养"),
            new Kind("4-07-05", "小区保安 消防", "保安员", "门卫", "消防", "英语", 2900, "门岗值守和巡逻"),
            new Kind("3-01-02", "办公室文员 会办公软件", "行政文员", "办公室内勤", "办公软件", "英语", 3200, "文件收发和考勤"),
            new Kind("2-06", "企业会计 会计", "会计", "财务核算员", "会计", "审计", 4800, "核算和纳税申报"),
            new Kind("6-05", "服装厂缝纫工 缝纫", "缝纫工", "平车工", "缝纫", "制版", 3900, "户外服装缝制"),
            new Kind("6-02", "水产加工厂工人 分割", "水产加工工", "海鲜车间操作员", "分割", "质量管理", 3500, "鱼类分割和包装"),
            new Kind("6-18-01", "机械厂车工 数控", "数控车床操作工", "CNC车工", "数控", "三坐标测量", 5000, "按图加工零件"),
            new Kind("6-18-02", "船厂电焊工 焊工证", "焊工", "电气焊师傅", "焊工证", "管道探伤", 5600, "结构件焊接"));

    /** What an employer may write for a skill that people call by its first word. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            entry("收银", "收款"),
            entry("烹调", "炒菜"),
            entry("办公软件", "电脑文档"),
            entry("销售", "推销"),
            entry("打字", "录入"),
            entry("采购", "购买"),
            entry("熟悉", "了解"),
            entry("驾驶证", "驾照"),
            entry("叉车", "铲车"),
            entry("保洁", "打扫"),
            entry("护理", "照护"),
            entry("美发", "理发"),
            entry("维修", "修理"),
            entry("消防", "防火"),
            entry("会计", "做账"),
            entry("缝纫", "车缝"),
            entry("分割", "切块"),
            entry("数控", "编程机床"),
            entry("焊工证", "电焊资格"));

    private static final List<String> COUNTIES = List.of("371002", "371003", "371082", "371083");
    private static final List<Place> HOMES = List.of(
            new Place(122.12, 37.50), new Place(122.06, 37.19), new Place(122.48, 37.16), new Place(121.54, 36.92));
    private static final int VARIANTS = 10;

    private final Random random = new Random(20251104);
    private final List<Seeker> seekers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    Personas() {
        for (var kind : KINDS) {
            for (var variant = 0; variant < VARIANTS; variant++) {
                add(kind, variant);
            }
        }
    }

    List<Seeker> seekers() {
        return seekers;
    }

    /** The posts as lines of an import. */
    List<String> rows() {
        return rows;
    }

    private void add(Kind kind, int variant) {
        var place = variant % COUNTIES.size();
        var home = near(HOMES.get(place), 0.15);
        var pay = kind.pay() + 150 * random.nextInt(5);
        var years = 1 + random.nextInt(6);
        var wishes = new Wishes(
                List.of(kind.occupation()),
                kind.background(),
                years,
                pay,
                WorkType.FULL_TIME,
                home,
                Set.of(),
                30,
                false,
                false);
        var best = "BEST-" + seekers.size();
        seekers.add(new Seeker(wishes, kind.title(), COUNTIES.get(place), best));
        var near = near(home, 0.015);
        var called = variant % 2 == 0 ? kind.title() : kind.synonym();
        var skill = variant % 3 == 1 ? OTHER_WORDS.getOrDefault(kind.skill(), kind.skill()) : kind.skill();
        row(best, called, kind, place, near, pay, skill, Math.min(2, years), random.nextInt(5));
        decoys(best, kind, place, home, pay, years);
    }

    /** Posts of the literal title that a good officer would name after the best. */
    private void decoys(String best, Kind kind, int place, Place home, int pay, int years) {
        var title = kind.title();
        var near = near(home, 0.015);
        var next = (place + 1) % COUNTIES.size();
        var far = (place + 2) % COUNTIES.size();
        row(best + "-far", title, kind, far, near(HOMES.get(far), 0.02), pay + 200, kind.skill(), 0, 0);
        row(best + "-next", title, kind, next, near(HOMES.get(next), 0.02), pay + 100, kind.skill(), 0, 0);
        row(best + "-poor", title, kind, place, near, Math.max(2200, pay * 79 / 100), kind.skill(), 0, 0);
        row(best + "-less", title, kind, place, near, Math.max(2200, pay * 85 / 100), kind.skill(), 0, 0);
        row(best + "-skill", title, kind, place, near, pay, kind.otherSkill(), 0, 0);
        row(best + "-years", title, kind, place, near(home, 0.12), pay, kind.skill(), years + 6, 20);
        alike(best + "-words", title + "团队" + other(kind).title(), kind, place, home, pay);
        alike(best + "-title", title, kind, place, home, pay);
    }

    private static Kind other(Kind kind) {
        return KINDS.get((KINDS.indexOf(kind) + 7) % KINDS.size());
    }

    /** The words are there, the work is another. */
    private void alike(String number, String title, Kind kind, int place, Place home, int pay) {
        var other = other(kind);
        var text = "为" + kind.title() + "团队招人，与" + kind.title() + "配合，了解" + kind.background() + "者优先";
        rows.add(json(number, title, other.occupation(), text, place, near(home, 0.015), pay, other.skill(), 0, 0));
    }

    private void row(
            String number, String title, Kind kind, int place, Place at, int pay, String skill, int years, int age) {
        rows.add(json(
                number, title, kind.occupation(), kind.tasks() + "，要求" + skill, place, at, pay, skill, years, age));
    }

    private Place near(Place place, double degrees) {
        return new Place(
                place.longitude() + (random.nextDouble() - 0.5) * 2 * degrees,
                place.latitude() + (random.nextDouble() - 0.5) * 2 * degrees);
    }

    private static String json(
            String number,
            String title,
            String occupation,
            String text,
            int place,
            Place at,
            int pay,
            String skill,
            int years,
            int age) {
        var row = SampleRow.numbered(number)
                .put("title", title)
                .put("occupation", occupation)
                .put("description", text)
                .put("area", COUNTIES.get(place))
                .put("longitude", at.longitude())
                .put("latitude", at.latitude())
                .put("salaryMin", pay)
                .put("salaryMax", pay + 800)
                .put("experienceYears", years)
                .put("publishedOn", LocalDate.parse("2025-11-04").minusDays(age).toString());
        row.putArray("skills").add(skill);
        return row.toString();
    }
}
