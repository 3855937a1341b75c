package dev.kotonoha.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The words of all contents that were asked for, kept by their versions, so that they need never be thrown away. */
@Component
class Shelf {

    private static final int MOST = 20_000;
    private static final int AT_ONCE = 100;

    private final Catalog catalog;
    /** A number for each lemma that any of the contents has, so that many contents can be asked for many words at once. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Cache<Edition, WordsInContent> words = Caffeine.newBuilder().maximumSize(MOST).build();

    Shelf(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A content as it is at a time. */
    record Edition(ContentId id, @Nullable Long version) {
        static Edition of(Content content) {
            return new Edition(content.id(), content.version());
        }
    }

    /** The words of these editions; those that are gone are left out. */
    Map<ContentId, WordsInContent> words(Iterable<Edition> wanted) {
        var found = new HashMap<ContentId, WordsInContent>();
        var missing = new ArrayList<ContentId>();
        wanted.forEach(edition -> {
            var kept = words.getIfPresent(edition);
            if (kept == null) {
                missing.add(edition.id());
            } else {
                found.put(edition.id(), kept);
            }
        });
        for (var from = 0; from < missing.size(); from += AT_ONCE) {
            catalog.whole(missing.subList(from, Math.min(missing.size(), from + AT_ONCE))).forEach(content -> {
                var read = WordsInContent.of(content, this::number);
                words.put(Edition.of(content), read);
                found.put(content.id(), read);
            });
        }
        return found;
    }

    /** The numbers of those of the lemmas that any content has that was asked for. */
    BitSet numbers(Collection<String> lemmas) {
        var all = new BitSet();
        lemmas.stream().map(numbers::get).filter(Objects::nonNull).forEach(all::set);
        return all;
    }

    private int number(String lemma) {
        return numbers.computeIfAbsent(lemma, fresh -> next.getAndIncrement());
    }
}
