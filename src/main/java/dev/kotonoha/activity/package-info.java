/** What was done on which day: counters that follow from the facts and can always be rebuilt from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account"})
package dev.kotonoha.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
