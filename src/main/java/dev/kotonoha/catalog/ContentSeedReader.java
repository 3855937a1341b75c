package dev.kotonoha.catalog;

import dev.kotonoha.language.PartOfSpeech;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a {@code content.yaml}; whatever is wrong in it is told by its line. */
final class ContentSeedReader {

    private static final String GAP = " ... ";

    private final Set<String> levels;

    ContentSeedReader(List<Level> levels) {
        this.levels = levels.stream().map(Level::id).collect(Collectors.toSet());
    }

    ContentSeed read(YamlPlace root) {
        root.only("title", "lead", "author", "createdAt", "level", "kind", "picture", "audio", "voices", "names", "paragraphs");
        var picture = root.field("picture").only("file", "alt");
        var kind = kind(root.field("kind"));
        if (kind == Kind.PODCAST) {
            root.field("audio");
        }
        return new ContentSeed(root.field("title").bilingual(), root.field("title").field("ja").marked(),
                root.field("lead").marked(), root.field("author").text(),
                instant(root.field("createdAt")), level(root.field("level")), kind, picture.field("file").text(),
                picture.field("alt").bilingual(), root.optional("audio").map(YamlPlace::text).orElse(null), names(root),
                root.field("paragraphs").items().stream().map(this::paragraph).toList());
    }

    private List<ContentSeed.Line> paragraph(YamlPlace place) {
        var sentences = place.items();
        if (sentences.isEmpty()) {
            throw place.mistake("expected at least one sentence in the paragraph");
        }
        return sentences.stream().map(ContentSeedReader::line).toList();
    }

    private static ContentSeed.Line line(YamlPlace place) {
        place.only("en", "ja", "source", "speaker", "words");
        var en = place.field("en").text();
        var glosses = place.optional("words").map(YamlPlace::items).orElse(List.of()).stream().map(word -> gloss(word, en))
                .toList();
        return new ContentSeed.Line(en, place.field("ja").marked(),
                place.optional("source").map(ContentSeedReader::source).orElse(null),
                place.optional("speaker").map(YamlPlace::text).orElse(null), glosses);
    }

    private static Sentence.Source source(YamlPlace place) {
        place.only("name", "url");
        var url = place.optional("url");
        url.filter(found -> !found.text().matches("https?://\\S+")).ifPresent(found -> {
            throw found.mistake("expected an address that begins with https://");
        });
        return new Sentence.Source(place.field("name").text(), url.map(YamlPlace::text).orElse(null));
    }

    private static ContentSeed.Gloss gloss(YamlPlace place, String sentence) {
        place.only("term", "lemma", "pos", "ja");
        var term = place.field("term");
        var spans = new ArrayList<Sentence.Span>();
        var from = 0;
        for (var part : term.text().split(Pattern.quote(GAP))) {
            var found = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])").matcher(sentence);
            if (!found.find(from)) {
                throw term.mistake("\"" + part + "\" does not stand in the sentence \"" + sentence + "\"");
            }
            spans.add(new Sentence.Span(found.start(), found.end()));
            from = found.end();
        }
        return new ContentSeed.Gloss(List.copyOf(spans), place.field("lemma").text().toLowerCase(Locale.ROOT),
                partOfSpeech(place.field("pos")), place.field("ja").marked());
    }

    private static PartOfSpeech partOfSpeech(YamlPlace place) {
        try {
            return PartOfSpeech.valueOf(place.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw place
                    .mistake("\"" + place.text() + "\" is no part of speech; expected noun, verb, adjective, adverb, phrase …");
        }
    }

    private String level(YamlPlace place) {
        if (!levels.contains(place.text())) {
            throw place.mistake("there is no level \"" + place.text() + "\" in levels.yaml");
        }
        return place.text();
    }

    private static Kind kind(YamlPlace place) {
        return switch (place.text()) {
            case "reading" -> Kind.READING;
            case "podcast" -> Kind.PODCAST;
            default -> throw place.mistake("expected reading or podcast");
        };
    }

    private static Instant instant(YamlPlace place) {
        try {
            return OffsetDateTime.parse(place.text()).toInstant();
        } catch (DateTimeException e) {
            throw place.mistake("expected a time such as 2026-06-26T12:01:00+09:00");
        }
    }

    private static Set<String> names(YamlPlace root) {
        return root.optional("names").map(YamlPlace::items).orElse(List.of()).stream()
                .flatMap(name -> List.of(name.text().split("\\s+")).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
