/** Fits the memory model to each learner's own answers, and brings the cards in line with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "deck", "memory"})
package dev.kotonoha.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
