package dev.kotonoha.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a fault went.
 *
 * @param gap the longest time without an acknowledgement
 * @param wrong everything that must not have been, in words; nothing when all went well
 * @param notes what is worth knowing otherwise, such as figures that missed their goal: time is told, but fails nothing
 */
record Outcome(String fault, Inspection.Findings findings, Duration gap, List<String> wrong, List<String> notes) {

    static Outcome of(String fault, Inspection.Findings findings, Duration gap, Duration longestAllowed, Ledger ledger,
            List<String> notes) {
        var wrong = new ArrayList<>(findings.examples());
        ledger.complaints().stream().distinct().forEach(wrong::add);
        var all = new ArrayList<>(notes);
        if (gap.compareTo(longestAllowed) > 0) {
            all.add(Case.SLOW + "a gap of more than " + longestAllowed);
        }
        return new Outcome(fault, findings, gap, wrong, all);
    }

    /** The fault could not even be tried. */
    static Outcome failed(String fault, Exception failure) {
        return new Outcome(fault, new Inspection.Findings(0, 0, 0, 0, List.of()), Duration.ZERO, List.of(failure.toString()),
                List.of());
    }

    boolean isGood() {
        return wrong.isEmpty() && findings.isClean();
    }
}
