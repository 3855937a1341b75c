package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Fingerprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives sentences their ids. A sentence whose English did not change keeps its id over revisions; so does an edited one,
 * as long as the runs of edited sentences between unchanged ones are equally long. A new sentence is named after its text,
 * so that every node gives it the same id.
 */
final class SentenceIds {

    private SentenceIds() {
    }

    /** The ids of the new revision's sentences, in order. */
    static List<String> carryOver(List<Sentence> before, List<String> now) {
        var kept = unchanged(before.stream().map(Sentence::en).toList(), now);
        var ids = new ArrayList<String>();
        var used = new HashSet<String>();
        before.forEach(sentence -> used.add(sentence.id()));
        var lastBefore = -1;
        for (var i = 0; i < now.size();) {
            if (kept[i] >= 0) {
                lastBefore = kept[i];
                ids.add(before.get(kept[i++]).id());
                continue;
            }
            var end = i;
            while (end < now.size() && kept[end] < 0) {
                end++;
            }
            var nextBefore = end < now.size() ? kept[end] : before.size();
            var edited = nextBefore - lastBefore - 1 == end - i;
            for (var gap = lastBefore + 1; i < end; i++, gap++) {
                ids.add(edited ? before.get(gap).id() : fresh(now.get(i), used));
            }
        }
        return ids;
    }

    /** For each new sentence the old one of a longest common subsequence that it equals, or -1. */
    private static int[] unchanged(List<String> before, List<String> now) {
        var common = new int[before.size() + 1][now.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var matches = new int[now.size()];
        for (int i = 0, j = 0; j < now.size();) {
            if (i < before.size() && before.get(i).equals(now.get(j))) {
                matches[j++] = i++;
            } else if (i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                matches[j++] = -1;
            }
        }
        return matches;
    }

    static String fresh(String text, Set<String> used) {
        for (var repeat = 0;; repeat++) {
            var id = "s" + Fingerprint.of(text, String.valueOf(repeat)).substring(0, 10);
            if (used.add(id)) {
                return id;
            }
        }
    }
}
