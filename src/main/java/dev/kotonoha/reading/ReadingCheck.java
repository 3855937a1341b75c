package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Difference;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.function.BiConsumer;

/** Whether what is kept of readings is what follows from the facts. */
@Service
public class ReadingCheck {

    private final ReadingRepository readings;

    ReadingCheck(ReadingRepository readings) {
        this.readings = readings;
    }

    /**
     * Looks at all readings of a learner.
     *
     * @param repair whether to put right what is wrong
     * @param found takes the contents whose reading was wrong
     * @return what the facts count for
     */
    public Tally check(Learner learner, boolean repair, BiConsumer<ContentId, List<Difference>> found) {
        var tally = new Tally();
        try (var all = readings.all(learner.id())) {
            all.forEach(reading -> {
                tally.add(reading.tally(learner.calendar()));
                var differences = reading.differences();
                if (!differences.isEmpty()) {
                    found.accept(reading.contentId(), differences);
                    if (repair) {
                        readings.change(learner.id(), reading.contentId(), Reading::mended);
                    }
                }
            });
        }
        return tally;
    }
}
