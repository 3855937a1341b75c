package dev.kotonoha.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A dictionary for dictd: an {@code .index} of headwords with places in base 64, and a {@code .dict} or {@code .dict.dz} of texts. */
final class DictdFile {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern PART_OF_SPEECH = Pattern.compile("<([a-z]+)>");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d+\\.\\s*|\\s*\\d+\\.\\s*$");

    private DictdFile() {
    }

    /** @param stem the files' common path without its ending */
    static ImportedDictionary read(Path stem) {
        var texts = DictionaryFile.bytes(DictionaryFile.existing(stem, ".dict.dz", ".dict"));
        var words = new ArrayList<ImportedDictionary.Word>();
        var name = stem.getFileName().toString();
        for (var line : lines(DictionaryFile.existing(stem, ".index"))) {
            var columns = line.split("\t");
            if (columns.length < 3) {
                throw new DictionaryMistake("Expected headword, place and length in the index, found \"" + line + "\"");
            }
            var text = text(texts, number(columns[1]), number(columns[2]));
            if (columns[0].equals("00databaseshort")) {
                name = text.lines().filter(found -> !found.isBlank()).reduce((first, last) -> last).orElse(name).strip();
            } else if (!columns[0].startsWith("00database")) {
                word(text).ifPresent(words::add);
            }
        }
        return new ImportedDictionary(name, name.contains("FreeDict") ? WikdictFile.LICENCE : "", words);
    }

    private static java.util.Optional<ImportedDictionary.Word> word(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty()) {
            return java.util.Optional.empty();
        }
        var head = lines.getFirst();
        var end = Stream.of(head.indexOf(" /"), head.indexOf(" <")).filter(found -> found > 0).min(Integer::compare)
                .orElse(head.length());
        var named = PART_OF_SPEECH.matcher(head);
        var meanings = lines.stream().skip(1).filter(line -> JAPANESE.matcher(line).find())
                .flatMap(line -> Stream.of(NUMBER.matcher(line).replaceAll("").split(","))).map(String::strip)
                .filter(meaning -> !meaning.isEmpty()).distinct().toList();
        return meanings.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new ImportedDictionary.Word(head.substring(0, end).strip(),
                        named.find() ? WikdictFile.partOfSpeech(named.group(1)) : null, meanings));
    }

    private static String text(byte[] texts, int from, int length) {
        if (from < 0 || length < 0 || from > texts.length - length) {
            throw new DictionaryMistake("The index points outside the texts: are both of one dictionary?");
        }
        return new String(texts, from, length, StandardCharsets.UTF_8);
    }

    private static int number(String base64) {
        var number = 0;
        for (var digit : base64.toCharArray()) {
            number = number * 64 + DIGITS.indexOf(digit);
        }
        return number;
    }

    private static List<String> lines(Path index) {
        try {
            return Files.readAllLines(index, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
