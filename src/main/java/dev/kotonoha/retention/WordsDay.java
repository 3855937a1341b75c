package dev.kotonoha.retention;

import java.time.LocalDate;

/**
 * The words of a learner at the end of a day.
 *
 * @param known whose memory lasts 21 days or longer
 * @param answered that were answered at least once
 */
public record WordsDay(LocalDate day, int known, int answered) {
}
