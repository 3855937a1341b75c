package dev.kotonoha.anki;

import java.util.List;

/**
 * What notes of one kind are made of.
 *
 * @param fields their names, in order
 * @param cloze whether a note's cards are the gaps in its first field rather than its templates
 */
public record NoteType(long id, String name, List<String> fields, boolean cloze) {
}
