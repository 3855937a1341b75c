/** What a learner knows: each word's status with the evidence for it, and the estimate of a vocabulary. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "deck", "language", "memory"})
package dev.kotonoha.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
