package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.catalog.Bilingual;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.japanese.Ruby;
import dev.kotonoha.language.TextLevel;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A content as clients see it.
 *
 * @param titleRuby how the kanji of the Japanese title are read; absent where that is not known, as is leadRuby
 * @param words running words
 * @param audio null for a reading
 * @param paragraphs null in lists
 * @param coverage the share of the running words that the learner is likely to know, 0 to 1; null while nothing is known of them
 * @param dueWords how many words that are due for review are in it; both only in lists
 * @param reason what of these speaks for it, in words
 * @param measuredLevel only where a text was just taken in
 */
public record ContentView(ContentId id, Bilingual title, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ruby> titleRuby,
        String lead,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ruby> leadRuby, ImageView image, String author, Instant createdAt,
        String level,
        Kind kind, int words, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long durationMs, ProgressView progress,
        int revision, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double coverage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer dueWords,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AudioView audio,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ParagraphView> paragraphs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MeasuredView measuredLevel) {

    /**
     * The rank under which 95 of 100 running words lie, names aside, with an interval; told when a text is taken in.
     *
     * @param low where it would lie at the least in other sentences of the kind, at 90 % confidence
     */
    public record MeasuredView(int rank, int low, int high) {
        static MeasuredView of(TextLevel level) {
            return new MeasuredView(level.rank(), level.low(), level.high());
        }
    }

    ContentView with(MeasuredView measured) {
        return new ContentView(id, title, titleRuby, lead, leadRuby, image, author, createdAt, level, kind, words, durationMs,
                progress, revision, coverage, dueWords, reason, audio, paragraphs, measured);
    }

    ContentView with(Fit fit, String reason) {
        return new ContentView(id, title, titleRuby, lead, leadRuby, image, author, createdAt, level, kind, words, durationMs,
                progress, revision, fit.coverage(), fit.dueWords(), reason, audio, paragraphs, measuredLevel);
    }

    /** A picture with what it shows, in words. */
    public record ImageView(String url, Bilingual alt) {
    }

    /** The sound. */
    public record AudioView(String url, long durationMs) {
    }

    /** Sentences that stand together. */
    public record ParagraphView(List<SentenceView> sentences) {
    }

    /** A sentence; the Japanese is absent unless it was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SentenceView(String id, String en, @Nullable String ja, Sentence.@Nullable Source source,
            @Nullable String speaker,
            @Nullable Long startMs, @Nullable Long endMs, List<WordView> words,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ruby> ruby) {
    }

    /** A word, in UTF-16 code units of its sentence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WordView(int start, int end, String lemma, @Nullable Integer rank) {
        static WordView of(Word word) {
            return new WordView(word.start(), word.end(), word.lemma(), word.rank());
        }
    }

    /** Statuses are written in lower case. */
    public record ProgressView(String status, @Nullable String furthestSentence, int sentences, int percent,
            @Nullable Long playbackMs,
            long secondsRead) {
        static ProgressView of(Progress progress) {
            return new ProgressView(progress.status().name().toLowerCase(java.util.Locale.ROOT), progress.furthestSentence(),
                    progress.sentences(), progress.percent(), progress.playbackMs(), progress.secondsRead());
        }
    }

    static ContentView head(Content content, Progress progress) {
        return of(content, progress, null);
    }

    /** @param translations whether the Japanese goes along, for a client that reads offline */
    static ContentView whole(Content content, Progress progress, boolean translations) {
        return of(content, progress, content.paragraphs().stream().map(paragraph -> new ParagraphView(
                paragraph.sentences().stream().map(sentence -> view(sentence, translations)).toList())).toList());
    }

    private static ContentView of(Content content, Progress progress, @Nullable List<ParagraphView> paragraphs) {
        var audio = content.audio();
        return new ContentView(content.id(), content.title(), content.titleRuby(), content.lead(), content.leadRuby(),
                new ImageView(url(content.image().media()), content.image().alt()), content.author(), content.createdAt(),
                content.level(), content.kind(), content.words(), content.durationMs(), ProgressView.of(progress),
                content.revision(), null, null, null,
                audio == null || paragraphs == null ? null : new AudioView(url(audio.media()), audio.durationMs()), paragraphs,
                null);
    }

    private static SentenceView view(Sentence sentence, boolean translations) {
        return new SentenceView(sentence.id(), sentence.en(), translations ? sentence.ja() : null, sentence.source(),
                sentence.speaker(), sentence.startMs(), sentence.endMs(), sentence.words().stream().map(WordView::of).toList(),
                translations ? sentence.ruby() : List.of());
    }

    private static String url(String media) {
        return "/api/v1/media/" + media;
    }
}
