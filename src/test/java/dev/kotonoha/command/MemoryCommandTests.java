package dev.kotonoha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_OUT)
class MemoryCommandTests {

    private static final String HEADER = "card_id,review_time,review_rating\n";
    private static final long NOON = 1_700_017_200_000L;
    private static final long DAY = 86_400_000;

    @TempDir
    private Path folder;
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aReplayPrintsTheMemoryAfterEachReview() throws IOException {
        var rows = HEADER + row(1, 0, 3) + row(2, 1, 4) + row(1, 3, 1);
        assertThat(memory("replay", rows)).isZero();
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4).startsWith(
                "card_id,review_time,elapsed_days,stability,stability_fast,difficulty,retrievability,interval_days");
        assertThat(lines.get(1)).matches("1," + NOON + ",0\\.0,2\\.3065,,2\\.1181\\d+,,2\\.3065\\d*");
        assertThat(lines.get(3)).startsWith("1," + (NOON + 3 * DAY) + ",3.0,");
    }

    @Test
    void aReplayOfFsrs7HasTwoStabilities() throws IOException {
        assertThat(memory("replay", HEADER + row(1, 0, 3), "--model", "fsrs-7")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().get(1)).contains(",3.9221,3.13768,");
    }

    @Test
    void daysBeginWhereTheOptionsSay() throws IOException {
        var rows = "1," + (NOON - 10 * 3_600_000) + ",3\n1," + (NOON - 6 * 3_600_000) + ",3\n";
        memory("replay", HEADER + rows, "--zone", "Asia/Tokyo", "--day-start", "4");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(",1.0,");
        memory("replay", HEADER + rows, "--zone", "UTC", "--day-start", "12");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().getLast()).contains(",0.0,");
    }

    @Test
    void columnsMayStandInAnotherOrderAndCardsHaveAnyName() throws IOException {
        var rows = "\uFEFFreview_rating,\"card_id\",review_time,review_duration\r\n3,neko,1700017200000,\r\n\r\n4,007,1700017200001,250\r\n";
        assertThat(memory("replay", rows)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\nneko,1700017200000,", "\n007,1700017200001,");
    }

    @Test
    void aBadRowIsNamedByLineAndLeftOut() throws IOException {
        var rows = HEADER + row(1, 0, 3).repeat(150) + "1,yesterday,3\n" + row(1, 1, 3).repeat(50);
        assertThat(memory("replay", rows)).isZero();
        assertThat(err.toString()).contains("Line 152 is left out: review_time").contains("yesterday");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "card_id,when\n1,2\n", HEADER + "1,1700017200000,5\n", HEADER + "1,1700017200000\n"})
    void aFileThatCannotBeUsedEndsWithTwo(String rows) throws IOException {
        assertThat(memory("replay", rows)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model=fsrs-5", "--parameters=1,2", "--parameters=x", "--retention=1", "--zone=Mars/Base",
            "--day-start=24", "--nonsense"})
    void optionsThatCannotBeUsedEndWithTwo(String option) throws IOException {
        assertThat(memory("replay", HEADER + row(1, 0, 3), option)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsrs-6", "fsrs-7"})
    void anEvaluationPrintsTrainedAndDefaultFigures(String model) throws IOException {
        assertThat(memory("evaluate", manyRows(), "--model", model)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"model\": \"" + model + "\"").contains(
                "\"trained\": {\"parameters\": [", "\"defaults\": {\"parameters\": [", "\"longTerm\": {", "\"rmseBins\"",
                "\"auc\"", "\"seconds\"");
    }

    @Test
    void trainingPrintsParameters() throws IOException {
        assertThat(memory("train", manyRows())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"outcome\": \"", "\"parameters\": [");
    }

    @Test
    void aSimulationPrintsDaysOrACurve() throws IOException {
        assertThat(memory("simulate", manyRows(), "--days", "30", "--cards", "100")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(31);
        assertThat(memory("simulate", manyRows(), "--days", "30", "--cards", "100", "--curve")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("retention,reviews_per_day");
    }

    @Test
    void onlyACommandIsTakenForOne() {
        assertThat(Commands.wanted(new String[]{"memory"})).isTrue();
        assertThat(Commands.wanted(new String[]{"--server.port=0"})).isFalse();
        assertThat(Commands.wanted(new String[0])).isFalse();
    }

    private int memory(String name, String rows, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), rows);
        var args = new String[options.length + 3];
        args[0] = "memory";
        args[1] = name;
        args[2] = file.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Commands.run(args, new PrintWriter(err, true), Object.class);
        } finally {
            System.setOut(before);
        }
    }

    private static String row(int card, int day, int rating) {
        return card + "," + (NOON + day * DAY) + "," + rating + "\n";
    }

    private static String manyRows() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 1000; i++) {
            rows.append(row(i % 150, i / 150 * (1 + i % 7), i % 5 == 0 ? 1 : 3));
        }
        return rows.toString();
    }
}
