package dev.kotonoha.audit;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Difference;

/**
 * Something kept that is not what follows from the facts.
 *
 * @param what "card", "reading", "words" or "day"
 * @param name the card's id, the content's id, which bitmap or the day
 * @param mended whether the computed state is kept now
 */
public record Finding(LearnerId learner, String what, String name, Difference difference, boolean mended) {
}
