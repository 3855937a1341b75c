/** Faults on purpose: real databases and servers are killed, cut off, filled up and slowed down while devices upload, and nothing may be lost. */
@NullMarked
package dev.kotonoha.faults;

import org.jspecify.annotations.NullMarked;
