/** The flashcards: one a word, one a sentence, each with its whole review history inside. */
@NullMarked
package dev.kotonoha.deck;

import org.jspecify.annotations.NullMarked;
