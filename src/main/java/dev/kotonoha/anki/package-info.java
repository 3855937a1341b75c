/** Anki's packages, read and written: notes, cards, answers and media in a SQLite database in a ZIP file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.kotonoha.anki;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
