/** The daily session: what to show, what was answered, and what the days looked like. */
@NullMarked
package dev.kotonoha.review;

import org.jspecify.annotations.NullMarked;
