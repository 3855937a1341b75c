package dev.kotonoha.japanese;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FuriganaTests {

    private static final Furigana FURIGANA = new Furigana();

    static Stream<String> sentences() throws IOException {
        try (var file = FuriganaTests.class.getResourceAsStream("readings.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void ourSentencesAreReadAsATeacherWould(String marked) {
        assertThat(written(Marked.read(marked).text())).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"駅へ行った。,駅{えき}へ行{い}った。", "会議を行った。,会議{かいぎ}を行{おこな}った。", "今日は三月一日です。,今日{きょう}は三月{さんがつ}一日{ついたち}です。",
            "一日は長い。,一{いち}日{にち}は長{なが}い。", "何ですか。,何{なん}ですか。", "窓が見える間に。,窓{まど}が見{み}える間{あいだ}に。", "間に合う。,間{ま}に合{あ}う。",
            "何を見たの。,何{なに}を見{み}たの。", "鉛筆を三本と六本。,鉛筆{えんぴつ}を三{さん}本{ぼん}と六{ろっ}本{ぽん}。",
            "3本で300円です。,3本{ぼん}で300円{えん}です。", "二十日に四人で。,二十日{はつか}に四{よ}人{にん}で。", "取り戻す,取{と}り戻{もど}す"})
    void neighboursDecideHowAWordIsRead(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @Test
    void whatTheAuthorSaysGoesFirst() {
        assertThat(written(Marked.read("颯太{そうた}は｜2日{ふつか}待った。"))).isEqualTo("颯太{そうた}は2日{ふつか}待{ま}った。");
    }

    @Test
    void emptyBracesMeanThatThereIsNoReading() {
        assertThat(written(Marked.read("学校{}へ"))).isEqualTo("学校へ");
    }

    @ParameterizedTest
    @CsvSource({"今日{きょう", "かな{かな}", "今日}"})
    void aBraceThatMakesNoSenseIsRefused(String written) {
        assertThatThrownBy(() -> Marked.read(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyTextIsReadInOrderAndWithinItsBounds() {
        var random = new Random(20_261_125);
        for (var i = 0; i < 300; i++) {
            var text = random.ints(30, 0, 400)
                    .map(letter -> letter < 300 ? "一二十百千万人日本何年〇分々ヶあいっゃカー12aあ、。\uD83C".charAt(letter % 28) : 0x4e00 + letter)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            var at = 0;
            for (var ruby : FURIGANA.of(text)) {
                assertThat(ruby.start()).as(text).isGreaterThanOrEqualTo(at);
                at = ruby.end();
            }
            assertThat(at).isLessThanOrEqualTo(text.length());
        }
    }

    private static String written(String text) {
        return written(new Marked(text, List.of()));
    }

    private static String written(Marked marked) {
        var text = new StringBuilder(marked.text());
        for (var ruby : FURIGANA.of(marked).reversed()) {
            text.insert(ruby.end(), "{" + ruby.reading() + "}");
        }
        return text.toString();
    }
}
