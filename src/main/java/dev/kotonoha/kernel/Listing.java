package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the opaque cursor of the page after this one; null on the last page
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of what was found.
     *
     * @param found up to {@code limit + 1} items in order; the one too many only tells that there is more
     * @param cursor the cursor that continues after an item
     */
    public static <T> Listing<T> cut(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Listing<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Listing<>(items, cursor.apply(items.getLast()).encoded());
    }

    /** The same page with each item seen another way. */
    public <R> Listing<R> map(Function<T, R> view) {
        return new Listing<>(items.stream().map(view).toList(), next);
    }
}
