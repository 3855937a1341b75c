package dev.kotonoha.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a CSV in turn, cut into cells where they are in memory. Empty lines are skipped; cells may stand in double quotes. */
final class CsvLines {

    private static final int MOST_CELLS = 64;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int filled;
    private boolean ended;
    private long number;
    private final int[] from = new int[MOST_CELLS];
    private final int[] to = new int[MOST_CELLS];
    private int cells;

    CsvLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line that is not empty; false at the end. */
    boolean next() throws IOException {
        do {
            start = number == 0 ? 0 : end + 1;
            if (!find()) {
                return false;
            }
            number++;
            cut();
        } while (cells == 1 && from[0] == to[0]);
        return true;
    }

    /** The number of the line in the file, from 1. */
    long number() {
        return number;
    }

    int cells() {
        return cells;
    }

    boolean isEmpty(int cell) {
        return cell >= cells || from[cell] == to[cell];
    }

    String text(int cell) {
        return cell >= cells ? "" : new String(buffer, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }

    /** Whether the cell is a whole number as Java would print it, of at most 18 digits. */
    boolean isPlainNumber(int cell) {
        if (isEmpty(cell)) {
            return false;
        }
        int at = from[cell] + (buffer[from[cell]] == '-' ? 1 : 0);
        int digits = to[cell] - at;
        boolean plain = digits > 0 && digits <= 18 && (buffer[at] != '0' || digits == 1 && at == from[cell]);
        while (plain && at < to[cell]) {
            plain = buffer[at] >= '0' && buffer[at++] <= '9';
        }
        return plain;
    }

    /** The value of a plain number. */
    long number(int cell) {
        boolean negative = buffer[from[cell]] == '-';
        long value = 0;
        for (int i = from[cell] + (negative ? 1 : 0); i < to[cell]; i++) {
            value = value * 10 + buffer[i] - '0';
        }
        return negative ? -value : value;
    }

    /** Finds the end of the line that begins at {@code start}, reading on where needed. */
    private boolean find() throws IOException {
        end = start;
        while (true) {
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled || ended) {
                return end < filled || start < filled;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, Math.max(0, filled - start));
            filled = Math.max(0, filled - start);
            end -= start;
            start = 0;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }

    private void cut() {
        int last = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        cells = 0;
        int begin = start + (number == 1 && hasByteOrderMark() ? 3 : 0);
        for (int i = begin; i <= last; i++) {
            if (i == last || buffer[i] == ',') {
                cell(begin, i);
                begin = i + 1;
            }
        }
    }

    private void cell(int begin, int after) {
        if (cells < MOST_CELLS) {
            boolean quoted = after - begin >= 2 && buffer[begin] == '"' && buffer[after - 1] == '"';
            from[cells] = quoted ? begin + 1 : begin;
            to[cells++] = quoted ? after - 1 : after;
        }
    }

    private boolean hasByteOrderMark() {
        return end - start >= 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
    }
}
