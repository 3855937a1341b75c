/** What there is to read and to hear: levels, contents, media. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "dictionary", "language", "japanese"})
package dev.kotonoha.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
