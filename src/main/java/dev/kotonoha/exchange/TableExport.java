package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes a learner's cards as a table, with the lines at its head by which Anki knows what the columns are. */
@Component
class TableExport {

    private final Deck deck;

    TableExport(Deck deck) {
        this.deck = deck;
    }

    /** @param separator a comma or a tab */
    void write(Learner learner, char separator, Path file) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator('\n').get();
        try (var out = Files.newBufferedWriter(file); var printer = format.print(out); var cards = deck.all(learner.id())) {
            out.write("#separator:" + (separator == ',' ? "comma" : "tab")
                    + "\n#html:false\n#guid column:1\n#tags column:5\n#columns:"
                    + String.join(String.valueOf(separator), "guid", "Front", "Back", "Note", "Tags") + "\n");
            for (var card : (Iterable<Card>) cards.filter(found -> found.deletedAt() == null)::iterator) {
                var tags = String.join(" ", card.tags().stream().map(tag -> tag.replaceAll("\\s+", "_")).sorted().toList());
                for (var cell : new String[]{card.id().value(), card.front(), CardMapper.back(card),
                        Objects.requireNonNullElse(card.note(), ""), tags}) {
                    printer.print(separator == ',' ? safe(cell) : cell);
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet, which opens CSV, must not take a text for a formula. */
    private static String safe(String text) {
        return text.matches("(?s)[=+@-].*") ? "'" + text : text;
    }
}
