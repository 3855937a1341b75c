package dev.kotonoha.review;

import dev.kotonoha.memory.Rating;

import java.util.List;

/**
 * A typed answer, graded.
 *
 * @param expected what was asked for
 * @param difference what is right, missing and too much in what was typed, in order
 */
record TypedAnswer(Verdict verdict, Rating suggestedRating, String expected, List<Difference.Segment> difference) {

    /** How good it is. A form is another form of the right word, a slip the right word with a letter or two gone wrong. */
    enum Verdict {
        EXACT, FORM, SLIP, WRONG;

        Rating rating() {
            return switch (this) {
                case EXACT, FORM -> Rating.GOOD;
                case SLIP -> Rating.HARD;
                case WRONG -> Rating.AGAIN;
            };
        }
    }

    /** Grades any text; never fails. */
    static TypedAnswer of(Expected expected, String typed) {
        var verdict = verdict(expected, typed);
        return new TypedAnswer(verdict, verdict.rating(), expected.answer(), Difference.between(expected.answer(), typed));
    }

    private static Verdict verdict(Expected expected, String typed) {
        if (expected.isExactly(typed)) {
            return Verdict.EXACT;
        }
        if (expected.isAForm(typed)) {
            return Verdict.FORM;
        }
        return expected.isASlip(typed) ? Verdict.SLIP : Verdict.WRONG;
    }
}
