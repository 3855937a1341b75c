package dev.kotonoha.exchange;

import dev.kotonoha.deck.Arrival;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** A file with cards, which is read row by row. */
interface CardFile extends AutoCloseable {

    /**
     * A row of a table, a word of a list or a note of a package.
     *
     * @param number from 1
     * @param arrivals the cards that come of it
     * @param fault the key of a message that says why none or not all come of it; null where all is well
     */
    record Row(int number, List<Arrival> arrivals, @Nullable String fault) {

        static Row of(int number, Arrival arrival) {
            return new Row(number, List.of(arrival), null);
        }

        static Row faulty(int number, String fault) {
            return new Row(number, List.of(), fault);
        }
    }

    int rows();

    /** Pictures and sounds, which stay in the file. */
    int media();

    /** What can be chosen about each note type; empty for a file that has none. */
    List<Choice> choices();

    void read(Consumer<Row> reader);

    @Override
    void close();
}
