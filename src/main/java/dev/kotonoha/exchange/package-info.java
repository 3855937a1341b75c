/** Cards that come and go in files: Anki's packages, tables and lists of words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "dictionary", "language", "japanese", "memory", "deck",
        "anki"})
package dev.kotonoha.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
