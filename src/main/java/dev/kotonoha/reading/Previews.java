package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.Draft;
import dev.kotonoha.language.Word;
import dev.kotonoha.vocabulary.Knowledge;
import dev.kotonoha.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows authors what would become of their texts. */
@Service
public class Previews {

    private static final double HARDLY = 0.5;

    private final Authoring authoring;
    private final Vocabulary vocabulary;

    Previews(Authoring authoring, Vocabulary vocabulary) {
        this.authoring = authoring;
        this.vocabulary = vocabulary;
    }

    /** @param newWords those that the learner hardly knows, most frequent in the text first; none while nothing is known of them */
    public record Preview(Authoring.Written written, List<String> newWords) {
    }

    /** Nothing is kept. Problems as when the text is written. */
    public Preview of(Learner learner, Draft draft) {
        var written = authoring.preview(learner, draft);
        var words = written.content().everySentence().flatMap(sentence -> sentence.words().stream()).filter(Word::isCommon)
                .toList();
        return new Preview(written,
                vocabulary.knowledge(learner).map(knowledge -> hardlyKnown(words, knowledge)).orElse(List.of()));
    }

    private static List<String> hardlyKnown(List<Word> words, Knowledge knowledge) {
        var counts = words.stream().filter(word -> chance(word, knowledge) < HARDLY)
                .collect(Collectors.groupingBy(Word::lemma, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    private static float chance(Word word, Knowledge knowledge) {
        return word.rank() == null ? knowledge.chance(word.lemma()) : knowledge.chance(word.rank());
    }
}
