/** Readers report wrong translations; authors correct them and readers are thanked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "language"})
package dev.kotonoha.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
