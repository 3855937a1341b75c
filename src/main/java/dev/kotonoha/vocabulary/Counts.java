package dev.kotonoha.vocabulary;

import org.roaringbitmap.RoaringBitmap;

import java.util.ArrayList;
import java.util.List;

/** Numbers by word, kept as bitmaps: the first holds the ones of each number, the next the twos, then the fours. None falls below 0. */
final class Counts {

    private Counts() {
    }

    static int of(List<RoaringBitmap> counts, int word) {
        var count = 0;
        for (var i = 0; i < counts.size(); i++) {
            count += counts.get(i).contains(word) ? 1 << i : 0;
        }
        return count;
    }

    /** One more for each of the words. */
    static List<RoaringBitmap> plus(List<RoaringBitmap> counts, RoaringBitmap words) {
        var sum = new ArrayList<RoaringBitmap>();
        var carry = words;
        for (var digit : counts) {
            sum.add(RoaringBitmap.xor(digit, carry));
            carry = RoaringBitmap.and(digit, carry);
        }
        if (!carry.isEmpty()) {
            sum.add(carry);
        }
        return List.copyOf(sum);
    }

    /** One less for each of the words that has any. */
    static List<RoaringBitmap> minus(List<RoaringBitmap> counts, RoaringBitmap words) {
        var rest = new ArrayList<RoaringBitmap>();
        var borrow = RoaringBitmap.and(words, RoaringBitmap.or(counts.iterator()));
        for (var digit : counts) {
            rest.add(RoaringBitmap.xor(digit, borrow));
            borrow = RoaringBitmap.andNot(borrow, digit);
        }
        while (!rest.isEmpty() && rest.getLast().isEmpty()) {
            rest.removeLast();
        }
        return List.copyOf(rest);
    }
}
