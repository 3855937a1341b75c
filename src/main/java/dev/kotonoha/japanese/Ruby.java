package dev.kotonoha.japanese;

/**
 * How a part of a text is read.
 *
 * @param start in UTF-16 code units
 * @param end exclusive
 * @param reading in hiragana
 */
public record Ruby(int start, int end, String reading) {

    public Ruby {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no part of a text: " + start + ".." + end);
        }
    }

    boolean overlaps(Ruby other) {
        return start < other.end && other.start < end;
    }
}
