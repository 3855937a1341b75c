package dev.kotonoha.anki;

import java.time.Instant;
import java.util.List;

/**
 * What all notes of a package that is written have in common. Ids never change, so that one package updates what another brought.
 *
 * @param today when the learner's present day began
 * @param dayStartHour when days begin
 * @param minutesWest how far the learner's time is behind UTC
 * @param retention to aim at, 0..1
 * @param weights of FSRS-6, 21
 * @param learningSteps in minutes
 * @param relearningSteps in minutes
 */
public record Target(long typeId, String typeName, List<String> fields, List<Template> templates, String css, long deckId,
        String deckName, Instant today, int dayStartHour, int minutesWest, double retention, List<Double> weights,
        List<Double> learningSteps, List<Double> relearningSteps, int newADay, int reviewsADay, int longestInterval) {

    /** How one card of a note looks; HTML with fields in double braces. */
    public record Template(String name, String front, String back) {
    }

    /** FSRS-6 calls its last weight the decay. */
    double decay() {
        return weights.getLast();
    }
}
