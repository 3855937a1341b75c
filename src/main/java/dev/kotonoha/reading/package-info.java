/** A learner reads: progress, taps and what they show and make. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "catalog", "deck", "dictionary", "language",
        "japanese"})
package dev.kotonoha.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
