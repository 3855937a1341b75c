package dev.kotonoha.classroom;

import dev.kotonoha.kernel.PlainText;
import dev.kotonoha.kernel.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A roster as schools have it: a table with a row of headings, in any encoding of {@link PlainText}. */
final class RosterFile {

    static final int MOST_ROWS = 1000;
    /** A kilobyte a row. */
    private static final int MOST_BYTES = 1_000_000;

    private static final Set<String> NAMES = Set.of("displayname", "name", "名前", "氏名", "表示名", "生徒名", "生徒氏名");
    private static final Set<String> ADDRESSES = Set.of("email", "e-mail", "mail", "メール", "メールアドレス", "eメール");

    private RosterFile() {
    }

    /**
     * A row.
     *
     * @param row its number in the file, where the headings are 1
     * @param displayName empty where there is none, as is the address
     */
    record Row(int row, String displayName, String email) {
    }

    /** The rows in order, without empty ones. A 422 problem that says what is wrong with the table as a whole. */
    static List<Row> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.unacceptable("file", "file.too-large");
        }
        var text = text(file);
        var rows = new ArrayList<Row>();
        Columns columns = null;
        for (var line : lines(text)) {
            var isEmpty = line.stream().allMatch(String::isBlank);
            if (columns == null) {
                columns = isEmpty ? null : columns(line);
            } else if (!isEmpty) {
                rows.add(new Row((int) line.getRecordNumber(), cell(line, columns.name()), cell(line, columns.email())));
            }
        }
        if (rows.isEmpty()) {
            throw fault("empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw fault("long", MOST_ROWS, rows.size());
        }
        return List.copyOf(rows);
    }

    private record Columns(int name, int email) {
    }

    private static Columns columns(CSVRecord heads) {
        return new Columns(column(heads, NAMES, "displayName"), column(heads, ADDRESSES, "email"));
    }

    private static int column(CSVRecord heads, Set<String> known, String name) {
        var found = IntStream.range(0, heads.size()).filter(index -> known.contains(heading(heads.get(index)))).toArray();
        if (found.length == 0) {
            throw fault("missing-column", name);
        }
        if (found.length > 1) {
            throw fault("double-column", name);
        }
        return found[0];
    }

    private static String heading(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
    }

    private static String cell(CSVRecord line, int index) {
        return index < line.size() ? line.get(index).strip() : "";
    }

    private static List<CSVRecord> lines(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw fault("quotes");
        }
    }

    private static String text(byte[] file) {
        return PlainText.of(file).orElseThrow(() -> fault("encoding"));
    }

    private static Problem fault(String code, Object... arguments) {
        return Problem.unacceptable("file", "roster." + code, arguments);
    }
}
