/** What the tests of the whole server stand on: databases, a clock that can be moved, a client. */
@NullMarked
package dev.kotonoha.support;

import org.jspecify.annotations.NullMarked;
