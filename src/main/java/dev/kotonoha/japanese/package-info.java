/** Japanese text: how its kanji are read. Plain Java, so that it can be used without a server. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kotonoha.japanese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
