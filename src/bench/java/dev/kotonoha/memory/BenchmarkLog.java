package dev.kotonoha.memory;

/** Prints the log that trainings are measured on, for peers to train on the same: card, days since the review before, rating. */
final class BenchmarkLog {

    private BenchmarkLog() {
    }

    public static void main(String[] args) {
        var log = MemoryBenchmark.log(Parameters.fsrs6Defaults());
        var text = new StringBuilder();
        for (int card = 0; card < log.cards(); card++) {
            for (int i = log.start(card); i < log.end(card); i++) {
                int days = i == log.start(card) ? 0 : (int) log.elapsedDays(i, true);
                text.append(card).append(',').append(days).append(',').append(log.grade(i)).append('\n');
            }
        }
        System.out.print(text);
    }
}
