package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.serve.referral.match.MatchTerms;
import org.zaijiuye.serve.referral.match.Place;
import org.zaijiuye.serve.referral.match.Wishes;

/**
 * What recommendations cost with 100,000 vacancies: the time to build the index, its heap, and the time of one
 * recommendation. Run by hand: {@code ./mvnw -q test -Dtest=MatchBenchmark}, with {@code -Dbenchmark.folder=false} for an
 * index in memory.
 */
class MatchBenchmark extends Counter {

    private static final int VACANCIES = Integer.getInteger("benchmark.vacancies", 100_000);
    private static final long MOST_MEBIBYTES = 300;
    private static final int QUESTIONS = Integer.getInteger("benchmark.questions", 1000);
    private static final LocalDate TODAY = LocalDate.parse("2025-11-04");
    private static final List<String> OCCUPATIONS = List.of(
            "2-02", "2-05", "2-06", "2-08", "3-01", "3-01-02", "3-02", "4-01-01", "4-01-02", "4-02", "4-02-02",
            "4-02-07", "4-03-01", "4-03-02", "4-04", "4-05", "4-06", "4-07", "4-07-05", "4-08", "4-09", "4-10",
            "4-10-01", "4-10-03", "4-12", "4-12-01", "4-13", "4-14", "5-01", "5-04", "6-01", "6-02", "6-04", "6-05",
            "6-06", "6-11", "6-15", "6-18", "6-18-01", "6-18-02", "6-19", "6-20", "6-21", "6-22", "6-23", "6-24",
            "6-25", "6-29", "6-29-01", "6-30");
    private static final List<String> COUNTIES =
            List.of("371002", "371003", "371071", "371072", "371073", "371082", "371083");
    private static final List<String> SKILLS =
            List.of("收银", "烹调", "驾驶证", "办公软件", "会计", "缝纫", "焊工证", "数控", "销售", "护理", "普通话", "英语", "电工证", "叉车", "质检");
    private static final List<String> WORDS = List.of(
            "负责门店日常接待",
            "按图纸加工零件",
            "两班倒，包食宿",
            "缴纳五险",
            "月休四天",
            "熟悉本地道路",
            "有相关经验者优先",
            "接受应届毕业生",
            "操作简单，有师傅带",
            "工作环境整洁",
            "按时发放工资",
            "提供班车",
            "节日福利",
            "服从安排",
            "能吃苦耐劳");
    private static final MatchTerms TERMS =
            new MatchTerms(new MatchTerms.Weights(35, 20, 15, 15, 10, 5), TODAY.toEpochDay(), 80, 30, post -> 2200);

    @Autowired
    private VacancyChanges changes;

    @Autowired
    private VacancyDocuments documents;

    @Autowired
    private Employers employers;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private VacancyPolicy policy;

    @Autowired
    private Words words;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final Random random = new Random(1);

    @Test
    void a_hundred_thousand_vacancies(@TempDir Path folder) throws Exception {
        hall.at("2025-11-04T09:00");
        fill();
        var place = Boolean.parseBoolean(System.getProperty("benchmark.folder", "true")) ? folder.toString() : "";
        var before = heap();
        var start = System.nanoTime();
        var worked = cpu();
        var index = new VacancyIndex(changes, documents, employers, new IndexFolder(place, words));
        var peak = peakOf(index::bringUpToDate) - before;
        var built = (System.nanoTime() - start) / 1e9;
        var builtCpu = (cpu() - worked) / 1e9;
        var search = new VacancySearch(index, vacancies, policy, words, clock);
        var seekers = seekers();
        seekers.forEach(wishes -> search.best(wishes, TERMS, Set.of(), 5));
        var after = heap();
        var times = new double[seekers.size()];
        var found = 0;
        for (var i = 0; i < times.length; i++) {
            var from = cpu();
            found += search.best(seekers.get(i), TERMS, Set.of(), 5).size();
            times[i] = (cpu() - from) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%d vacancies, index in %s: built in %.1f s (%.1f s of one core), heap %d MiB, at most %d MiB while it was built; %d recommendations (%d posts), time of one core: median %.2f ms, p95 %.2f ms, longest %.2f ms%n",
                index.unread(searcher -> searcher.getIndexReader().numDocs()),
                place.isEmpty() ? "memory" : "a folder",
                built,
                builtCpu,
                (after - before) >> 20,
                peak >> 20,
                times.length,
                found,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
        assertThat(found).isGreaterThan(times.length);
        assertThat(peak >> 20).as("MiB of heap").isLessThan(MOST_MEBIBYTES);
        index.destroy();
    }

    /** Of this thread alone, so that what else the machine does is not counted. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The most heap that was in use after any collection while something was done, and at its end. */
    private static long peakOf(Runnable work) {
        var most = new AtomicLong();
        NotificationListener listener = (notification, none) -> {
            if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                var after = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                most.accumulateAndGet(
                        ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == MemoryType.HEAP)
                                .mapToLong(pool -> Objects.requireNonNull(after.get(pool.getName()))
                                        .getUsed())
                                .sum(),
                        Math::max);
            }
        };
        var collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .toList();
        collectors.forEach(each -> each.addNotificationListener(listener, null, null));
        try {
            work.run();
            return Math.max(most.get(), heap());
        } finally {
            collectors.forEach(each -> removed(each, listener));
        }
    }

    private static void removed(NotificationEmitter collector, NotificationListener listener) {
        try {
            collector.removeNotificationListener(listener);
        } catch (ListenerNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<Wishes> seekers() {
        var seekers = new ArrayList<Wishes>();
        for (var i = 0; i < QUESTIONS; i++) {
            seekers.add(new Wishes(
                    List.of(any(OCCUPATIONS), any(OCCUPATIONS)),
                    any(SKILLS) + any(SKILLS),
                    random.nextInt(10),
                    2500 + random.nextInt(30) * 100,
                    WorkType.FULL_TIME,
                    new Place(121.6 + random.nextDouble(), 36.8 + random.nextDouble() * 0.7),
                    Set.of(),
                    30,
                    i % 50 == 0,
                    i % 20 == 0));
        }
        return seekers;
    }

    private void fill() {
        jdbc.update("insert into employer (code, name) select '92371002MA3ABCD127', '宁津海味餐馆（虚构）'"
                + " where not exists (select 1 from employer where code = '92371002MA3ABCD127')");
        jdbc.update("update vacancy_counter set last_no = last_no + 1");
        jdbc.update("insert into vacancy_change (change_no, stamp) select last_no, 'benchmark' from vacancy_counter");
        var change = jdbc.queryForObject("select last_no from vacancy_counter", Long.class);
        for (var i = 0; i < VACANCIES; i += 1000) {
            var rows = new ArrayList<Object[]>();
            for (var j = i; j < i + 1000; j++) {
                rows.add(row(j, String.valueOf(change)));
            }
            jdbc.batchUpdate("""
                    insert into vacancy (sender, number, content, employer, title, occupation, description, area, place,
                    longitude, latitude, work_type, salary_min, salary_max, weekly_hours, headcount, skills,
                    experience_years, hazardous, night_work, heavy_labour, contact, published_on, closes_on, change_no)
                    values ('bench', ?, 'x', '92371002MA3ABCD127', ?, ?, ?, ?, '某街道某路', ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?,
                    '0631', ?, date '2025-12-31', cast(? as bigint))
                    """, rows);
        }
    }

    private Object[] row(int number, String change) {
        var part = random.nextInt(10) == 0;
        var pay = 2200 + random.nextInt(60) * 100;
        return new Object[] {
            "B" + number,
            any(WORDS).substring(0, 4) + "岗",
            any(OCCUPATIONS),
            any(WORDS) + "，" + any(WORDS) + "，" + any(WORDS) + "，" + any(WORDS),
            any(COUNTIES),
            121.4 + random.nextDouble() * 1.3,
            36.8 + random.nextDouble() * 0.75,
            part ? "PART_TIME" : "FULL_TIME",
            pay,
            pay + 1000,
            part ? 20 : 0,
            random.nextInt(3) == 0 ? "" : any(SKILLS),
            random.nextInt(5),
            random.nextInt(20) == 0,
            random.nextInt(8) == 0,
            random.nextInt(8) == 0,
            TODAY.minusDays(random.nextInt(60)),
            change
        };
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
