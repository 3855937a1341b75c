package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MemoryModelTests {

    private final Vectors vectors = Vectors.load();
    private final Map<String, MemoryModel> models = new HashMap<>();

    @Test
    void bothModelsAgreeWithTheReferenceOnEveryRow() {
        var trace = new Trace();
        for (var row : vectors.rows()) {
            var model = model(row.parameters());
            if (row.isFirst()) {
                trace.clear();
            } else {
                assertThat(model.retrievability(trace, row.elapsedDays())).as("%s recall", row)
                        .isCloseTo(row.retrievability(), within(1e-9));
            }
            model.review(trace, row.elapsedDays(), row.rating());
            isNear(row, trace.stability(), row.stability());
            isNear(row, trace.stabilityFast(), row.stabilityFast());
            isNear(row, trace.difficulty(), row.difficulty());
            assertThat(model.interval(trace, row.retention())).as("%s interval", row).isCloseTo(row.interval(),
                    within(1e-6 * Math.max(1, row.interval())));
        }
    }

    @Test
    void intervalsInWholeDaysAreTheReferences() {
        var trace = new Trace();
        for (var row : vectors.rows()) {
            var model = model(row.parameters());
            model.review(row.isFirst() ? trace.clear() : trace, row.elapsedDays(), row.rating());
            assertThat(Fuzz.exact(model.interval(trace, row.retention()), 1, 36500)).as("%s", row)
                    .isEqualTo((int) Math.clamp(Math.round(row.interval()), 1, 36500));
        }
    }

    @Test
    void anIntervalOfFsrs7EndsWhereRecallIsTheDesiredOne() {
        var trace = new Trace();
        for (var row : vectors.rows()) {
            var model = model(row.parameters());
            model.review(row.isFirst() ? trace.clear() : trace, row.elapsedDays(), row.rating());
            double days = model.interval(trace, row.retention());
            if (!model.countsWholeDays() && days > 0 && days < 36500) {
                assertThat(model.retrievability(trace, days)).as("%s", row).isCloseTo(row.retention(), within(1e-12));
            }
        }
    }

    @Test
    void aPreviewIsWhatEachRatingGives() {
        var trace = new Trace();
        var preview = new Preview();
        for (var row : vectors.rows()) {
            var model = model(row.parameters());
            if (row.isFirst()) {
                trace.clear();
            }
            model.preview(trace, row.elapsedDays(), row.retention(), preview);
            model.review(trace, row.elapsedDays(), row.rating());
            isNear(row, preview.stability(row.rating()), trace.stability());
            isNear(row, preview.difficulty(row.rating()), trace.difficulty());
            isNear(row, preview.interval(row.rating()), model.interval(trace, row.retention()));
        }
    }

    private MemoryModel model(String id) {
        return models.computeIfAbsent(id, key -> MemoryModel.of(Parameters.of(vectors.parameters().get(key))));
    }

    private static void isNear(Vectors.Row row, double actual, double expected) {
        assertThat(actual).as("%s", row).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
}
