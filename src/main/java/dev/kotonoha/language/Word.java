package dev.kotonoha.language;
import org.jspecify.annotations.Nullable;
public record Word(int start, int end, String lemma, PartOfSpeech partOfSpeech, @Nullable Integer rank) {
}
