/** The second factor of signing in: codes that an app on the phone counts out (RFC 6238), and codes on paper for when it is lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.kotonoha.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
