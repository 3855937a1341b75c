package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

/**
 * The likeliest readings of a text up to a token.
 *
 * @param context the tag that what follows depends on
 * @param joined the context before a coordinator
 */
record Path(@Nullable Path before, @Nullable Reading reading, Tag context, Tag joined, Clause clause, double score) {

    static final Path START = new Path(null, null, Tag.STOP, Tag.STOP, Clause.START, 0);
    Path and(Reading next, Grammar grammar) {
        var tag = next.tag();
        var finite = finite(tag);
        var total = score + next.weight() + grammar.follows(this, tag) + clause.fit(tag, finite);
        var then = clause.after(tag, finite);
        if (tag.transparent() || asked(tag)) {
            return new Path(this, next, context, joined, then, total);
        }
        return new Path(this, next, grammar.links(next) ? Tag.LINK : tag, tag == Tag.COORDINATOR ? context : joined, then, total);
    }

    /** Whether the tag is the subject of a question, which stands between two verbs: "did she see". */
    private boolean asked(Tag tag) {
        return (tag == Tag.SUBJECT || tag == Tag.PRONOUN)
                && (context == Tag.MODAL || context == Tag.DO || context == Tag.BE || context == Tag.HAVE);
    }

    private boolean finite(Tag tag) {
        return switch (tag) {
            case PAST, PRESENT, MODAL -> true;
            case BASE, BE, HAVE, DO -> switch (context) {
                case MODAL, DO, TO, HAVE, BE, OBJECT -> false;
                default -> true;
            };
            default -> false;
        };
    }
}
