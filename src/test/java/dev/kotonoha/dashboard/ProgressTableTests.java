package dev.kotonoha.dashboard;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.dashboard.ClassProgress.TaskProgress;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTableTests {

    private static final List<String> NAMES = List.of("佐藤 葵", "=1+1", "@cmd", "-2", "O'Neil, \"Bob\"", "＋全角", "さとう\nあおい", "𠮷野家");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void saysTheSameAsTheJsonToTheLastDigit(long seed) throws IOException {
        var progress = random(new SplittableRandom(seed));
        var json = JsonMapper.builder().build().valueToTree(progress).path("learners");
        var table = new ProgressTable(progress);
        var csv = csv(table);
        var sheet = sheet(table);

        for (var row = 0; row < json.size(); row++) {
            for (var column = 0; column < table.names().size(); column++) {
                var expected = text(json.path(row), table.names().get(column));
                assertThat(csv.get(row + 1).get(column)).as("seed %d", seed).isEqualTo(ProgressTable.harmless(expected));
                assertThat(sheet.get(row + 1).get(column)).as("seed %d", seed)
                        .satisfies(cell -> assertThat(isSame(cell, expected)).isTrue());
            }
        }
    }

    @Test
    void keepsSpreadsheetsFromComputingWhatPeopleAreCalled() {
        assertThat(List.of("=1", "+1", "-1", "@x", "\t=1", "＝1"))
                .allSatisfy(name -> assertThat(ProgressTable.harmless(name)).startsWith("'"));
        assertThat(ProgressTable.harmless("佐藤")).isEqualTo("佐藤");
    }

    private static boolean isSame(String cell, String expected) {
        return cell.equals(expected)
                || expected.matches("[0-9.E-]+") && new BigDecimal(cell).compareTo(new BigDecimal(expected)) == 0;
    }

    private static String text(JsonNode learner, String column) {
        if (column.equals("atRisk")) {
            return String.join(" ", learner.path(column).valueStream().map(JsonNode::asString).toList());
        }
        var parts = column.split(": ", 2);
        var value = parts.length == 1 ? learner.path(column) : learner.path("assignments").path(0).path(parts[1]);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static List<List<String>> csv(ProgressTable table) throws IOException {
        var text = new String(table.csv(), StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).stream().map(line -> List.of(line.values())).toList();
    }

    private static List<List<String>> sheet(ProgressTable table) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(table.xlsx("英語2A")))) {
            return book.getFirstSheet().read().stream().map(row -> IntStream.range(0, table.names().size())
                    .mapToObj(column -> row.getOptionalCell(column).map(cell -> cell.getRawValue() == null ? "" : cell.getText())
                            .orElse(""))
                    .toList()).toList();
        }
    }

    private static ClassProgress random(SplittableRandom random) {
        var learners = IntStream.range(0, random.nextInt(1, 40)).mapToObj(i -> learner(random, i)).toList();
        var day = LocalDate.parse("2026-06-30");
        return new ClassProgress(Instant.EPOCH, day, day, learners,
                new ClassProgress.Totals(1, 1, 1, 1, null, 1, 1, 1, 1, null, 1, 0), List.of(), List.of(),
                new ClassProgress.Calibration(0, null, null));
    }

    private static LearnerProgress learner(SplittableRandom random, int number) {
        var task = new TaskProgress(new AssignmentId("a"), "第1課", LocalDate.EPOCH, null, 0.8, random.nextInt(101), 3,
                share(random), share(random), share(random), share(random), share(random));
        return new LearnerProgress(new LearnerId("l" + number), NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? LocalDate.EPOCH.plusDays(random.nextInt(20_000)) : null, random.nextInt(99),
                random.nextInt(8), random.nextInt(999), random.nextInt(9999), share(random), random.nextInt(9),
                random.nextInt(99_999), random.nextInt(5000), random.nextInt(5000), share(random), random.nextInt(500),
                List.of(task), random.nextBoolean() ? List.of() : List.of(Risk.values()),
                new Summary.Effort(1, 0, 1, 0), List.of());
    }

    private static Double share(SplittableRandom random) {
        return random.nextInt(5) == 0 ? null : Figures.rounded(random.nextDouble());
    }
}
