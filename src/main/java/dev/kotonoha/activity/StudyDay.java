package dev.kotonoha.activity;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.LocalDate;

/**
 * A day of a learner's.
 *
 * @param day as YYYY-MM-DD, whose order is that of the calendar
 */
@Document("studyDays")
@CompoundIndex(name = "day", def = "{'learnerId': 1, 'day': 1}", unique = true)
record StudyDay(@Id String id, LearnerId learnerId, String day, Counters counters) {

    static String id(LearnerId learner, LocalDate day) {
        return learner.value() + "|" + day;
    }
}
