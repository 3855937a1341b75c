package dev.kotonoha.ui;

import dev.kotonoha.deck.CardEdit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as the page's form has it.
 *
 * @param meanings one a line
 * @param tags with commas or spaces between them, of either width
 */
record CardForm(String meanings, String note, String tags, boolean suspended) {

    CardEdit edit() {
        return new CardEdit(lines(meanings), note.strip(), tags(tags), suspended);
    }

    static Set<String> tags(String text) {
        return Stream.of(text.split("[\\s,、，　]+")).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
