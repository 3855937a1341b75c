/** Letters to people's addresses, where a mail server is set. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.kotonoha.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
