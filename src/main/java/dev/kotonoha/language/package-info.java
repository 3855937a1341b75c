@org.jspecify.annotations.NullMarked
package dev.kotonoha.language;
