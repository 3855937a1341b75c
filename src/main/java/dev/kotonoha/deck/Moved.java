package dev.kotonoha.deck;

import java.time.Instant;

/**
 * What bringing all cards in line with a new model or new settings did.
 *
 * @param earlier cards that are now due on an earlier day
 * @param later cards that are now due on a later day
 * @param unmoved all other cards that had been answered
 */
public record Moved(int earlier, int later, int unmoved, Instant at) {
}
