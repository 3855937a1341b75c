package dev.kotonoha.memory;

/**
 * One simulated day.
 *
 * @param newCards begun
 * @param reviews of cards begun earlier
 * @param minutes spent on both
 * @param remembered cards expected to be recalled at the end of the day
 */
public record SimulatedDay(int newCards, int reviews, double minutes, double remembered) {
}
