package dev.kotonoha.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inflected forms of lemmas, in British and American spelling. */
final class Forms {

    private static final List<String> BE = List.of("be", "am", "is", "are", "was", "were", "been", "being");
    private static final List<String> WHOSE = List.of("my", "your", "his", "her", "its", "our", "their");
    /** What stands for what where that makes a known word, behind two letters at least. */
    private static final List<List<String>> SPELLINGS = List.of(List.of("is(e|ed|es|ing|ation|ations)$", "iz$1"),
            List.of("iz(e|ed|es|ing|ation|ations)$", "is$1"), List.of("our(s|ed|ing|ful|less|able|ite|ites|)$", "or$1"),
            List.of("or(s|ed|ing|ful|less|able|ite|ites|)$", "our$1"), List.of("tre(s?)$", "ter$1"), List.of("ter(s?)$", "tre$1"),
            List.of("ys(e|ed|es|ing)$", "yz$1"), List.of("yz(e|ed|es|ing)$", "ys$1"), List.of("ogue(s?)$", "og$1"),
            List.of("og(s?)$", "ogue$1"), List.of("ence(s?)$", "ense$1"), List.of("ense(s?)$", "ence$1"), List.of("ae", "e"),
            List.of("(?<=^gr)ey", "ay"), List.of("(?<=^gr)ay", "ey"));
    private static final Pattern HISSING = Pattern.compile("(?:[sxz]|[cs]h)$");
    private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$");
    /** Both "travelled" and "traveled". */
    private static final Pattern EITHER_L = Pattern.compile("[aeiou].*[^aeiou][aeiou]l$");
    private static final Pattern COMPARED = Pattern.compile("^[^aeiouy]*[aeiouy]+[^aeiouy]*(?:y|le|ow|er|e)?$");

    private final Map<PartOfSpeech, Map<String, List<String>>> irregular = new HashMap<>();
    private final Predicate<String> known;

    Forms(WordNet wordNet, Predicate<String> known) {
        this.known = known;
        for (var partOfSpeech : List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB)) {
            irregular.put(partOfSpeech, wordNet.irregular(partOfSpeech).entrySet().stream()
                    .flatMap(form -> form.getValue().stream().map(lemma -> Map.entry(lemma, form.getKey())))
                    .collect(Collectors.groupingBy(Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        }
    }

    /** The lemma itself and all its forms; of several words the one that is inflected. */
    Set<String> of(String lemma, PartOfSpeech partOfSpeech) {
        var space = switch (partOfSpeech) {
            case VERB, AUXILIARY -> lemma.indexOf(' ');
            case NOUN -> lemma.lastIndexOf(' ');
            default -> -1;
        };
        if (space < 0) {
            return lemma.indexOf(' ') >= 0 ? owned(Stream.of(lemma)) : respelt(inflected(lemma, partOfSpeech));
        }
        if (partOfSpeech == PartOfSpeech.NOUN) {
            var head = lemma.substring(0, space + 1);
            return owned(respelt(inflected(lemma.substring(space + 1), partOfSpeech)).stream().map(head::concat));
        }
        var rest = lemma.substring(space);
        return owned(respelt(inflected(lemma.substring(0, space), partOfSpeech)).stream().map(form -> form + rest));
    }

    /** Where somebody's own is meant, anybody's. */
    private static Set<String> owned(Stream<String> forms) {
        return forms.flatMap(form -> form.contains("one's ")
                ? Stream.concat(Stream.of(form), WHOSE.stream().map(whose -> form.replace("one's ", whose + " ")))
                : Stream.of(form)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> respelt(Set<String> forms) {
        var all = new TreeSet<>(forms);
        for (var form : forms) {
            SPELLINGS.stream().map(letters -> form.replaceFirst("(?<=..)" + letters.getFirst(), letters.getLast()))
                    .filter(other -> !other.equals(form) && known.test(other)).forEach(all::add);
        }
        return all;
    }

    private Set<String> inflected(String lemma, PartOfSpeech partOfSpeech) {
        var forms = new LinkedHashSet<String>();
        forms.add(lemma);
        if (lemma.equals("be")) {
            forms.addAll(BE);
            return forms;
        }
        var exceptions = irregular.getOrDefault(partOfSpeech, Map.of()).getOrDefault(lemma, List.of());
        forms.addAll(exceptions);
        switch (partOfSpeech) {
            case NOUN -> addPlural(forms, lemma, exceptions);
            case VERB -> addVerb(forms, lemma, exceptions);
            case ADJECTIVE, ADVERB -> addCompared(forms, lemma, exceptions);
            default -> {
            }
        }
        return forms;
    }

    private static void addPlural(Set<String> forms, String lemma, List<String> exceptions) {
        if (exceptions.isEmpty()) {
            forms.add(withS(lemma));
        }
    }

    private static void addVerb(Set<String> forms, String lemma, List<String> exceptions) {
        forms.add(withS(lemma));
        var either = EITHER_L.matcher(lemma).find();
        if (either || exceptions.stream().noneMatch(form -> form.endsWith("ing"))) {
            forms.add(lemma.endsWith("ie")
                    ? lemma.substring(0, lemma.length() - 2) + "ying"
                    : lemma.matches(".*[^eoy]e") ? lemma.substring(0, lemma.length() - 1) + "ing" : lemma + "ing");
        }
        var past = exceptions.stream().filter(form -> !form.endsWith("ing") && !form.endsWith("s")).toList();
        if (either || past.stream().allMatch(form -> isBesideRegular(lemma, form))) {
            forms.add(lemma.endsWith("e")
                    ? lemma + "d"
                    : CONSONANT_Y.matcher(lemma).find() ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed");
        }
    }

    /** "burnt" and "spelt" stand beside "burned" and "spelled". */
    private static boolean isBesideRegular(String lemma, String past) {
        return past.equals(lemma + "t") || past.equals(lemma.substring(0, lemma.length() - 1) + "t") && !lemma.endsWith("d");
    }

    private static void addCompared(Set<String> forms, String lemma, List<String> exceptions) {
        if (exceptions.isEmpty() && COMPARED.matcher(lemma).matches()) {
            var stem = lemma.endsWith("e")
                    ? lemma.substring(0, lemma.length() - 1)
                    : CONSONANT_Y.matcher(lemma).find() ? lemma.substring(0, lemma.length() - 1) + "i" : lemma;
            forms.add(stem + "er");
            forms.add(stem + "est");
        }
    }

    private static String withS(String lemma) {
        return HISSING.matcher(lemma).find() || lemma.equals("go") || lemma.equals("do")
                ? lemma + "es"
                : CONSONANT_Y.matcher(lemma).find() ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }
}
