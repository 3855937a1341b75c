package dev.kotonoha.deck;

import java.time.Instant;
import java.util.Set;

/**
 * One taking in of a file. What it made and added is known by its instant.
 *
 * @param at when it began: cards that it makes are created then, and answers that it adds received; no two of a learner's are alike
 * @param undone when earlier ones were undone; what was deleted then comes back, while what the learner deleted does not
 */
public record Import(Instant at, Set<Instant> undone) {
}
