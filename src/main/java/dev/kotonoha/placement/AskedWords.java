package dev.kotonoha.placement;

import dev.kotonoha.language.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the words of a placement: from each stretch of ranks equally many, and one invented word for two real ones. */
@Component
class AskedWords {

    static final int INVENTED = 30;
    private static final int OF_EACH = 5;
    private static final int[] STRETCHES = {200, 600, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 11_000, 15_000, 21_000, 30_000};
    /** Shorter ones are guessed, others are names and the like. */
    private static final Pattern ASKED = Pattern.compile("[a-z]{4,}");

    private final Language language;
    private final List<String> invented = invented();

    AskedWords(Language language) {
        this.language = language;
    }

    /** The same seed gives the same questions. */
    List<Placement.Question> drawn(long seed) {
        var random = new Random(seed);
        var questions = new ArrayList<Placement.Question>();
        for (var stretch = 1; stretch < STRETCHES.length; stretch++) {
            questions.addAll(ranks(STRETCHES[stretch - 1], STRETCHES[stretch], random));
        }
        var made = new ArrayList<>(invented);
        Collections.shuffle(made, random);
        made.stream().limit(INVENTED).forEach(word -> questions.add(new Placement.Question(word, null)));
        Collections.shuffle(questions, random);
        return List.copyOf(questions);
    }

    private List<Placement.Question> ranks(int from, int to, Random random) {
        var ranks = new ArrayList<>(IntStream.rangeClosed(from + 1, Math.min(to, language.ranks())).boxed().toList());
        Collections.shuffle(ranks, random);
        return ranks.stream().map(rank -> new Placement.Question(language.lemma(rank), rank))
                .filter(question -> ASKED.matcher(question.word()).matches()).limit(OF_EACH).toList();
    }

    /** Words that English could have and has not. */
    static List<String> invented() {
        try {
            return new ClassPathResource("invented-words.txt", AskedWords.class).getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Stream.of(line.split(" "))).filter(word -> !word.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
