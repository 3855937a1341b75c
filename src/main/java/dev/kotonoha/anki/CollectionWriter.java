package dev.kotonoha.anki;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the database of a package. */
final class CollectionWriter implements AutoCloseable {

    /** So many days before today Anki's count of days begins: before any answer. */
    private static final int DAYS_BEFORE = 10_000;
    private static final int DAY_SECONDS = 86_400;
    private static final int ONE_STEP_LEFT = 1001;
    private static final int FACTOR = 2500;
    private static final List<String> SCHEMA = List.of(
            "create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)",
            "create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)",
            "create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)",
            "create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null)",
            "create table graves (usn integer not null, oid integer not null, type integer not null)",
            "create index ix_notes_usn on notes (usn)", "create index ix_cards_usn on cards (usn)",
            "create index ix_revlog_usn on revlog (usn)", "create index ix_cards_nid on cards (nid)",
            "create index ix_cards_sched on cards (did, queue, due)", "create index ix_revlog_cid on revlog (cid)",
            "create index ix_notes_csum on notes (csum)");

    private final Connection connection;
    private final Target target;
    private final PreparedStatement notes;
    private final PreparedStatement cards;
    private final PreparedStatement log;
    private final Set<Long> logged = new HashSet<>();
    private long lastNote;
    private long lastCard;
    private int position;

    CollectionWriter(Path file, Target target) throws SQLException {
        this.target = target;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = off");
            statement.execute("pragma synchronous = off");
            for (var table : SCHEMA) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        collection();
        notes = connection.prepareStatement("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
        cards = connection.prepareStatement(
                "insert into cards values (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, " + FACTOR + ", ?, ?, ?, 0, 0, 0, ?)");
        log = connection.prepareStatement("insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)");
    }

    private void collection() throws SQLException {
        var json = new TargetJson(target);
        var begin = target.today().getEpochSecond() - (long) DAYS_BEFORE * DAY_SECONDS;
        var now = target.today().toEpochMilli();
        try (var row = connection.prepareStatement("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")) {
            fill(row, begin, now, now, json.settings(), json.types(), json.decks(), json.presets());
        }
    }

    void add(Outgoing note) throws SQLException {
        lastNote = Math.max(lastNote + 1, note.createdAt().toEpochMilli());
        var sort = note.fields().getFirst().replaceAll("<[^>]*>", "");
        fill(notes, lastNote, note.guid(), target.typeId(), note.changedAt().getEpochSecond(),
                note.tags().isEmpty() ? "" : " " + String.join(" ", note.tags()) + " ", String.join("\u001f", note.fields()),
                sort,
                checksum(sort));
        for (var card : note.cards()) {
            add(note, card);
        }
    }

    private void add(Outgoing note, Outgoing.Card card) throws SQLException {
        lastCard = Math.max(lastCard + 1, note.createdAt().toEpochMilli());
        var stage = card.stage();
        var inSteps = stage == Outgoing.Stage.LEARNING || stage == Outgoing.Stage.RELEARNING;
        var queue = card.suspended() ? -1 : inSteps ? 1 : stage.ordinal();
        var due = switch (stage) {
            case NEW -> ++position;
            case LEARNING, RELEARNING -> card.due();
            case REVIEW -> DAYS_BEFORE + card.due();
        };
        var last = card.memory() == null ? 0 : card.memory().lastReviewedAt().toEpochMilli();
        for (var row : card.log()) {
            var id = free(row.at());
            last = row.at() == last ? id : last;
            fill(log, id, lastCard, row.ease(), row.interval(), row.before(), row.factor(), row.durationMs(), row.kind());
        }
        fill(cards, lastCard, lastNote, target.deckId(), card.template(), note.changedAt().getEpochSecond(), stage.ordinal(),
                queue,
                due, card.interval(), card.reviews(), card.lapses(), inSteps ? ONE_STEP_LEFT : 0, data(card.memory(), last));
    }

    /** The log is named by the instant, so no two answers may have the same. */
    private long free(long at) {
        var id = at;
        while (!logged.add(id)) {
            id++;
        }
        return id;
    }

    /** @param last when the last answer was, as the log names it */
    private String data(Outgoing.@Nullable Memory memory, long last) {
        return memory == null
                ? "{}"
                : String.format(Locale.ROOT, "{\"s\":%.4f,\"d\":%.3f,\"dr\":%.2f,\"decay\":%.3f,\"lrt\":%d}", memory.stability(),
                        memory.difficulty(), target.retention(), target.decay(), last / 1000);
    }

    private static void fill(PreparedStatement row, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.executeUpdate();
    }

    /** What Anki finds duplicates by. */
    private static long checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xFFL) << 24 | (digest[1] & 0xFF) << 16 | (digest[2] & 0xFF) << 8 | digest[3] & 0xFF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            notes.close();
            cards.close();
            log.close();
            connection.commit();
        }
    }
}
