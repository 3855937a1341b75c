package dev.kotonoha.exchange;

import java.util.List;

/**
 * What came, or would come, of a file.
 *
 * @param unchanged cards that already were as the file has them
 * @param skipped rows of which nothing came, or not all; the first of them, by number
 * @param skippedRows how many there are in all
 */
public record Taken(int created, int updated, int unchanged, List<Skipped> skipped, int skippedRows) {

    static final Taken NOTHING = new Taken(0, 0, 0, List.of(), 0);

    /** @param why the key of a message */
    public record Skipped(int row, String why) {
    }
}
