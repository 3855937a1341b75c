/** The flashcards: one a word, one a sentence, each with its whole review history inside. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "dictionary", "language", "memory"})
package dev.kotonoha.deck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
