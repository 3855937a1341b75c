package dev.kotonoha.activity;

import dev.kotonoha.kernel.Difference;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is counted of a day.
 *
 * @param reviews answers that count
 * @param again those of them that were forgotten
 * @param newCards prompts answered for the first time ever
 * @param dueCards prompts that had been answered on an earlier day
 * @param taps words and sentences tapped
 * @param sentencesRead sentences read for the first time
 * @param wordsRead running words of those
 * @param studiedMs time spent reviewing and reading
 */
public record Counters(int reviews, int again, int newCards, int dueCards, int taps, int sentencesRead, int wordsRead,
        long studiedMs) {

    /** Nothing. */
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0);

    /** One answer. */
    public static Counters review(boolean again, boolean first, boolean due, long durationMs) {
        return new Counters(1, again ? 1 : 0, first ? 1 : 0, due ? 1 : 0, 0, 0, 0, durationMs);
    }

    /** One tap. */
    public static Counters tap() {
        return new Counters(0, 0, 0, 0, 1, 0, 0, 0);
    }

    /** Progress in a text. */
    public static Counters reading(int sentences, int words, long durationMs) {
        return new Counters(0, 0, 0, 0, 0, sentences, words, durationMs);
    }

    /** The sum. */
    public Counters plus(Counters other) {
        return new Counters(reviews + other.reviews, again + other.again, newCards + other.newCards, dueCards + other.dueCards,
                taps + other.taps, sentencesRead + other.sentencesRead, wordsRead + other.wordsRead, studiedMs + other.studiedMs);
    }

    /** Where these are not what they should be. */
    public List<Difference> differences(Counters computed) {
        return Difference.between(byName(), computed.byName());
    }

    private Map<String, @Nullable Object> byName() {
        return Map.of("reviews", reviews, "again", again, "newCards", newCards, "dueCards", dueCards, "taps", taps,
                "sentencesRead", sentencesRead, "wordsRead", wordsRead, "studiedMs", studiedMs);
    }

    Counters negated() {
        return new Counters(-reviews, -again, -newCards, -dueCards, -taps, -sentencesRead, -wordsRead, -studiedMs);
    }
}
