package dev.kotonoha.faults;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is told at the end: a table for people, JSON for machines. */
final class Report {

    private final Options options;
    private final long begin = System.nanoTime();
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(Options options) {
        this.options = options;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        System.out.println(line(outcome));
    }

    boolean isGood() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::isGood);
    }

    void write() {
        System.out.printf("%n%-28s %12s %6s %8s %10s %9s  %s%n", "fault", "acknowledged", "lost", "doubled", "differing", "gap",
                "verdict");
        outcomes.forEach(outcome -> System.out.println(line(outcome)));
        System.out.printf("%d acknowledged, %d lost, in %d s%n", sum(), outcomes.stream()
                .mapToInt(outcome -> outcome.findings().lost()).sum(), seconds());
        var whole = new LinkedHashMap<String, Object>();
        whole.put("seed", options.seed());
        whole.put("long", options.isLong());
        whole.put("weakened", options.weakness() == null ? "" : options.weakness().word());
        whole.put("processors", Runtime.getRuntime().availableProcessors());
        whole.put("seconds", seconds());
        whole.put("acknowledged", sum());
        whole.put("good", isGood());
        whole.put("faults", outcomes.stream().map(Report::entry).toList());
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(Options.path("report"), whole);
    }

    private static String line(Outcome outcome) {
        var found = outcome.findings();
        var words = new ArrayList<>(outcome.wrong());
        words.addAll(outcome.notes());
        return String.format(Locale.ROOT, "%-28s %12d %6d %8d %10d %7.1f s  %s%s", outcome.fault(), found.acknowledged(),
                found.lost(), found.doubled(), found.differing(), seconds(outcome.gap()), outcome.isGood() ? "good" : "BAD",
                words.isEmpty() ? "" : ": " + String.join("; ", words));
    }

    private static Map<String, Object> entry(Outcome outcome) {
        var found = outcome.findings();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("fault", outcome.fault());
        entry.put("acknowledged", found.acknowledged());
        entry.put("lost", found.lost());
        entry.put("doubled", found.doubled());
        entry.put("differing", found.differing());
        entry.put("longestGapSeconds", seconds(outcome.gap()));
        entry.put("good", outcome.isGood());
        entry.put("wrong", outcome.wrong());
        entry.put("notes", outcome.notes());
        return entry;
    }

    private int sum() {
        return outcomes.stream().mapToInt(outcome -> outcome.findings().acknowledged()).sum();
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
