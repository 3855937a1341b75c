package dev.kotonoha.vocabulary;

/**
 * What follows from observations.
 *
 * @param chances that the learner knows a word, by band of ranks
 */
record Estimation(VocabularyEstimate vocabulary, double[] chances) {

    /** The chance that the learner knows the word of a rank, drawn straight between the middles of the bands. */
    double chance(int rank, int ranks) {
        var band = Observations.band(Math.min(rank, ranks), ranks);
        var here = Math.log(Observations.middle(band, ranks));
        var at = Math.log(Math.min(rank, ranks));
        var other = at < here ? Math.max(0, band - 1) : Math.min(Observations.BANDS - 1, band + 1);
        if (other == band) {
            return chances[band];
        }
        var share = (at - here) / (Math.log(Observations.middle(other, ranks)) - here);
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
