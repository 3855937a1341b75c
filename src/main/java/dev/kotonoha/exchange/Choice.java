package dev.kotonoha.exchange;

import java.util.List;

/**
 * A note type, and which of its fields are the two sides of a card.
 *
 * @param notes how many notes there are of it
 * @param front the number of the field with the English, from 0
 * @param back the number of the field with the Japanese
 * @param taken whether its notes are wanted
 * @param samples the fields of some notes, as plain text
 */
public record Choice(long id, String name, List<String> fields, int notes, int front, int back, boolean taken,
        List<List<String>> samples) {
}
