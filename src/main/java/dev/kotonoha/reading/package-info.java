/** A learner reads: progress, taps and what they show and make. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "assignment", "catalog", "deck", "dictionary",
        "language",
        "japanese", "vocabulary"})
package dev.kotonoha.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
