package dev.kotonoha.manuscript;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What becomes one draft: a whole text, or a chapter.
 *
 * @param title null where the file gives none
 */
record Part(@Nullable String title, List<Paragraph> paragraphs) {

    /**
     * A paragraph's text in pieces that follow each other, such as the cues of subtitles.
     *
     * @param ja the Japanese of the whole paragraph; null where there is none
     */
    record Paragraph(List<Piece> pieces, @Nullable String ja) {

        static Paragraph of(String text) {
            return new Paragraph(List.of(new Piece(text, null, null)), null);
        }
    }

    /**
     * @param startMs when it is spoken; null where it is not
     */
    record Piece(String text, @Nullable Long startMs, @Nullable Long endMs) {
    }

    long letters() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.pieces().stream()).mapToLong(piece -> piece.text().length())
                .sum();
    }

    static Part of(@Nullable String title, List<String> paragraphs) {
        return new Part(title, paragraphs.stream().map(Paragraph::of).toList());
    }
}
