package dev.kotonoha.catalog;

/** A text in both languages. */
public record Bilingual(String ja, String en) {
}
