package dev.kotonoha.anki;

import dev.kotonoha.kernel.Problem;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A package that is open for reading. Its collection lies in a temporary file until it is closed. */
public final class Collection implements AutoCloseable {

    static final int MOST_NOTES = 200_000;
    static final int MOST_ANSWERS = 5_000_000;
    /** The longest text or blob that a row may hold. */
    private static final int LONGEST = 4 << 20;

    private final Path file;
    private final Connection database;
    private final int media;

    private Collection(Path file, Connection database, int media) {
        this.file = file;
        this.database = database;
        this.media = media;
    }

    /** Opens a package of any layout; a 422 problem for what is none, or has too much in it. The caller closes it. */
    public static Collection open(Path packed) {
        Path file = temporary();
        try {
            var media = PackageFile.unpack(packed, file);
            var opened = new Collection(file, connection(file), media);
            opened.check();
            return opened;
        } catch (SQLException e) {
            delete(file);
            throw PackageFile.broken();
        } catch (Problem e) {
            delete(file);
            throw e;
        }
    }

    /** How many pictures and sounds the package has; they are left in it. */
    public int media() {
        return media;
    }

    /** How many notes there are. */
    public int notes() {
        return asked(() -> (int) count("notes"));
    }

    /** The note types, by id. */
    public List<NoteType> types() {
        return asked(() -> NoteTypes.read(database));
    }

    /** Every note in order of its id, with its cards and their answers. */
    public void read(Consumer<Note> reader) {
        asked(() -> {
            try (var rows = new NoteRows(database)) {
                rows.read(reader);
            }
            return true;
        });
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(file);
        }
    }

    private interface Question<T> {
        T answer() throws SQLException;
    }

    /** What a broken database throws on the way is the file's fault; what the reader throws passes. */
    private static <T> T asked(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException | tools.jackson.core.JacksonException e) {
            throw PackageFile.broken();
        }
    }

    /** The tables must be tables: a view could make work without end. */
    private void check() throws SQLException {
        try (var statement = database.createStatement();
                var tables = statement.executeQuery("select count(*) from sqlite_master where type = 'table' and name in "
                        + "('col', 'notes', 'cards', 'revlog') and sql not like 'create virtual%'")) {
            if (tables.getInt(1) != 4) {
                throw PackageFile.broken();
            }
        }
        if (count("notes") > MOST_NOTES || count("cards") > 4 * MOST_NOTES || count("revlog") > MOST_ANSWERS) {
            throw PackageFile.tooLarge();
        }
    }

    private long count(String table) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            return found.getLong(1);
        }
    }

    private static Connection connection(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        org.sqlite.Collation.create(connection, "unicase", new Unicase());
        try (var statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
        }
        return connection;
    }

    /** The order of names in Anki's newer collections. */
    private static final class Unicase extends org.sqlite.Collation {
        @Override
        protected int xCompare(String one, String other) {
            return one.compareToIgnoreCase(other);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("kotonoha-", ".anki2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
