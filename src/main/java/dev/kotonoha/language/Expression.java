package dev.kotonoha.language;

import java.util.List;

/**
 * Several words that mean something together, such as "give up".
 *
 * @param spans where they stand: one, or several where other words stand between, in order
 * @param lemma as dictionaries have it, its words parted by spaces
 */
public record Expression(List<Span> spans, String lemma, PartOfSpeech partOfSpeech) {

    public Expression {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException(lemma + " stands nowhere");
        }
        spans = List.copyOf(spans);
    }
}
