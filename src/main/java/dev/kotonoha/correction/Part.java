package dev.kotonoha.correction;

import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Expression;
import dev.kotonoha.language.PartOfSpeech;
import dev.kotonoha.language.Word;

import java.util.List;
import java.util.Locale;

/**
 * The word or expression of a sentence whose meaning is wrong.
 *
 * @param spans where it stands; several for a split expression
 */
record Part(List<Sentence.Span> spans, String lemma, PartOfSpeech partOfSpeech) {

    /** What stands from the first to the last of the words that the offsets touch; a 422 problem where there is none. */
    static Part of(Sentence sentence, int start, int end) {
        var words = sentence.words().stream().filter(word -> word.start() < end && start < word.end()).toList();
        if (words.isEmpty()) {
            throw Problem.unacceptable("start", "tap.no-word");
        }
        var whole = new Sentence.Span(words.getFirst().start(), words.getLast().end());
        var glossed = sentence.glosses().stream().filter(gloss -> reach(gloss.spans()).equals(whole))
                .map(gloss -> new Part(gloss.spans(), gloss.lemma(), gloss.partOfSpeech())).findFirst();
        var expressed = sentence.expressions().stream().map(Part::of).filter(part -> reach(part.spans()).equals(whole))
                .findFirst();
        return glossed.or(() -> expressed).orElseGet(() -> words.size() == 1 ? of(words.getFirst()) : phrase(sentence, whole));
    }

    private static Part of(Expression found) {
        return new Part(found.spans().stream().map(span -> new Sentence.Span(span.start(), span.end())).toList(), found.lemma(),
                found.partOfSpeech());
    }

    private static Part of(Word word) {
        return new Part(List.of(new Sentence.Span(word.start(), word.end())), word.lemma(), word.partOfSpeech());
    }

    private static Part phrase(Sentence sentence, Sentence.Span span) {
        var text = sentence.en().substring(span.start(), span.end()).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new Part(List.of(span), text, PartOfSpeech.PHRASE);
    }

    private static Sentence.Span reach(List<Sentence.Span> spans) {
        return new Sentence.Span(spans.getFirst().start(), spans.getLast().end());
    }
}
