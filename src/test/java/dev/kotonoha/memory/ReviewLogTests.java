package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kotonoha.kernel.StudyCalendar;

class ReviewLogTests {

    private final Drawn drawn = Drawn.anew();

    @Test
    void cardsAreKeptTogetherInOrderOfTime() {
        var log = ReviewLog.builder().add(7, 3000, Rating.GOOD, 0).add(8, 2000, Rating.AGAIN, 0)
                .add(7, 1000, Rating.HARD, 5).build(DrawnLog.CALENDAR);
        assertThat(log.cards()).isEqualTo(2);
        assertThat(log.cardId(0)).isEqualTo(7);
        assertThat(log.time(log.start(0))).isEqualTo(1000);
        assertThat(log.duration(0)).isEqualTo(5);
        assertThat(log.rating(1)).isEqualTo(Rating.GOOD);
        assertThat(log.row(1)).isZero();
        assertThat(log.rank(2)).isEqualTo(1);
    }

    @Test
    void daysAreThoseOfTheCalendar() {
        for (var zone : List.of("Asia/Tokyo", "Europe/Berlin", "America/St_Johns", "Pacific/Apia")) {
            var calendar = new StudyCalendar(ZoneId.of(zone), drawn.random.nextInt(24));
            var days = new DayStarts(calendar, 1_300_000_000_000L, 1_400_000_000_000L);
            for (int i = 0; i < 5000; i++) {
                long at = drawn.random.nextLong(1_300_000_000_000L, 1_400_000_000_000L);
                assertThat(days.dayOf(at)).as("seed %s, %s", drawn.seed, at)
                        .isEqualTo((int) calendar.dayOf(Instant.ofEpochMilli(at)).toEpochDay());
            }
        }
    }

    @Test
    void equalTimesStayInTheOrderGiven() {
        for (int i = 0; i < 200; i++) {
            var keys = drawn.random.longs(drawn.random.nextInt(1, 300), 0, 20).toArray();
            var order = TimeOrder.of(keys, keys.length);
            for (int k = 1; k < order.length; k++) {
                assertThat(keys[order[k]] * 1000 + order[k]).as("seed %s", drawn.seed)
                        .isGreaterThan(keys[order[k - 1]] * 1000 + order[k - 1]);
            }
        }
    }

    @Test
    void manyCardsHaveNumbersOfTheirOwn() {
        var numbers = new LongNumbers();
        for (long key = 0; key < 10_000; key++) {
            assertThat(numbers.of(key * 0x100000001L)).isEqualTo((int) key);
        }
        assertThat(numbers.of(0)).isZero();
        assertThat(numbers.size()).isEqualTo(10_000);
    }
}
