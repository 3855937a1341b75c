package dev.kotonoha.manuscript;

import dev.kotonoha.catalog.Draft;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces laid out as one line of text, with the place of each.
 *
 * @param ends where each piece ends in the text
 */
record Laid(String text, List<Part.Piece> pieces, List<Integer> ends) {

    static Laid of(List<Part.Piece> pieces) {
        var text = new StringBuilder();
        var ends = new ArrayList<Integer>();
        for (var piece : pieces) {
            var plain = piece.text().strip().replaceAll("\\s+", " ");
            text.append(text.isEmpty() || plain.isEmpty() ? "" : " ").append(plain);
            ends.add(text.length());
        }
        return new Laid(text.toString(), List.copyOf(pieces), List.copyOf(ends));
    }

    /** When a stretch of the text is spoken; within a piece time passes evenly. Null where the pieces have no times. */
    Draft.@Nullable Time time(int start, int end) {
        var from = at(start, false);
        var to = at(end, true);
        return from == null || to == null ? null : new Draft.Time(from, Math.max(from + 1, to));
    }

    private @Nullable Long at(int place, boolean asEnd) {
        var begin = 0;
        for (var i = 0; i < pieces.size(); i++) {
            var end = ends.get(i);
            if (place < end || asEnd && place == end || i == pieces.size() - 1) {
                var piece = pieces.get(i);
                if (piece.startMs() == null || piece.endMs() == null) {
                    return null;
                }
                var share = end == begin ? 0 : (double) Math.max(0, place - begin) / (end - begin);
                return piece.startMs() + Math.round(share * (piece.endMs() - piece.startMs()));
            }
            begin = end + 1;
        }
        return null;
    }
}
