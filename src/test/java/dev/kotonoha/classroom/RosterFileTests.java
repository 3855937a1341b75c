package dev.kotonoha.classroom;

import dev.kotonoha.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RosterFileTests {

    private static final RosterFile.Row AOI = new RosterFile.Row(2, "佐藤 葵", "aoi@example.org");

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j"})
    void isReadInEitherEncoding(String charset) {
        assertThat(RosterFile.read("氏名,メール\n佐藤 葵,aoi@example.org".getBytes(Charset.forName(charset)))).containsExactly(AOI);
    }

    @Test
    void isReadWithBomTabsQuotesAndColumnsInAnyOrder() {
        assertThat(read("\uFEFFＥメール\t学年\t名前\r\n\"aoi@example.org\"\t2\t\"佐藤 葵\"\r\n\r\n")).containsExactly(AOI);
    }

    @Test
    void keepsAShortRowForItsReason() {
        assertThat(read("name,email\n佐藤 葵")).containsExactly(new RosterFile.Row(2, "佐藤 葵", ""));
    }

    @ParameterizedTest
    @CsvSource({"'name,age\na,1',missing-column", "'name,email,Mail\na,b,c',double-column", "'name,email\n',empty", "'',empty",
            "'name,email\n\"a,b',quotes"})
    void saysWhatIsWrongWithTheWhole(String text, String code) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.getDetailMessageCode()).isEqualTo("problem.roster." + code));
    }

    @Test
    void isRefusedWhenItIsNoTextOrTooLong() {
        assertThatThrownBy(() -> RosterFile.read(new byte[]{'P', 'K', 3, 4, 0, 0, (byte) 0xFF})).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> read("name,email\n" + "a,b\n".repeat(1001))).isInstanceOf(Problem.class);
    }

    private static java.util.List<RosterFile.Row> read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
