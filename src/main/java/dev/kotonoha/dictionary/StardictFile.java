package dev.kotonoha.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A StarDict dictionary: an {@code .ifo} that describes it, an {@code .idx} of headwords, and a {@code .dict} or {@code .dict.dz}. */
final class StardictFile {

    private StardictFile() {
    }

    static ImportedDictionary read(Path ifo) throws IOException {
        var about = about(ifo);
        var type = about.getOrDefault("sametypesequence", "");
        if (!List.of("m", "t", "g", "h", "x").contains(type)) {
            throw new DictionaryMistake(
                    "Only StarDict files whose entries are all text are known (sametypesequence m, t, g, h or x)");
        }
        var stem = Path.of(ifo.toString().replaceFirst("\\.ifo$", ""));
        var texts = DictionaryFile.bytes(DictionaryFile.existing(stem, ".dict.dz", ".dict"));
        var index = ByteBuffer.wrap(DictionaryFile.bytes(DictionaryFile.existing(stem, ".idx", ".idx.gz")));
        var wide = about.getOrDefault("idxoffsetbits", "32").equals("64");
        var words = new ArrayList<ImportedDictionary.Word>();
        while (index.hasRemaining()) {
            var headword = headword(index, wide ? 12 : 8);
            var from = wide ? index.getLong() : Integer.toUnsignedLong(index.getInt());
            var meanings = meanings(text(texts, from, index.getInt()));
            if (!meanings.isEmpty()) {
                words.add(new ImportedDictionary.Word(headword, null, meanings));
            }
        }
        return new ImportedDictionary(about.getOrDefault("bookname", ifo.getFileName().toString()),
                about.getOrDefault("description", ""),
                words);
    }

    private static Map<String, String> about(Path ifo) throws IOException {
        return Files.readAllLines(ifo, StandardCharsets.UTF_8).stream().filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, second) -> first));
    }

    private static String headword(ByteBuffer index, int place) {
        var start = index.position();
        while (index.hasRemaining() && index.get() != 0) {
            // the name ends at the first zero
        }
        if (index.remaining() < place) {
            throw new DictionaryMistake("The index of headwords is cut off");
        }
        return new String(index.array(), start, index.position() - start - 1, StandardCharsets.UTF_8);
    }

    private static String text(byte[] texts, long from, int length) {
        if (from < 0 || length < 0 || from > texts.length - (long) length) {
            throw new DictionaryMistake("The index points outside the texts: are both of one dictionary?");
        }
        return new String(texts, (int) from, length, StandardCharsets.UTF_8);
    }

    private static List<String> meanings(String text) {
        return Stream.of(text.replaceAll("<[^>]{0,200}>", "").split("[\\n;；]")).map(String::strip).filter(line -> !line.isEmpty())
                .toList();
    }
}
