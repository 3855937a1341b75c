/** A school of learners who do not exist: for teachers to look around in, and to measure predictions by, as what they truly remember is known. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "assignment", "catalog", "classroom", "deck", "language", "memory",
        "reading", "review"})
package dev.kotonoha.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
