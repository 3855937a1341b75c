package dev.kotonoha.memory;

import java.util.Arrays;

/** Numbers keys from 0 in the order they are first seen; primitive, because a log may have millions of cards. */
final class LongNumbers {

    private long[] keys = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    LongNumbers() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /** The number of {@code key}, which is a new one if it was not seen before. */
    int of(long key) {
        int at = place(key);
        if (numbers[at] >= 0) {
            return numbers[at];
        }
        keys[at] = key;
        numbers[at] = size++;
        if (size * 2 > numbers.length) {
            grow();
        }
        return size - 1;
    }

    /** The keys by their numbers. */
    long[] keys() {
        var byNumber = new long[size];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                byNumber[numbers[i]] = keys[i];
            }
        }
        return byNumber;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (numbers.length - 1);
        while (numbers[at] >= 0 && keys[at] != key) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] >= 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
