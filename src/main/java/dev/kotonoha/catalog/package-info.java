/** What there is to read and to hear: levels, contents, media. */
@NullMarked
package dev.kotonoha.catalog;

import org.jspecify.annotations.NullMarked;
