/** Japanese text: how its kanji are read. Plain Java, so that it can be used without a server. */
@NullMarked
package dev.kotonoha.japanese;

import org.jspecify.annotations.NullMarked;
