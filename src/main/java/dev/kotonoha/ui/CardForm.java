package dev.kotonoha.ui;

import dev.kotonoha.deck.CardEdit;
import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as the page's form has it; it stays in the session until the page is shown again.
 *
 * @param meanings one a line; without any they stay as they are
 * @param tags with commas or spaces between them, of either width
 * @param suspended null when the box is not ticked
 */
record CardForm(String meanings, String note, String tags, @Nullable Boolean suspended) implements Serializable {

    CardEdit edit() {
        var lines = meanings.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new CardEdit(lines.isEmpty() ? null : lines, note.strip(), tags(tags), Boolean.TRUE.equals(suspended));
    }

    static Set<String> tags(String text) {
        return Stream.of(text.split("[\\s,、，　]+")).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
