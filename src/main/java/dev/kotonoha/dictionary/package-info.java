/** What English words mean in Japanese, apart from any text. */
@NullMarked
package dev.kotonoha.dictionary;

import org.jspecify.annotations.NullMarked;
