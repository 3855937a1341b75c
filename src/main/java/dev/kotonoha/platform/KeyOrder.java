package dev.kotonoha.platform;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.type.ObjectDataType;

import java.util.Objects;

/**
 * The order of index keys by their serialised form, mostly without serialising them: what differs first decides, and of two texts of plain characters the shorter
 * one comes first, as its length is written before it. So a file of before is read as it is.
 */
final class KeyOrder extends ObjectDataType {

    private static final int LONGEST = 0xffff;

    @Override
    public int compare(Object one, Object other) {
        if (!(one instanceof KeyValue a && other instanceof KeyValue b) || a.size() != b.size()) {
            return super.compare(one, other);
        }
        for (var i = 0; i < a.size(); i++) {
            var x = a.get(i);
            var y = b.get(i);
            if (!Objects.equals(x, y)) {
                return x instanceof String text && y instanceof String against && isPlain(text) && isPlain(against)
                        ? order(text, against)
                        : super.compare(one, other);
            }
        }
        return 0;
    }

    private static int order(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }
}
