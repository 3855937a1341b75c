package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Word;
import dev.kotonoha.vocabulary.Vocabulary;
import dev.kotonoha.vocabulary.WordStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/api/v1/contents/{id}/words")
@Tag(name = "Vocabulary")
class WordController {

    private final Catalog catalog;
    private final Vocabulary vocabulary;

    WordController(Catalog catalog, Vocabulary vocabulary) {
        this.catalog = catalog;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    @Operation(summary = "The words of a content and how well the learner knows each", description = "Each once, in order, with the places where it stands; "
            + "status is absent for a word that was never met. Names and numbers are left out.")
    Words words(@PathVariable ContentId id, Learner learner) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var words = words(content);
        var statuses = vocabulary.statuses(learner.id(), words.keySet());
        return new Words(words.values().stream().map(word -> word.with(statuses.get(word.lemma()))).toList());
    }

    private static Map<String, WordView> words(Content content) {
        var words = new LinkedHashMap<String, WordView>();
        content.everySentence().forEach(sentence -> sentence.words().stream().filter(Word::isCommon)
                .forEach(word -> words
                        .computeIfAbsent(word.lemma(), lemma -> new WordView(lemma, word.rank(), null, new ArrayList<>()))
                        .at().add(new Place(sentence.id(), word.start(), word.end()))));
        return words;
    }

    record Words(List<WordView> words) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WordView(String lemma, @Nullable Integer rank, @Nullable WordStatus status, List<Place> at) {
        WordView with(@Nullable WordStatus found) {
            return new WordView(lemma, rank, found, at);
        }
    }

    /** Where a word stands, in UTF-16 code units of the sentence's English, the end exclusive. */
    record Place(String sentence, int start, int end) {
    }
}
