/** The daily session: what to show, what was answered, and what the days looked like. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "catalog", "deck", "memory", "language", "reading",
        "japanese"})
package dev.kotonoha.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
