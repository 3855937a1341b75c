package dev.kotonoha.vocabulary;

import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

import java.util.List;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTests {

    @Test
    void countAsNumbersDo() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var plain = new int[500];
        var counts = List.<RoaringBitmap>of();
        for (var step = 0; step < 300; step++) {
            var words = RoaringBitmap.bitmapOf(random.ints(40, 0, 500).toArray());
            var up = random.nextInt(3) > 0;
            counts = up ? Counts.plus(counts, words) : Counts.minus(counts, words);
            words.forEach((int word) -> plain[word] = Math.max(0, plain[word] + (up ? 1 : -1)));
        }
        for (var word = 0; word < plain.length; word++) {
            assertThat(Counts.of(counts, word)).as("seed %d, word %d", seed, word).isEqualTo(plain[word]);
        }
    }

    @Test
    void nothingIsLeftWhenAllIsTakenAway() {
        var words = RoaringBitmap.bitmapOf(3, 70_000);
        var twice = Counts.plus(Counts.plus(List.of(), words), words);

        assertThat(Counts.minus(Counts.minus(twice, words), words)).isEmpty();
    }
}
