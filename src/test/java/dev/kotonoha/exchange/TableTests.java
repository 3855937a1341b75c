package dev.kotonoha.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kotonoha.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class TableTests {

    @ParameterizedTest
    @ValueSource(strings = {"leaf,葉", "leaf\t葉", "leaf;葉", "#separator:pipe\nleaf|葉", "front,back\nleaf,葉", "意味,単語\n葉,leaf"})
    void isReadHoweverItIsWritten(String text) {
        assertThat(read(text).rows()).singleElement().satisfies(row -> {
            assertThat(row.front()).isEqualTo("leaf");
            assertThat(row.back()).isEqualTo("葉");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j"})
    void isReadInEveryEncoding(String encoding) {
        var mark = encoding.startsWith("UTF") ? "\uFEFF" : "";

        assertThat(Table.read((mark + "leaf,葉\n").getBytes(Charset.forName(encoding))).rows().getFirst().back()).isEqualTo("葉");
    }

    @Test
    void isReadByWhatAnkiSaysOfTheColumns() {
        var text = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
                + "abc\tBasic\tDefault\t\"leaf\tand \"\"stem\"\"\"\t<b>葉</b>\tplant easy\n";
        var table = read(text);

        assertThat(table.html()).isTrue();
        assertThat(table.rows()).containsExactly(new Table.Row(1, "abc", "leaf\tand \"stem\"", "<b>葉</b>", "", "plant easy"));
    }

    @Test
    void ofOneColumnIsAListOfWords() {
        assertThat(read("leaf\n\nstem\n").words()).isTrue();
        assertThat(read("leaf\n\nstem\n").rows()).extracting(Table.Row::number).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a\0b", "\"open,葉"})
    void thatCanNotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class);
    }

    private static Table read(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
