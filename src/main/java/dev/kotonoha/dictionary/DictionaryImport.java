package dev.kotonoha.dictionary;

import dev.kotonoha.kernel.Fingerprint;
import org.springframework.stereotype.Service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.DoubleConsumer;

/** Takes in dictionaries that others made: EJDict's and WikDict's tables, StarDict and dictd files. */
@Service
public class DictionaryImport {

    /** Counted up when the reading of files changes, so that they are taken in again. */
    private static final String READING = "1";

    private final ImportedWords words;
    private final Clock clock;

    DictionaryImport(ImportedWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param licence as its makers state it; empty where they do not
     * @param changed false when the same file had been imported before
     */
    public record Result(String name, String licence, int words, boolean changed) {
    }

    /**
     * Imports a file in the place of an earlier import of the same dictionary.
     *
     * @param progress is told the share done, 0 to 1
     * @throws IllegalArgumentException with a sentence for people when the file can not be taken in
     */
    public Result take(Path file, DoubleConsumer progress) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file);
        }
        try {
            var dictionary = DictionaryFile.read(file);
            var checksum = READING + "-" + Fingerprint.of(Fingerprint.hex(DictionaryFile.bytes(file)));
            var changed = !words.holds(dictionary.name(), checksum);
            if (changed) {
                words.replace(dictionary, checksum, clock.instant(), progress);
            }
            return new Result(dictionary.name(), dictionary.licence(), dictionary.words().size(), changed);
        } catch (DictionaryMistake mistake) {
            throw new IllegalArgumentException(mistake.getMessage(), mistake);
        }
    }
}
