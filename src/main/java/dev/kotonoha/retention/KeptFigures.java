package dev.kotonoha.retention;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.LocalDate;
import java.util.List;

/**
 * What came out when all of a learner's answers were gone through last.
 *
 * @param id the learner's, too
 * @param day the learner's day then
 * @param answers how many were gone through
 * @param words the days on which they changed, in order
 */
@Document("memoryStatistics")
record KeptFigures(@Id String id, LearnerId learnerId, LocalDate day, int answers, MemoryFigures figures, List<WordsDay> words) {
}
