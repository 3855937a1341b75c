package dev.kotonoha.dashboard;

import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTableTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void saysTheSameAsTheJsonToTheLastDigit(long seed) throws IOException {
        var progress = DrawnProgress.of(new SplittableRandom(seed));
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
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx("英語2A")))) {
            var rows = new ArrayList<List<String>>();
            book.getSheetAt(0).forEach(row -> rows.add(IntStream.range(0, table.names().size())
                    .mapToObj(column -> cell(row.getCell(column))).toList()));
            return rows;
        }
    }

    private static String cell(@Nullable Cell cell) {
        return cell == null ? "" : switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case BLANK -> "";
            default -> throw new AssertionError("neither text nor number: " + cell.getCellType());
        };
    }
}
