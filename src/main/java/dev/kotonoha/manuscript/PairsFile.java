package dev.kotonoha.manuscript;

import dev.kotonoha.kernel.Problem;

import java.util.ArrayList;
import java.util.List;

/** Pairs of sentences: a line each, the English, a tab, the Japanese. */
final class PairsFile {

    private PairsFile() {
    }

    static List<Part> read(String text) {
        var paragraphs = new ArrayList<Part.Paragraph>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = line.split("\t", 3);
            if (cells.length < 2 || cells[0].isBlank() || cells[1].isBlank()) {
                throw Problem.unacceptable("file", "file.pair", number);
            }
            paragraphs.add(new Part.Paragraph(List.of(new Part.Piece(cells[0].strip(), null, null)), cells[1].strip()));
        }
        return List.of(new Part(null, List.copyOf(paragraphs)));
    }
}
