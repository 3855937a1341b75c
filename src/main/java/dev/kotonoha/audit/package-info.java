/** Computes everything anew that follows from what learners did, tells where what is kept differs, and mends it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "catalog", "deck", "reading", "review"})
package dev.kotonoha.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
