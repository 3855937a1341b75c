package dev.kotonoha.memory;

/** Puts numbers in order without moving them: a stable merge sort of their places. */
final class TimeOrder {

    private TimeOrder() {
    }

    /** The places of the first {@code size} keys from the least key to the greatest; equal ones stay as they are. */
    static int[] of(long[] keys, int size) {
        var order = new int[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            order[i] = i;
            sorted &= i == 0 || keys[i - 1] <= keys[i];
        }
        return sorted ? order : sorted(order, keys);
    }

    private static int[] sorted(int[] order, long[] keys) {
        int[] from = order;
        int[] to = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int low = 0; low < order.length; low += 2 * width) {
                int middle = Math.min(low + width, order.length);
                merge(from, to, keys, low, middle, Math.min(middle + width, order.length));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, long[] keys, int low, int middle, int high) {
        if (middle >= high || keys[from[middle - 1]] <= keys[from[middle]]) {
            System.arraycopy(from, low, to, low, high - low);
            return;
        }
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = right >= high || left < middle && keys[from[left]] <= keys[from[right]];
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    /** The place of each key in an order. */
    static int[] ranks(int[] order) {
        var ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }
}
