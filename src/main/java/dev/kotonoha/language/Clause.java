package dev.kotonoha.language;

/**
 * What a sentence still wants: each clause has one verb that is finite.
 *
 * @param wanted how many finite verbs are still to come, at most two
 * @param free whether one more would not be too many, as after a comma
 */
record Clause(int wanted, boolean free) {

    static final Clause START = new Clause(1, false);
    /** How many there are. */
    static final int STATES = 6;
    private static final double TOO_MANY = 2;
    private static final double TOO_FEW = 2;
    private static final double UNFINISHED = 1;

    int ordinal() {
        return wanted * 2 + (free ? 1 : 0);
    }

    /** The logarithm of how much a tag would be against what is wanted, 0 or less. */
    double fit(Tag tag, boolean finite) {
        if (finite) {
            return wanted == 0 && !free ? -TOO_MANY : 0;
        }
        return switch (tag) {
            case STOP -> -TOO_FEW * wanted;
            case COMMA -> wanted > 1 ? -UNFINISHED : 0;
            default -> 0;
        };
    }

    Clause after(Tag tag, boolean finite) {
        if (finite) {
            return wanted > 0 ? new Clause(wanted - 1, free) : new Clause(0, false);
        }
        return switch (tag) {
            case STOP -> START;
            case SUBORDINATOR, RELATIVE, WHERE -> new Clause(Math.min(wanted + 1, 2), free);
            case SUBJECT -> new Clause(Math.max(wanted, 1), free);
            case COMMA, COORDINATOR, QUOTE, PRONOUN -> new Clause(wanted, true);
            default -> this;
        };
    }
}
