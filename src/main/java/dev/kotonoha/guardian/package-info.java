/** Young learners: how old they may be, and whether a guardian agrees to their being seen by a class, where the installation asks for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account"})
package dev.kotonoha.guardian;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
