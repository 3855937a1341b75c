package dev.kotonoha.language;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many words one has to know to read a text.
 *
 * @param rank the rank at or below which 95 % of the running words lie; {@link #BEYOND} where that is not in the list of ranks
 * @param low where the rank would lie at the least if the text had been other sentences of its kind, at 90 % confidence
 * @param high where it would lie at the most
 * @param ranks those of the running words, ascending; names and numbers are left out
 */
public record TextLevel(int rank, int low, int high, List<Integer> ranks) {

    /** The rank of a word that is not listed. */
    public static final int BEYOND = 30_001;

    private static final double KNOWN = 0.95;
    private static final double CONFIDENCE = 0.9;
    private static final int RESAMPLES = 1000;
    private static final long SEED = 95;

    public TextLevel {
        ranks = List.copyOf(ranks);
        if (ranks.isEmpty() || low > high) {
            throw new IllegalArgumentException("no words, or an interval the wrong way round");
        }
    }

    /**
     * The level of a text that has at least one word besides names and numbers. The interval is a bootstrap over sentences,
     * since the words of one sentence are about one thing; the same text always has the same.
     */
    public static TextLevel of(List<List<Word>> sentences) {
        var ranks = sentences.stream().map(TextLevel::ranks).filter(sentence -> sentence.length > 0).toList();
        var random = new SplittableRandom(SEED);
        var levels = new int[RESAMPLES];
        for (var i = 0; i < RESAMPLES; i++) {
            levels[i] = level(sorted(random.ints(ranks.size(), 0, ranks.size()).mapToObj(ranks::get).toList()));
        }
        Arrays.sort(levels);
        var all = sorted(ranks);
        var tail = (int) ((1 - CONFIDENCE) / 2 * RESAMPLES);
        return new TextLevel(level(all), levels[tail], levels[RESAMPLES - 1 - tail], Arrays.stream(all).boxed().toList());
    }

    /** The share of the running words whose rank is at most the given one, between 0 and 1. */
    public double shareWithin(int limit) {
        return (double) ranks.stream().filter(rank -> rank <= limit).count() / ranks.size();
    }

    private static int[] ranks(List<Word> sentence) {
        return sentence.stream().filter(Word::isCommon)
                .mapToInt(word -> word.rank() == null ? BEYOND : word.rank()).toArray();
    }

    private static int[] sorted(List<int[]> sentences) {
        return sentences.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static int level(int[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(KNOWN * sorted.length) - 1];
    }
}
