package dev.kotonoha.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<div>leaf</div><div>stem</div>|leaf stem", "a&nbsp;&lt;b&gt;|a <b>",
            "<img src=x onerror=alert(1)>leaf[sound:leaf.mp3]|leaf", "<script>alert(1)</script>leaf|leaf",
            "<ruby>葉<rt>は</rt></ruby>|葉", "これは 葉[は]です|これは葉です", "<a href='javascript:x'>leaf</a>|leaf"})
    void isPlain(String html, String text) {
        assertThat(FieldText.plain(html)).isEqualTo(text);
    }

    @Test
    void ofAGapHidesItAlone() {
        var html = "The {{c1::leaf}} is {{c2::green::colour}}";

        assertThat(FieldText.asked(html, 1)).isEqualTo("The […] is green");
        assertThat(FieldText.asked(html, 2)).isEqualTo("The leaf is [colour]");
        assertThat(FieldText.asked(html, 3)).isEmpty();
        assertThat(FieldText.filled(html)).isEqualTo("The leaf is green");
    }
}
