/** The command line: what can be done without a running server. */
@NullMarked
package dev.kotonoha.command;

import org.jspecify.annotations.NullMarked;
