/** Clients that work without a net: what has changed since they asked last. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "deck", "reading"})
package dev.kotonoha.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
