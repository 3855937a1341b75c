/** What English words mean in Japanese, apart from any text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "language"})
package dev.kotonoha.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
