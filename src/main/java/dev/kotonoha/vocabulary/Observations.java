package dev.kotonoha.vocabulary;

/**
 * What was seen of words that a learner may know, counted in bands of ranks that are equally wide by the rank's logarithm.
 * Reading: words by how often they were tapped and read past. Asked: words by the answer whether they are
 * known, among invented ones.
 */
final class Observations {

    static final int BANDS = 32;
    /** Read past in so many contents or more. */
    static final int MOST_PAST = 5;
    /** Tapped so many times or more. */
    static final int MOST_TAPS = 2;
    static final int CELLS = (MOST_TAPS + 1) * (MOST_PAST + 1);
    /** All ranks before it are one band. */
    private static final double FIRST = 30;

    private final int ranks;
    private final int[][] read = new int[BANDS][CELLS];
    private final int[][] asked = new int[BANDS][2];
    private final int[] invented = new int[2];

    /** @param ranks how many words have a rank */
    Observations(int ranks) {
        this.ranks = ranks;
    }

    /** A word was tapped so many times and read past in so many contents. */
    void read(int rank, int taps, int past) {
        read[band(rank)][Math.min(taps, MOST_TAPS) * (MOST_PAST + 1) + Math.min(past, MOST_PAST)]++;
    }

    /** The learner answered whether they know a word. */
    void asked(int rank, boolean known) {
        asked[band(rank)][known ? 1 : 0]++;
    }

    /** The learner answered whether they know a word that does not exist. */
    void invented(boolean known) {
        invented[known ? 1 : 0]++;
    }

    /** How many words of a band were tapped t times and read past p times, at {@code t * (MOST_PAST + 1) + p}. */
    int[] read(int band) {
        return read[band];
    }

    int[] asked(int band) {
        return asked[band];
    }

    int[] invented() {
        return invented;
    }

    int ranks() {
        return ranks;
    }

    boolean isEmpty() {
        for (var band = 0; band < BANDS; band++) {
            if (asked[band][0] + asked[band][1] > 0 || java.util.Arrays.stream(read[band]).sum() > 0) {
                return false;
            }
        }
        return true;
    }

    private int band(int rank) {
        return band(rank, ranks);
    }

    /** The band of a rank. */
    static int band(int rank, int ranks) {
        if (rank <= FIRST) {
            return 0;
        }
        return Math.min(BANDS - 1, 1 + (int) ((BANDS - 1) * Math.log(rank / FIRST) / Math.log(ranks / FIRST)));
    }

    /** The first rank of a band, a real number; that of {@link #BANDS} is behind the last. */
    static double start(int band, int ranks) {
        return band == 0 ? 1 : FIRST * Math.pow(ranks / FIRST, (band - 1.0) / (BANDS - 1)) + 1;
    }

    /** The rank in the middle of a band, by its logarithm. */
    static double middle(int band, int ranks) {
        return Math.sqrt(start(band, ranks) * start(band + 1, ranks));
    }
}
