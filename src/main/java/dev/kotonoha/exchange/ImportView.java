package dev.kotonoha.exchange;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What came, or would come, of a file.
 *
 * @param skipped at most the first 200 rows of which nothing came, or not all
 * @param skippedRows how many there are in all
 * @param rows rows, words or notes in the file
 * @param media pictures and sounds in the file; they are not taken in
 * @param noteTypes of a package: which fields are the two sides of a card
 */
record ImportView(int created, int updated, int unchanged, List<SkippedRow> skipped, int skippedRows, int rows, int media,
        List<Choice> noteTypes) {

    /** @param why in words */
    record SkippedRow(int row, String why) {
    }

    static ImportView of(Imports.Looked looked, UnaryOperator<String> text) {
        var taken = looked.taken();
        return new ImportView(taken.created(), taken.updated(), taken.unchanged(),
                taken.skipped().stream().map(row -> new SkippedRow(row.row(), text.apply(row.why()))).toList(),
                taken.skippedRows(), looked.rows(), looked.media(), looked.choices());
    }
}
