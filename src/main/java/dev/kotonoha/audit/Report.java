package dev.kotonoha.audit;

import java.util.List;

/**
 * What an audit looked at.
 *
 * @param postponed learners left out because their cards or counters are just being brought in line with new settings
 */
public record Report(long learners, long postponed, long cards, long reviews, List<Finding> findings) {

    static final Report POSTPONED = new Report(0, 1, 0, 0, List.of());
    static final Report NOBODY = new Report(0, 0, 0, 0, List.of());
}
