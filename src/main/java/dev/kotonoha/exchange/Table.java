package dev.kotonoha.exchange;

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
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table of cards: CSV or TSV, with the lines at its head by which Anki says what the columns are, or a row of headings, or neither.
 *
 * @param html whether cells are HTML
 * @param words whether there is one column only, so that it is a list of words
 */
record Table(List<Row> rows, boolean html, boolean words) {

    static final int MOST_ROWS = 50_000;

    private static final Set<String> FRONTS = Set.of("front", "表", "word", "単語", "英語", "english", "en", "term", "表面");
    private static final Set<String> BACKS = Set.of("back", "裏", "meaning", "意味", "日本語", "japanese", "ja", "訳", "裏面",
            "definition");
    private static final Set<String> NOTES = Set.of("note", "memo", "メモ", "備考", "例文");
    private static final Set<String> TAGS = Set.of("tags", "tag", "タグ");
    private static final Set<String> GUIDS = Set.of("guid");

    /**
     * A row.
     *
     * @param number its line in the table, from 1, without the lines at its head
     */
    record Row(int number, String guid, String front, String back, String note, String tags) {
    }

    /** A 422 problem for a file that is no table or too long. */
    static Table read(byte[] file) {
        var text = PlainText.of(file).orElseThrow(() -> Problem.unacceptable("file", "file.encoding"));
        var head = TableHead.of(text);
        var lines = records(head);
        if (lines.size() > MOST_ROWS) {
            throw Problem.unacceptable("file", "import.rows", MOST_ROWS);
        }
        var columns = Columns.of(head, lines);
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            if (line.getRecordNumber() > columns.headings() && line.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(columns.row(line));
            }
        }
        if (rows.isEmpty()) {
            throw Problem.unacceptable("file", "file.empty");
        }
        return new Table(List.copyOf(rows), head.html(), columns.back() < 0);
    }

    private static List<CSVRecord> records(TableHead head) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(head.separator()).setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new StringReader(head.body()))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Problem.unacceptable("file", "roster.quotes");
        }
    }

    /** Where what is; -1 for what there is none of. */
    private record Columns(int guid, int front, int back, int note, int tags, int headings) {

        static Columns of(TableHead head, List<CSVRecord> lines) {
            var first = lines.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
            var named = head.columns().isEmpty() ? first : head.columns();
            var front = column(named, FRONTS);
            if (front >= 0) {
                return new Columns(or(head.guid(), column(named, GUIDS)), front, column(named, BACKS), column(named, NOTES),
                        or(head.tags(), column(named, TAGS)), head.columns().isEmpty() ? 1 : 0);
            }
            var width = lines.stream().mapToInt(CSVRecord::size).max().orElse(0);
            var free = IntStream.range(0, width).filter(column -> !head.isSpecial(column)).toArray();
            return new Columns(head.guid(), free.length > 0 ? free[0] : 0, free.length > 1 ? free[1] : -1,
                    free.length > 2 ? free[2] : -1, head.tags(), 0);
        }

        private static int or(int said, int found) {
            return said < 0 ? found : said;
        }

        private static int column(List<String> names, Set<String> known) {
            Predicate<String> isKnown = name -> known
                    .contains(Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
            return names.indexOf(names.stream().filter(isKnown).findFirst().orElse("\0"));
        }

        Row row(CSVRecord line) {
            return new Row((int) line.getRecordNumber(), cell(line, guid), cell(line, front), cell(line, back), cell(line, note),
                    cell(line, tags));
        }

        /** A leading apostrophe keeps a spreadsheet from taking a text for a formula; it is no part of the text. */
        private static String cell(CSVRecord line, int column) {
            var text = column < 0 || column >= line.size() ? "" : line.get(column).strip();
            return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
        }
    }
}
