/** How well a learner remembers, how well the model foretold it, and how the words that they know have grown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "deck", "memory", "vocabulary"})
package dev.kotonoha.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
