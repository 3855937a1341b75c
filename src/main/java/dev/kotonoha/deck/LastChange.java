package dev.kotonoha.deck;

import java.time.Instant;

/** The card of a learner's that was answered, tapped or edited last, and when. */
public record LastChange(CardId id, Instant changedAt) {
}
