package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Arrival;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Import;
import dev.kotonoha.deck.Intake;
import dev.kotonoha.deck.Rules;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cards of one file on their way in, some hundred at a time. */
final class Taking {

    private static final int BATCH = 500;
    private static final int MOST_TOLD = 200;

    private final Intake intake;
    private final Learner learner;
    private final Rules rules;
    private final Import by;
    private final Set<CardId> known;
    private final Watch watch;
    private final boolean dryRun;

    private final List<Arrival> batch = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Taken.Skipped> skipped = new ArrayList<>();
    private int skippedRows;
    private final int[] counts = new int[Intake.Outcome.values().length];

    /** Told after each batch how many rows were looked at; not called for a dry run. */
    interface Watch {
        void seen(int rows, Taken soFar);
    }

    /** @param watch null for a dry run */
    Taking(Intake intake, Learner learner, Rules rules, Import by, Set<CardId> known, @Nullable Watch watch) {
        this.intake = intake;
        this.learner = learner;
        this.rules = rules;
        this.by = by;
        this.known = known;
        this.watch = watch == null ? (rows, soFar) -> {
        } : watch;
        dryRun = watch == null;
    }

    Taken of(CardFile file) {
        file.read(this::add);
        take(file.rows());
        return soFar();
    }

    private void add(CardFile.Row row) {
        if (row.fault() != null) {
            skip(row.number(), row.fault());
        }
        for (var arrival : row.arrivals()) {
            batch.add(arrival);
            numbers.add(row.number());
        }
        if (batch.size() >= BATCH || row.number() % BATCH == 0) {
            take(row.number());
        }
    }

    private void take(int rows) {
        if (!batch.isEmpty()) {
            var outcomes = intake.take(learner, rules, batch, by, known, dryRun);
            for (var i = 0; i < outcomes.size(); i++) {
                counts[outcomes.get(i).ordinal()]++;
                if (outcomes.get(i) == Intake.Outcome.DELETED) {
                    skip(numbers.get(i), "import.deleted");
                }
            }
            batch.clear();
            numbers.clear();
        }
        watch.seen(rows, soFar());
    }

    private void skip(int row, String why) {
        skippedRows++;
        if (skipped.size() < MOST_TOLD) {
            skipped.add(new Taken.Skipped(row, why));
        }
    }

    private Taken soFar() {
        return new Taken(count(Intake.Outcome.CREATED), count(Intake.Outcome.UPDATED), count(Intake.Outcome.UNCHANGED),
                List.copyOf(skipped), skippedRows);
    }

    private int count(Intake.Outcome outcome) {
        return counts[outcome.ordinal()];
    }
}
