/** What every feature shares and nobody should notice: ids, cursors, problems, the learner's calendar. */
@NullMarked
package dev.kotonoha.kernel;

import org.jspecify.annotations.NullMarked;
