/** The pages that people see; they compose what the features offer. */
@NullMarked
package dev.kotonoha.ui;

import org.jspecify.annotations.NullMarked;
