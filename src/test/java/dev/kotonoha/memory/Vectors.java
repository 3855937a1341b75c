package dev.kotonoha.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** States, recall and intervals of an independent float64 reference. */
record Vectors(Map<String, double[]> parameters, List<Row> rows) {

    record Row(String sequence, int step, String parameters, double elapsedDays, Rating rating, double stability,
            double stabilityFast, double difficulty, double retrievability, double retention, double interval) {

        boolean isFirst() {
            return step == 0;
        }
    }

    static Vectors load() {
        try {
            var parameters = new HashMap<String, double[]>();
            for (var line : lines(resource("parameters.csv"))) {
                var cells = line.split(",", 2);
                parameters.put(cells[0],
                        Arrays.stream(cells[1].split(",")).mapToDouble(Double::parseDouble).toArray());
            }
            var rows = new ArrayList<Row>();
            for (var line : lines(new GZIPInputStream(resource("vectors.csv.gz")))) {
                if (!line.startsWith("seq")) {
                    rows.add(row(line.split(",", -1)));
                }
            }
            return new Vectors(parameters, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] c) {
        return new Row(c[0], Integer.parseInt(c[1]), c[2], number(c[3]), Rating.ofGrade(Integer.parseInt(c[4])),
                number(c[5]), number(c[6]), number(c[7]), number(c[8]), number(c[9]), number(c[10]));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Vectors.class.getResourceAsStream("/memory/" + name), name);
    }

    private static List<String> lines(InputStream in) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
