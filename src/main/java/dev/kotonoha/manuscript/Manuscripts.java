package dev.kotonoha.manuscript;

import dev.kotonoha.catalog.Draft;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads files into drafts; nothing is kept. */
@Service
public class Manuscripts {

    private static final String UNTITLED = "Untitled";
    private static final int LONGEST_TITLE = 200;
    /** The longest of novels have three. */
    private static final int MOST_LETTERS = 4_000_000;

    private final Language language;

    Manuscripts(Language language) {
        this.language = language;
    }

    /**
     * The drafts in a file, one a chapter; its name says what it is: .epub, .srt, .vtt, .md, .tsv (pairs of sentences) or .txt.
     * A 422 problem for anything else, and for what can not be read or is longer than any book.
     */
    public List<Draft> read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Problem.unacceptable("file", "file.empty");
        }
        var type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!type.equals("epub") && bytes.length > Archive.LARGEST_ENTRY) {
            throw Problem.unacceptable("file", "file.too-large");
        }
        var parts = switch (type) {
            case "epub" -> EpubFile.read(bytes);
            case "srt", "vtt" -> SubtitleFile.read(Plain.text(bytes));
            case "md", "markdown" -> MarkdownFile.read(Plain.text(bytes));
            case "tsv" -> PairsFile.read(Plain.text(bytes));
            case "txt" -> List.of(Part.of(null, Arrays.asList(Plain.text(bytes).split("\n\\s*\n"))));
            default -> throw Problem.unacceptable("file", "file.type");
        };
        if (parts.stream().mapToLong(Part::letters).sum() > MOST_LETTERS) {
            throw Problem.unacceptable("file", "file.too-large");
        }
        var plainName = name.replaceFirst("\\.[^.]*$", "").replaceFirst(".*[/\\\\]", "");
        return parts.stream().map(part -> draft(part, plainName)).toList();
    }

    /** When each of a sound's cues is spoken, in order; a 422 problem for what is neither SRT nor VTT. */
    public List<Draft.Time> times(byte[] cues) {
        return SubtitleFile.read(Plain.text(cues)).stream().flatMap(part -> part.paragraphs().stream())
                .flatMap(paragraph -> paragraph.pieces().stream()).flatMap(piece -> Stream.ofNullable(
                        piece.startMs() == null || piece.endMs() == null ? null : new Draft.Time(piece.startMs(), piece.endMs())))
                .toList();
    }

    private Draft draft(Part part, String name) {
        var paragraphs = new ArrayList<String>();
        var translations = new ArrayList<@Nullable String>();
        var times = new ArrayList<Draft.@Nullable Time>();
        for (var paragraph : part.paragraphs()) {
            var laid = Laid.of(paragraph.pieces());
            if (!laid.text().isEmpty()) {
                paragraphs.add(laid.text());
                var first = true;
                for (var sentence : language.sentences(laid.text())) {
                    translations.add(first ? paragraph.ja() : null);
                    times.add(laid.time(sentence.start(), sentence.end()));
                    first = false;
                }
            }
        }
        var title = part.title() == null || part.title().isBlank() ? name.strip() : part.title().strip();
        return new Draft(
                new Draft.Title(title.isEmpty() ? UNTITLED : title.substring(0, Math.min(LONGEST_TITLE, title.length())), null),
                null, null,
                Kind.READING, String.join("\n\n", paragraphs), told(translations), null, told(times));
    }

    private static <T> @Nullable List<@Nullable T> told(List<@Nullable T> values) {
        return values.stream().anyMatch(value -> value != null) ? values : null;
    }
}
