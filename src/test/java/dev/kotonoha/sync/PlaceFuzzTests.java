package dev.kotonoha.sync;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client says is how far it is, in a list or in a round. */
class PlaceFuzzTests {

    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            var place = Place.decode(text);
            assertThat(Place.decode(place.ended(place.round(Instant.EPOCH)).encoded())).isNotNull();
            assertThat(Date.from(place.cards().at())).isNotNull();
        } catch (Problem refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(400);
        }
        try {
            assertThat(Cursor.decode(text).map(cursor -> Cursor.decode(cursor.encoded()))).isNotNull();
        } catch (Problem refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(400);
        }
    }
}
