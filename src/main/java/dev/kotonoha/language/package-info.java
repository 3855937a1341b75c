/** What English text is made of: sentences, words with their lemmas and ranks, expressions, and how hard it is. */
@NullMarked
package dev.kotonoha.language;

import org.jspecify.annotations.NullMarked;
