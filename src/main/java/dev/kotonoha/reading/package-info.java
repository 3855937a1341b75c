/** A learner reads: progress, taps and what they show and make. */
@NullMarked
package dev.kotonoha.reading;

import org.jspecify.annotations.NullMarked;
