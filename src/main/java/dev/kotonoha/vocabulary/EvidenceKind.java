package dev.kotonoha.vocabulary;

/** What speaks for or against a word's being known, with its weight; {@link #KNOWN_FROM} together make it known. */
public enum EvidenceKind {

    /** A content was finished without a tap on the word; once a content. */
    READ_PAST(1, 8),
    /** A tap that was not taken back. */
    TAP(-2, 2),
    /** A card's memory lasts three weeks and more, and the word was not tapped since it was answered last. */
    MEMORY(8, 1),
    /** The learner said to know the words up to a rank. */
    SAID(5, 1);

    /** The sum of weights from which a word is known. */
    public static final int KNOWN_FROM = 4;

    private final int weight;
    private final int most;

    EvidenceKind(int weight, int most) {
        this.weight = weight;
        this.most = most;
    }

    /** What each case weighs; negative against. */
    public int weight() {
        return weight;
    }

    /** How many cases count at most. */
    public int most() {
        return most;
    }

    int of(int cases) {
        return weight * Math.min(cases, most);
    }
}
