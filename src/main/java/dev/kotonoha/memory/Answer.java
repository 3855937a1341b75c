package dev.kotonoha.memory;

import java.time.Instant;

/** One answer of a learner to one card. */
public record Answer(Instant at, Rating rating) {
}
