/** The daily session: what to show, what was answered, and what the days looked like. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "assignment", "catalog", "deck", "memory", "language",
        "reading",
        "japanese", "vocabulary"})
package dev.kotonoha.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
