package dev.kotonoha.language;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Words in context get the lemma and part of speech that a person gave them in {@code labelled-words.txt}. */
class LabelledWordsTests {

    private static final Pattern LABEL = Pattern.compile("([\\w’'-]+)\\{(\\S+) (\\w+)}");

    private final Language language = Language.load();

    @Test
    void nearlyAllLabelledWordsAreRead() {
        var labels = Resources.lines("labelled-words.txt").stream().map(this::labels).flatMap(List::stream).toList();
        var right = labels.stream().filter(Label::right).count();
        assertThat(labels).hasSizeGreaterThan(700);
        assertThat((double) right / labels.size()).as(() -> mistakes(labels)).isGreaterThanOrEqualTo(0.97);
    }

    private record Label(String place, String expected, String found) {
        boolean right() {
            return expected.equals(found);
        }
    }

    private List<Label> labels(String labelled) {
        var sentence = LABEL.matcher(labelled).replaceAll("$1");
        var words = language.words(sentence);
        var labels = new ArrayList<Label>();
        var matcher = LABEL.matcher(labelled);
        var shift = 0;
        while (matcher.find()) {
            var start = matcher.start() - shift;
            shift += matcher.end() - matcher.end(1);
            var found = words.stream().filter(word -> word.start() == start && word.end() == start + matcher.group(1).length())
                    .findFirst().map(word -> word.lemma() + " " + word.partOfSpeech()).orElse("no word");
            labels.add(new Label(matcher.group(1) + " in " + sentence, matcher.group(2) + " " + matcher.group(3), found));
        }
        return labels;
    }

    private static String mistakes(List<Label> labels) {
        return String.join("\n", labels.stream().filter(label -> !label.right()).map(Label::toString).toList());
    }
}
