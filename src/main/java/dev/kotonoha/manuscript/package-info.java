/** Files that people bring along, read into drafts: books, subtitles, Markdown, plain text and pairs of sentences. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "catalog", "language"})
package dev.kotonoha.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
