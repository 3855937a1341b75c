package dev.kotonoha.reading;

import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Spine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Contents of all degrees of difficulty, drawn from a seed. */
final class DrawnContents {

    private DrawnContents() {
    }

    /** @param words in each */
    static List<WordsInContent> of(int contents, int words, SplittableRandom random) {
        var all = new ArrayList<WordsInContent>();
        for (var i = 0; i < contents; i++) {
            var hardest = Math.exp(random.nextDouble(Math.log(300), Math.log(30_000)));
            var counts = new TreeMap<Integer, Integer>();
            for (var word = 0; word < words; word++) {
                counts.merge((int) Math.max(1, Math.exp(random.nextDouble() * Math.log((hardest + 2.7) / 3.7)) * 3.7 - 2.7), 1,
                        Integer::sum);
            }
            all.add(new WordsInContent(counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    counts.values().stream().mapToInt(Integer::intValue).toArray(), Map.of(),
                    counts.keySet().stream().mapToInt(Integer::intValue).toArray(), words));
        }
        return all;
    }

    static Recommendation.Candidate candidate(int number, Fit fit) {
        return new Recommendation.Candidate(new Spine(new ContentId("c" + number), 0L, "beginner", Instant.EPOCH), fit, 0);
    }
}
