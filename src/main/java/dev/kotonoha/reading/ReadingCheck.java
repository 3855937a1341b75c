package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Difference;
import dev.kotonoha.vocabulary.Evidence;
import dev.kotonoha.vocabulary.LexiconCheck;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.function.BiConsumer;

/** Whether what is kept of readings is what follows from the facts. */
@Service
public class ReadingCheck {

    private final ReadingRepository readings;
    private final Catalog catalog;
    private final LexiconCheck lexicons;

    ReadingCheck(ReadingRepository readings, Catalog catalog, LexiconCheck lexicons) {
        this.readings = readings;
        this.catalog = catalog;
        this.lexicons = lexicons;
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

    /**
     * Looks at what is kept of the words that the learner read. Where a text is gone nobody can tell any more what was in it, and nothing is looked at; where
     * one was revised, words differ without a fault, which is put right if {@code repair} and not told otherwise.
     */
    public List<Difference> words(Learner learner, boolean repair) {
        var read = readings.contents(learner.id());
        var contents = catalog.whole(read);
        var present = contents.size() == read.size();
        return present && (repair || contents.stream().allMatch(content -> content.revision() == 1))
                ? lexicons.check(learner, () -> evidence(learner), repair)
                : List.of();
    }

    private List<Evidence> evidence(Learner learner) {
        try (var all = readings.all(learner.id())) {
            return all.flatMap(reading -> catalog.whole(List.of(reading.contentId())).stream()
                    .map(content -> WordsRead.of(reading, content))).toList();
        }
    }
}
