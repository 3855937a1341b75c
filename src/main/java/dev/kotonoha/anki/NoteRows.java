package dev.kotonoha.anki;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Notes, their cards and the cards' answers, read side by side in one order, so that no more than a note is in memory. */
final class NoteRows implements AutoCloseable {

    private static final String SEPARATOR = "\u001f";

    private final List<Statement> statements = new ArrayList<>();
    private final ResultSet notes;
    private final ResultSet cards;
    private final ResultSet answers;
    private boolean moreCards;
    private boolean moreAnswers;

    NoteRows(Connection database) throws SQLException {
        notes = rows(database, "select id, guid, mid, mod, tags, flds from notes order by id");
        cards = rows(database, "select nid, id, ord, queue from cards order by nid, ord, id");
        answers = rows(database, "select c.nid, c.id, r.id, r.ease, r.type, r.factor, r.time from cards c "
                + "join revlog r on r.cid = c.id order by c.nid, c.ord, c.id, r.id");
    }

    void read(Consumer<Note> reader) throws SQLException {
        moreCards = cards.next();
        moreAnswers = answers.next();
        for (var number = 1; notes.next(); number++) {
            var id = notes.getLong(1);
            var fields = List.of(Objects.requireNonNullElse(notes.getString(6), "").split(SEPARATOR, -1));
            reader.accept(new Note(number, Objects.requireNonNullElse(notes.getString(2), ""), notes.getLong(3), fields,
                    tags(notes.getString(5)), Instant.ofEpochSecond(Math.clamp(notes.getLong(4), 0, Integer.MAX_VALUE)),
                    cards(id)));
        }
    }

    private List<Note.Side> cards(long note) throws SQLException {
        var found = new ArrayList<Note.Side>();
        for (; moreCards && cards.getLong(1) <= note; moreCards = cards.next()) {
            if (cards.getLong(1) == note) {
                found.add(new Note.Side(cards.getInt(3), cards.getInt(4) == -1, answers(note, cards.getLong(2))));
            }
        }
        return List.copyOf(found);
    }

    private List<Note.Answer> answers(long note, long card) throws SQLException {
        var found = new ArrayList<Note.Answer>();
        while (moreAnswers && answers.getLong(1) < note) {
            moreAnswers = answers.next();
        }
        for (; moreAnswers && answers.getLong(1) == note && answers.getLong(2) == card; moreAnswers = answers.next()) {
            found.add(new Note.Answer(answers.getLong(3), answers.getInt(4), answers.getInt(5), answers.getInt(6),
                    answers.getLong(7)));
        }
        return List.copyOf(found);
    }

    private static Set<String> tags(@Nullable String text) {
        return text == null || text.isBlank()
                ? Set.of()
                : Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private ResultSet rows(Connection database, String query) throws SQLException {
        var statement = database.createStatement();
        statements.add(statement);
        return statement.executeQuery(query);
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements) {
            statement.close();
        }
    }
}
