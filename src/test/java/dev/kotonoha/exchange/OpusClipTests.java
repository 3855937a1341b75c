package dev.kotonoha.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class OpusClipTests {

    private static final Path SOUND = Path.of("src", "test", "resources", "seeds", "contents", "morning-radio", "audio.opus");

    @Test
    void isAsLongAsTheStretchThatIsCutOut() throws IOException {
        var clip = OpusClip.cut(Files.readAllBytes(SOUND), 400, 1000).orElseThrow();

        assertThat(samples(clip) / 48.0).isBetween(600.0, 660.0);
        assertThat(OpusClip.cut(clip, 0, 300).map(again -> samples(again) / 48.0).orElseThrow()).isBetween(300.0, 360.0);
    }

    @Test
    void thatIsNoSoundIsNone() {
        assertThat(OpusClip.cut("OggS".getBytes(StandardCharsets.UTF_8), 0, 100)).isEmpty();
        assertThat(OpusClip.cut(new byte[0], 0, 100)).isEmpty();
    }

    /** The position at the end of the last page. */
    private static long samples(byte[] ogg) {
        var text = new String(ogg, StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN).getLong(text.lastIndexOf("OggS") + 6);
    }
}
