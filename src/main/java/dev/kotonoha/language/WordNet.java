package dev.kotonoha.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which lemmas WordNet 3.1 has as what, how often its tagged texts use them, and their irregular forms.
 *
 * @see <a href="https://wordnet.princeton.edu/documentation/wndb5wn">the format of the files</a>
 */
final class WordNet {

    static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final Map<PartOfSpeech, String> FILES = new EnumMap<>(Map.of(PartOfSpeech.NOUN, "noun",
            PartOfSpeech.VERB, "verb", PartOfSpeech.ADJECTIVE, "adj", PartOfSpeech.ADVERB, "adv"));
    /** By the number of a sense key's type; adjectives have two. */
    private static final List<PartOfSpeech> TYPES = List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE,
            PartOfSpeech.ADVERB, PartOfSpeech.ADJECTIVE);

    private final Map<PartOfSpeech, Part> parts;

    private WordNet(Map<PartOfSpeech, Part> parts) {
        this.parts = parts;
    }

    /** The lemmas of one part of speech with how often they are used, and irregular forms with their lemmas. */
    private record Part(Map<String, Integer> uses, Map<String, List<String>> irregular) {
    }

    static WordNet load() {
        var parts = new EnumMap<PartOfSpeech, Part>(PartOfSpeech.class);
        FILES.forEach((partOfSpeech, file) -> parts.put(partOfSpeech,
                new Part(lemmas("index." + file), irregular(file + ".exc"))));
        var wordNet = new WordNet(parts);
        Resources.text(FOLDER + "cntlist").lines().forEach(wordNet::count);
        return wordNet;
    }

    /** How often the tagged texts have the lemma, 0 where they don't; -1 where WordNet itself has it not. */
    int uses(String lemma, PartOfSpeech partOfSpeech) {
        return part(partOfSpeech).uses.getOrDefault(lemma, -1);
    }

    boolean has(String lemma) {
        return parts.values().stream().anyMatch(part -> part.uses.containsKey(lemma));
    }

    /** What the lemma may be; empty where WordNet has it not. */
    Set<PartOfSpeech> partsOfSpeech(String lemma) {
        var found = EnumSet.noneOf(PartOfSpeech.class);
        parts.forEach((partOfSpeech, part) -> {
            if (part.uses.containsKey(lemma)) {
                found.add(partOfSpeech);
            }
        });
        return found;
    }

    /** The lemmas that are several words. */
    Stream<String> phrases() {
        return parts.values().stream().flatMap(part -> part.uses.keySet().stream()).filter(lemma -> lemma.indexOf(' ') > 0);
    }

    /** The lemmas of an irregular form; empty where the form is regular. */
    List<String> irregular(String form, PartOfSpeech partOfSpeech) {
        return part(partOfSpeech).irregular.getOrDefault(form, List.of());
    }

    /** All irregular forms with their lemmas. */
    Map<String, List<String>> irregular(PartOfSpeech partOfSpeech) {
        return part(partOfSpeech).irregular;
    }

    private Part part(PartOfSpeech partOfSpeech) {
        return Objects.requireNonNull(parts.get(partOfSpeech));
    }

    private static Map<String, Integer> lemmas(String file) {
        var lemmas = new HashMap<String, Integer>();
        Resources.text(FOLDER + file).lines().filter(line -> !line.startsWith(" "))
                .forEach(line -> lemmas.put(spaced(line.substring(0, line.indexOf(' '))), 0));
        return lemmas;
    }

    private static Map<String, List<String>> irregular(String file) {
        var forms = new HashMap<String, List<String>>();
        for (var line : Resources.lines(FOLDER + file)) {
            var columns = Stream.of(line.strip().split(" ")).map(WordNet::spaced).toList();
            forms.put(columns.getFirst(), columns.subList(1, columns.size()));
        }
        return forms;
    }

    /** A line has how often, the sense's key and its number: "6833 person%1:03:00:: 1". */
    private void count(String line) {
        var lemma = line.indexOf(' ') + 1;
        var percent = line.indexOf('%', lemma);
        var type = TYPES.get(line.charAt(percent + 1) - '1');
        part(type).uses.computeIfPresent(spaced(line.substring(lemma, percent)),
                (_, sum) -> sum + Integer.parseInt(line, 0, lemma - 1, 10));
    }

    private static String spaced(String lemma) {
        return lemma.replace('_', ' ');
    }
}
