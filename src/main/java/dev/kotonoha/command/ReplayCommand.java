package dev.kotonoha.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.ReviewLog;
import dev.kotonoha.memory.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what each review made of its card's memory, in the order of the file. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Prints the memory after each review as CSV.")
final class ReplayCommand implements Callable<Integer> {

    private static final String HEADER = "card_id,review_time,elapsed_days,stability,stability_fast,difficulty,retrievability,interval_days\n";

    @Mixin
    private LogOptions input = new LogOptions();

    @Mixin
    private ModelOptions choice = new ModelOptions();

    @Option(names = "--retention", defaultValue = "0.9", description = "Recall at which a card is to come back, between 0 and 1; ${DEFAULT-VALUE} if left out.")
    private double retention;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!(retention > 0 && retention < 1)) {
            throw new BadInput("The retention is between 0 and 1, not " + retention);
        }
        var model = MemoryModel.of(choice.parameters());
        var calendar = input.calendar();
        var reviews = input.read(spec.commandLine().getErr());
        var names = reviews.names();
        var log = reviews.in(calendar);
        try (var out = new BufferedOutputStream(System.out, 1 << 16)) {
            print(log, model, names, out);
        }
        return 0;
    }

    private void print(ReviewLog log, MemoryModel model, CardNames names, OutputStream out) throws IOException {
        var replay = new Replay(log, model, retention);
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < log.size(); row++) {
            int place = replay.place(row);
            names.append(log.cardId(replay.card(place)), text);
            text.append(',').append(log.time(place));
            replay.append(place, text);
            if (text.length() > 1 << 14) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** All columns of all reviews, computed card by card and read row by row. */
    private static final class Replay {

        private final boolean fast;
        private final double[][] columns = new double[6][];
        private final int[] places;
        private final int[] cards;

        Replay(ReviewLog log, MemoryModel model, double retention) {
            fast = !model.countsWholeDays();
            Arrays.setAll(columns, i -> new double[i != 2 || fast ? log.size() : 0]);
            places = new int[log.size()];
            cards = new int[log.size()];
            var trace = new Trace();
            for (int card = 0; card < log.cards(); card++) {
                trace.clear();
                for (int i = log.start(card); i < log.end(card); i++) {
                    places[log.row(i)] = i;
                    cards[i] = card;
                    double elapsed = trace.isEmpty() ? 0 : log.elapsedDays(i, !fast);
                    columns[0][i] = elapsed;
                    columns[4][i] = trace.isEmpty() ? Double.NaN : model.retrievability(trace, elapsed);
                    model.review(trace, elapsed, log.rating(i));
                    columns[1][i] = trace.stability();
                    if (fast) {
                        columns[2][i] = trace.stabilityFast();
                    }
                    columns[3][i] = trace.difficulty();
                    columns[5][i] = model.interval(trace, retention);
                }
            }
        }

        int place(int row) {
            return places[row];
        }

        int card(int place) {
            return cards[place];
        }

        void append(int place, StringBuilder text) {
            for (int i = 0; i < columns.length; i++) {
                text.append(',');
                if (columns[i].length > 0 && !Double.isNaN(columns[i][place])) {
                    text.append(columns[i][place]);
                }
            }
            text.append('\n');
        }
    }
}
