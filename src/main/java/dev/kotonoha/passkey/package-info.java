/** Passkeys: signing in with what a phone or a security key holds, by WebAuthn. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "kernel"})
package dev.kotonoha.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
