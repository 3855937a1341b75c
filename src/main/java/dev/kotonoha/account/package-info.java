/** Who somebody is: sign-up, sign-in, tokens, settings, and the end of an account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mail"})
package dev.kotonoha.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
