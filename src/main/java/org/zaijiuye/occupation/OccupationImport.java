package org.zaijiuye.occupation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Occupation;
import org.zaijiuye.records.Occupations;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Reason.Confidence;

/** Takes the classification from a CSV file: every line in order, or nothing and a fault for each line that is not. */
@Service
class OccupationImport {

    private static final Pattern CODE = Pattern.compile("[1-8](-[0-9]{2}){0,3}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 200;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Occupations occupations;

    OccupationImport(Occupations occupations) {
        this.occupations = occupations;
    }

    /** How many entries are new and how many were changed. */
    record Imported(int added, int changed) {}

    /**
     * Adds and changes entries; what the file does not name stays.
     *
     * @throws Rejected 422 with a fault for each bad line
     */
    @Transactional
    public Imported take(byte[] file) {
        var lines = lines(file);
        var known = occupations.findAll().stream().collect(Collectors.toMap(Occupation::code, Function.identity()));
        Rejected.refuse(faults(lines, known.keySet()));
        var sent = lines.stream().map(OccupationImport::occupation).toList();
        var changed = sent.stream()
                .filter(each -> known.containsKey(each.code()) && !each.equals(known.get(each.code())))
                .toList();
        var added =
                sent.stream().filter(each -> !known.containsKey(each.code())).toList();
        changed.forEach(each -> occupations.change(
                each.code(), each.name(), each.source(), each.confidence().name()));
        occupations.saveAll(added);
        return new Imported(added.size(), changed.size());
    }

    private static List<OccupationRow> lines(byte[] file) {
        var schema = CSV.schemaFor(OccupationRow.class).withHeader().withStrictHeaders(true);
        try (MappingIterator<OccupationRow> read =
                CSV.readerFor(OccupationRow.class).with(schema).readValues(text(file))) {
            return read.readAll();
        } catch (CharacterCodingException other) {
            throw unreadable("文件不是 UTF-8 编码，请在表格软件中另存为“CSV UTF-8”", 0);
        } catch (JsonProcessingException unreadable) {
            var line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            throw unreadable("不能按表头“代码,名称,来源,把握程度”读出，请对照模板的列名、逗号和引号", line);
        } catch (IOException broken) {
            throw unreadable("文件没有传完整，请重传", 0);
        }
    }

    /** A file that a spreadsheet saved as UTF-8 begins with a byte order mark. */
    private static String text(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Rejected unreadable(String why, int line) {
        var where = line > 0 ? "第" + line + "行：" : "";
        return new Rejected(422, "文件没有导入。", List.of(new Fault("文件", null, "UNREADABLE", where + why + "。", null)));
    }

    private static List<Fault> faults(List<OccupationRow> lines, Set<String> known) {
        if (lines.isEmpty()) {
            throw unreadable("文件里只有表头，没有数据行", 0);
        }
        var codes =
                lines.stream().map(OccupationRow::code).filter(Objects::nonNull).collect(Collectors.toSet());
        codes.addAll(known);
        var seen = new HashSet<String>();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> faults(lines.get(i), codes, seen).map(told -> fault(i, told)))
                .toList();
    }

    /** Line 1 is the heading. */
    private static Fault fault(int index, Map.Entry<String, String> told) {
        var line = index + 2;
        var message = "第%d行“%s”%s。".formatted(line, told.getKey(), told.getValue());
        return new Fault(line + "." + told.getKey(), null, "OCCUPATION_ROW", message, null);
    }

    private static Stream<Map.Entry<String, String>> faults(OccupationRow row, Set<String> codes, Set<String> seen) {
        var code = Objects.requireNonNullElse(row.code(), "");
        if (!CODE.matcher(code).matches()) {
            return Stream.of(Map.entry("代码", "应为 4、4-03、4-03-02 或者 4-03-02-01 的形式，现为“" + code + "”"));
        }
        var parent = Occupation.parent(code);
        return Stream.of(
                        seen.add(code) ? null : Map.entry("代码", "与前面的行重复：" + code),
                        parent.isEmpty() || codes.contains(parent)
                                ? null
                                : Map.entry("代码", "的上级 " + parent + " 既不在文件里，也没有导入过"),
                        text("名称", row.name(), LONGEST_NAME),
                        text("来源", row.source(), LONGEST_SOURCE),
                        confident(row.confidence()) ? null : Map.entry("把握程度", "应为 SURE、TYPICAL、ASSUMED 之一"))
                .filter(Objects::nonNull);
    }

    private static Map.@Nullable Entry<String, String> text(String column, @Nullable String value, int longest) {
        var fits = value != null && !value.isBlank() && value.length() <= longest;
        return fits ? null : Map.entry(column, "应为1至" + longest + "字");
    }

    private static boolean confident(@Nullable String word) {
        return Stream.of(Confidence.values()).anyMatch(each -> each.name().equals(word));
    }

    private static Occupation occupation(OccupationRow row) {
        return new Occupation(
                Objects.requireNonNull(row.code()),
                Objects.requireNonNull(row.name()),
                Objects.requireNonNull(row.source()),
                Confidence.valueOf(Objects.requireNonNull(row.confidence())));
    }
}
