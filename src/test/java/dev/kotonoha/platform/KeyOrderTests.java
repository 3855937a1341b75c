package dev.kotonoha.platform;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;

class KeyOrderTests {

    private static final String[] LETTERS = {"a", "b", "Z", "0", "|", "葉", "é", "\0"};

    @Test
    void isThatOfTheLibrary() {
        var seed = ThreadLocalRandom.current().nextLong();
        var chance = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var one = key(chance);
            var other = key(chance);

            assertThat(Integer.signum(new KeyOrder().compare(one, other))).as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(Integer.signum(new ObjectDataType().compare(one, other)));
        }
    }

    private static KeyValue key(Random chance) {
        return new KeyValue(text(chance), chance.nextInt(4) == 0 ? null : text(chance), (double) chance.nextInt(3));
    }

    private static String text(Random chance) {
        var text = new StringBuilder();
        for (var length = chance.nextInt(3); length >= 0; length--) {
            text.append(LETTERS[chance.nextInt(chance.nextInt(4) == 0 ? LETTERS.length : 2)]);
        }
        return text.toString();
    }
}
