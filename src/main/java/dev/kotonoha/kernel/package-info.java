/** What every feature shares and none should notice. */
@NullMarked
package dev.kotonoha.kernel;

import org.jspecify.annotations.NullMarked;
