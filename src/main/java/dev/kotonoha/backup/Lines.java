package dev.kotonoha.backup;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, each with its line feed; a last one without is cut off and not given. */
final class Lines {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    byte @Nullable [] next() throws IOException {
        var seen = start;
        while (true) {
            for (var i = seen; i < filled; i++) {
                if (buffer[i] == '\n') {
                    var line = Arrays.copyOfRange(buffer, start, i + 1);
                    start = i + 1;
                    return line;
                }
            }
            seen = filled - start;
            if (!fill()) {
                return null;
            }
        }
    }

    /** Moves what is left to the front and reads on behind it; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }
}
