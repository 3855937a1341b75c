/** Five minutes of saying which words one knows, which place a learner in a level. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "language", "vocabulary"})
package dev.kotonoha.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
