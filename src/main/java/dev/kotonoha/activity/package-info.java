/** What was done on which day: counters that follow from the facts and can always be rebuilt from them. */
@NullMarked
package dev.kotonoha.activity;

import org.jspecify.annotations.NullMarked;
