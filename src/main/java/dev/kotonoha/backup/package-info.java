/** All data of an installation in one file, and back from it: to keep, to move to another database, or over versions. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kotonoha.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
