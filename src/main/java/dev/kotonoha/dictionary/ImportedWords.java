package dev.kotonoha.dictionary;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The words of imported dictionaries, in the database. */
@Component
class ImportedWords {

    private static final int A_BATCH = 2000;
    private static final String SOURCES = "sources";

    private final MongoTemplate mongo;
    /** Which dictionaries there are; a dictionary that was just imported shows within a minute. */
    private final LoadingCache<String, List<Source>> sources;

    ImportedWords(MongoTemplate mongo) {
        this.mongo = mongo;
        this.sources = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1))
                .build(all -> mongo.find(new Query().with(Sort.by("importedAt", "_id")), Source.class));
    }

    /** An imported dictionary. */
    @Document("dictionaries")
    record Source(@Id String name, String licence, int words, String checksum, Instant importedAt) {
    }

    /** A headword of a dictionary; its id is made of both, so that a look-up needs no other index. */
    @Document("dictionaryWords")
    record Stored(@Id String id, String source, String headword, List<Sense> senses) {

        static String id(String source, String headword) {
            return source + "|" + headword.toLowerCase(Locale.ROOT);
        }
    }

    /** @param partOfSpeech null where the dictionary does not say */
    record Sense(@Nullable PartOfSpeech partOfSpeech, List<String> meanings) {
    }

    /** What the dictionaries say of a word, the first imported one first. */
    List<Stored> find(String headword) {
        var ids = sources.get(SOURCES).stream().map(source -> Stored.id(source.name(), headword)).toList();
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Stored.class);
    }

    /** A dictionary's name with its licence, as shown with each meaning taken from it. */
    String credit(String source) {
        return sources.get(SOURCES).stream().filter(found -> found.name().equals(source) && !found.licence().isEmpty())
                .findFirst()
                .map(found -> source + " (" + found.licence() + ")").orElse(source);
    }

    boolean holds(String name, String checksum) {
        return mongo.exists(query(where("_id").is(name).and("checksum").is(checksum)), Source.class);
    }

    /** Puts the dictionary in the place of an earlier import of the same name. */
    void replace(ImportedDictionary dictionary, String checksum, Instant now, DoubleConsumer progress) {
        var stored = new ArrayList<>(grouped(dictionary).values());
        mongo.remove(query(where("_id").is(dictionary.name())), Source.class);
        mongo.remove(query(where("source").is(dictionary.name())), Stored.class);
        for (var from = 0; from < stored.size(); from += A_BATCH) {
            mongo.insert(stored.subList(from, Math.min(from + A_BATCH, stored.size())), Stored.class);
            progress.accept(Math.min(1.0, (from + A_BATCH) / (double) stored.size()));
        }
        mongo.save(new Source(dictionary.name(), dictionary.licence(), stored.size(), checksum, now));
        sources.invalidateAll();
    }

    private static LinkedHashMap<String, Stored> grouped(ImportedDictionary dictionary) {
        var grouped = new LinkedHashMap<String, Stored>();
        for (var word : dictionary.words()) {
            var id = Stored.id(dictionary.name(), word.headword());
            var sense = new Sense(word.partOfSpeech(), word.meanings());
            grouped.merge(id, new Stored(id, dictionary.name(), word.headword(), List.of(sense)), (before, more) -> {
                var senses = new ArrayList<>(before.senses());
                senses.addAll(more.senses());
                return new Stored(id, before.source(), before.headword(), List.copyOf(senses));
            });
        }
        return grouped;
    }
}
