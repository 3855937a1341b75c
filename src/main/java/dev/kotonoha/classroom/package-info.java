/** Classes: who teaches, who learns in them and has agreed to what, and who looked at whose figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "assignment", "catalog", "guardian"})
package dev.kotonoha.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
