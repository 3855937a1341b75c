/** What the features stand on: the database, security, errors, the web's conventions. */
@NullMarked
package dev.kotonoha.platform;

import org.jspecify.annotations.NullMarked;
