package dev.kotonoha.dashboard;

import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.dashboard.ClassProgress.TaskProgress;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a class as a table, for files. Columns are called as in the JSON. */
public final class ProgressTable {

    private final List<String> names = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** The table of a class. */
    public ProgressTable(ClassProgress progress) {
        var columns = columns();
        names.addAll(columns.keySet());
        var tasks = new LinkedHashMap<String, TaskProgress>();
        progress.learners().forEach(row -> row.assignments().forEach(task -> tasks.putIfAbsent(task.id().value(), task)));
        tasks.values().forEach(task -> taskColumns().keySet().forEach(name -> names.add(task.title() + ": " + name)));
        for (var learner : progress.learners()) {
            var row = new ArrayList<@Nullable Object>();
            columns.values().forEach(column -> row.add(column.apply(learner)));
            tasks.keySet().forEach(id -> taskColumns().values().forEach(column -> row.add(task(learner, id).map(column)
                    .orElse(null))));
            rows.add(row);
        }
    }

    /** The heads of the columns. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The cells: texts, numbers, days, or null for what there is not. */
    public List<List<@Nullable Object>> rows() {
        return List.copyOf(rows);
    }

    private static Map<String, Function<LearnerProgress, @Nullable Object>> columns() {
        var columns = new LinkedHashMap<String, Function<LearnerProgress, @Nullable Object>>();
        columns.put("id", row -> row.id().value());
        columns.put("displayName", LearnerProgress::displayName);
        columns.put("lastActiveOn", LearnerProgress::lastActiveOn);
        columns.put("streak", LearnerProgress::streak);
        columns.put("daysStudied", LearnerProgress::daysStudied);
        columns.put("minutes", LearnerProgress::minutes);
        columns.put("reviews", LearnerProgress::reviews);
        columns.put("correctRate", LearnerProgress::correctRate);
        columns.put("contentsRead", LearnerProgress::contentsRead);
        columns.put("wordsRead", LearnerProgress::wordsRead);
        columns.put("cards", LearnerProgress::cards);
        columns.put("matureCards", LearnerProgress::matureCards);
        columns.put("averageRetrievability", LearnerProgress::averageRetrievability);
        columns.put("dueNow", LearnerProgress::dueNow);
        columns.put("atRisk", row -> row.atRisk().stream().map(Enum::name).collect(Collectors.joining(" ")));
        return columns;
    }

    private static Map<String, Function<TaskProgress, @Nullable Object>> taskColumns() {
        var columns = new LinkedHashMap<String, Function<TaskProgress, @Nullable Object>>();
        columns.put("percent", TaskProgress::percent);
        columns.put("predictedRecallToday", TaskProgress::predictedRecallToday);
        columns.put("predictedRecallOnExam", TaskProgress::predictedRecallOnExam);
        columns.put("predictedLow", TaskProgress::predictedLow);
        columns.put("predictedHigh", TaskProgress::predictedHigh);
        columns.put("expectedAtThisPace", TaskProgress::expectedAtThisPace);
        return columns;
    }

    private static Optional<TaskProgress> task(LearnerProgress learner, String id) {
        return learner.assignments().stream().filter(task -> task.id().value().equals(id)).findFirst();
    }

    /** As CSV with BOM, which spreadsheets in Japan need to see that it is UTF-8. No cell can be taken for a formula. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(names.stream().map(ProgressTable::harmless).toList());
            for (var row : rows) {
                printer.printRecord(row.stream().map(ProgressTable::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(@Nullable Object value) {
        return value == null ? "" : value instanceof String text ? harmless(text) : value;
    }

    /** An apostrophe in front keeps a spreadsheet from computing what somebody may have chosen as a name (OWASP, CSV injection). */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** As a spreadsheet, whose texts are texts and whose numbers are numbers. */
    public byte[] xlsx(String sheetName) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kotonoha", "1.0")) {
            var sheet = book
                    .newWorksheet(sheetName.replaceAll("[\\\\/?*\\[\\]:]", " ").substring(0, Math.min(31, sheetName.length())));
            for (var column = 0; column < names.size(); column++) {
                sheet.value(0, column, names.get(column));
                sheet.style(0, column).bold().set();
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < names.size(); column++) {
                    put(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(2, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day.toString());
            default -> sheet.value(row, column, value.toString());
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(names.toArray()) + rows;
    }
}
