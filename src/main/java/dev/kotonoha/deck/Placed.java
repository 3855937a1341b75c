package dev.kotonoha.deck;

import java.time.Instant;

/**
 * Where a card was put when all cards were brought in line with another memory model; it holds until the next answer.
 *
 * @param after the last answer at that time
 */
public record Placed(String after, Instant due) {
}
