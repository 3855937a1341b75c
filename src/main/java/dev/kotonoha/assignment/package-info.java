/** What a class was given to read or to learn, until when and for which exam. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog"})
package dev.kotonoha.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
