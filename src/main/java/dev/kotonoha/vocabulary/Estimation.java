package dev.kotonoha.vocabulary;

import java.util.stream.IntStream;

/**
 * What follows from observations.
 *
 * @param chances that the learner knows a word, by band of ranks
 */
record Estimation(VocabularyEstimate vocabulary, double[] chances) {

    /** The chances that the learner knows the words of all ranks, from 1, drawn straight between the middles of the bands; at 0 stands that of the last. */
    float[] byRank(int ranks) {
        var middles = IntStream.range(0, Observations.BANDS).mapToDouble(band -> Math.log(Observations.middle(band, ranks)))
                .toArray();
        var all = new float[ranks + 1];
        for (var rank = 1; rank <= ranks; rank++) {
            all[rank] = (float) chance(rank, ranks, middles);
        }
        all[0] = all[ranks];
        return all;
    }

    private double chance(int rank, int ranks, double[] middles) {
        var band = Observations.band(rank, ranks);
        var at = Math.log(rank);
        var other = at < middles[band] ? Math.max(0, band - 1) : Math.min(Observations.BANDS - 1, band + 1);
        if (other == band) {
            return chances[band];
        }
        var share = (at - middles[band]) / (middles[other] - middles[band]);
        return chances[band] + share * (chances[other] - chances[band]);
    }

    /** The last rank at which at least the share of words is known; 0 where there is none. */
    int knownUpTo(double share, int ranks) {
        var band = 0;
        while (band < chances.length && chances[band] >= share) {
            band++;
        }
        return band == 0 ? 0 : (int) Math.min(ranks, Observations.start(band, ranks) - 1);
    }
}
