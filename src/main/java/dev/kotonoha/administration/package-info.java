/** What administrators do: people, contents, background work; each act is remembered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog"})
package dev.kotonoha.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
