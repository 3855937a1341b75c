package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was due on the coming days when a learner began a day. It never changes, so that every preview and answer of that day is placed by the same counts, on
 * every device, and a card placed by them can be computed again at any time.
 *
 * @param overdue reviews from days before
 * @param counts reviews due on the day itself, on the next, and so on
 */
@Document("dueCounts")
@CompoundIndex(name = "day", def = "{'learnerId': 1, 'day': 1}", unique = true)
record DueCounts(@Id String id, LearnerId learnerId, LocalDate day, int overdue, List<Integer> counts) {

    /** Enough for the longest interval that is balanced, with its spread. */
    static final int DAYS = 100;

    static String id(LearnerId learner, LocalDate day) {
        return learner.value() + "|" + day;
    }

    Map<LocalDate, Integer> byDay() {
        var all = new HashMap<LocalDate, Integer>();
        for (var i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                all.put(day.plusDays(i), counts.get(i));
            }
        }
        return all;
    }
}
