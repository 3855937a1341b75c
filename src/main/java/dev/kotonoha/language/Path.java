package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

/**
 * The likeliest readings of a text up to a token.
 *
 * @param context the tag that what follows depends on
 * @param joined the context before a coordinator
 * @param asking whether the subject of a question has begun, behind which a verb stands: "does the old man see"
 */
record Path(@Nullable Path before, @Nullable Reading reading, Tag context, Tag joined, boolean asking, Clause clause,
        double score) {

    static final Path START = new Path(null, null, Tag.STOP, Tag.STOP, false, Clause.START, 0);

    Path and(Reading next, Grammar grammar) {
        var tag = next.tag();
        var finite = finite(tag);
        var total = score + next.weight() + grammar.follows(this, tag) + clause.fit(tag, finite);
        var then = clause.after(tag, finite);
        if (tag.transparent() || asks() && (tag == Tag.SUBJECT || tag == Tag.PRONOUN)) {
            return new Path(this, next, context, joined, asking, then, total);
        }
        return new Path(this, next, grammar.context(next), tag == Tag.COORDINATOR ? context : joined,
                tag.nominal() && (asking || context == Tag.DO || context == Tag.MODAL), then, total);
    }

    Tag last() {
        return reading == null ? context : reading.tag();
    }

    /** Whether a subject here would be that of a question: "did she see". */
    private boolean asks() {
        return context == Tag.MODAL || context == Tag.DO || context == Tag.BE || context == Tag.HAVE;
    }

    private boolean finite(Tag tag) {
        return switch (tag) {
            case PAST, PRESENT, MODAL -> true;
            case BASE, BE, HAVE, DO -> !asking && switch (context) {
                case MODAL, DO, TO, HAVE, BE, OBJECT -> false;
                default -> true;
            };
            default -> false;
        };
    }
}
