/** How memory is modelled: FSRS-6 and FSRS-7, scheduling, training, evaluation and simulation, in plain Java. */
@NullMarked
package dev.kotonoha.memory;

import org.jspecify.annotations.NullMarked;
