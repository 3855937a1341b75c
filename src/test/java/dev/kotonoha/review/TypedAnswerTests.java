package dev.kotonoha.review;

import dev.kotonoha.memory.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class TypedAnswerTests {

    private static final List<String> ANSWERS = List.of("harvest", "carry out", "don’t", "well-known", "café", "on one's own",
            "Ｗide",
            "İstanbul", "🌊", "mother-in-law");

    static Stream<JsonNode> examples() {
        return JsonMapper.builder().build().readTree(TypedAnswerTests.class.getResourceAsStream("typed-answers.json"))
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreGradedAsInTheBrowser(JsonNode example) {
        var graded = TypedAnswer.of(new Expected(example.path("answer").asString(), texts(example.path("accepted")),
                texts(example.path("others")), example.path("tolerateSlips").asBoolean()), example.path("text").asString());

        assertThat(graded.verdict().name()).isEqualTo(example.path("verdict").asString());
        assertThat(written(graded.difference())).isEqualTo(example.path("difference").asString());
    }

    @Test
    void aWrongAnswerIsToBeAskedAgainAndASlipWasHard() {
        assertThat(grade("harvest", "wave").suggestedRating()).isEqualTo(Rating.AGAIN);
        assertThat(grade("harvest", "harvst").suggestedRating()).isEqualTo(Rating.HARD);
        assertThat(grade("harvest", "Harvest.").suggestedRating()).isEqualTo(Rating.GOOD);
    }

    @Test
    void aRightAnswerIsRightWhateverItsCaseAndPunctuation() {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++) {
            var answer = ANSWERS.get(random.nextInt(ANSWERS.size() - 2));
            var noisy = answer.codePoints().mapToObj(Character::toString)
                    .map(letter -> (random.nextBoolean() ? letter.toUpperCase() : letter) + (random.nextInt(5) == 0 ? "!" : ""))
                    .collect(Collectors.joining("", " ", random.nextBoolean() ? "." : "　"));
            assertThat(grade(answer, noisy).verdict()).as(noisy).isEqualTo(TypedAnswer.Verdict.EXACT);
        }
    }

    @Test
    void anyTextIsGradedAndBothSidesOfADifferenceAreWhole() {
        var random = new Random(6);
        for (var i = 0; i < 3000; i++) {
            var answer = random.nextBoolean() ? ANSWERS.get(random.nextInt(ANSWERS.size())) : anything(random);
            var typed = random.nextBoolean() ? answer.substring(answer.length() / 3) : anything(random);
            var difference = grade(answer, typed).difference();
            assertThat(text(difference, Difference.Kind.EXTRA)).isEqualTo(answer.strip());
            assertThat(grade(answer, answer).verdict()).as(answer).isEqualTo(TypedAnswer.Verdict.EXACT);
        }
    }

    @Test
    void whatIsExactFromOneSideIsFromTheOther() {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++) {
            var one = anything(random);
            var other = random.nextBoolean() ? one.toUpperCase() : anything(random);
            assertThat(grade(one, other).verdict() == TypedAnswer.Verdict.EXACT).as(one + "/" + other)
                    .isEqualTo(grade(other, one).verdict() == TypedAnswer.Verdict.EXACT);
        }
    }

    private static TypedAnswer grade(String answer, String typed) {
        return TypedAnswer.of(new Expected(answer, List.of(), List.of(), true), typed);
    }

    private static String anything(Random random) {
        return random.ints(random.nextInt(12), 0, 0x11000)
                .map(letter -> letter < 0x1000 ? letter % 128 : letter % 3 == 0 ? letter + 0xD000 - 0x1000 : letter)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String text(List<Difference.Segment> difference, Difference.Kind without) {
        return difference.stream().filter(segment -> segment.kind() != without).map(Difference.Segment::text)
                .collect(Collectors.joining());
    }

    private static String written(List<Difference.Segment> difference) {
        return difference.stream().map(segment -> switch (segment.kind()) {
            case SAME -> "=";
            case MISSING -> "-";
            case EXTRA -> "+";
        } + segment.text()).collect(Collectors.joining(" "));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
