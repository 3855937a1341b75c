package dev.kotonoha.memory;

/**
 * What a desired retention costs and brings.
 *
 * @param retention recall at which cards come back
 * @param reviewsPerDay mean number of reviews
 * @param minutesPerDay mean time
 * @param remembered cards expected to be recalled in the end
 */
public record Workload(double retention, double reviewsPerDay, double minutesPerDay, double remembered) {
}
