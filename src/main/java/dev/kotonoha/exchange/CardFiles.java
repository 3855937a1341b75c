package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.dictionary.Dictionary;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Language;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Opens files with cards; what one is, its first bytes tell, whatever it is called. */
@Component
class CardFiles {

    /** Of a table; packages may be as large as an upload. */
    static final int LARGEST_TABLE = 20_000_000;

    private final Language language;
    private final Dictionary dictionary;

    CardFiles(Language language, Dictionary dictionary) {
        this.language = language;
        this.dictionary = dictionary;
    }

    /** A 422 problem for what is no file with cards, or too large. The caller closes it. */
    CardFile open(Path file, Learner learner, Map<Long, Mapping> mappings, Set<CardId> known, Instant at) {
        try {
            if (Files.size(file) == 0) {
                throw Problem.unacceptable("file", "file.empty");
            }
            if (isZip(file)) {
                return new AnkiCards(file, learner, mappings, known, at);
            }
            if (Files.size(file) > LARGEST_TABLE) {
                throw Problem.unacceptable("file", "file.too-large");
            }
            var table = Table.read(Files.readAllBytes(file));
            return table.words()
                    ? new WordCards(table, learner, language, dictionary, at)
                    : new TableCards(table, learner, known, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }
}
