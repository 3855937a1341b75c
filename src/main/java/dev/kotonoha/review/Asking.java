package dev.kotonoha.review;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Context;
import dev.kotonoha.japanese.Ruby;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a card asks by one prompt in one of its contexts. */
final class Asking {

    static final ContentId BY_HAND = new ContentId("hand");
    private static final String GAP = "＿＿＿＿";

    private final Card card;
    private final @Nullable Context context;
    private final @Nullable Content content;
    private final @Nullable Sentence sentence;
    private final List<Sentence.Span> spans;

    /**
     * @param context null where the card has none
     * @param content that the context is from; null where there is none, or not for this learner
     */
    Asking(Card card, @Nullable Context context, @Nullable Content content) {
        this.card = card;
        this.context = context;
        this.content = content;
        this.sentence = content == null || context == null ? null : content.sentence(context.sentence()).orElse(null);
        this.spans = context == null ? List.of() : spans(card, context);
    }

    /** Where the word stands in the sentence; a sentence that was written by hand is searched for it. */
    private static List<Sentence.Span> spans(Card card, Context context) {
        if (!context.spans().isEmpty() || card.kind() == CardKind.SENTENCE || card.front().isBlank()) {
            return context.spans();
        }
        var word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(card.front().strip()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(context.en());
        return word.find() ? List.of(new Sentence.Span(word.start(), word.end())) : List.of();
    }

    /** The prompt itself where the card has what it needs, else the next best. */
    Prompt prompt(Prompt wanted) {
        if (card.kind() == CardKind.SENTENCE) {
            return wanted == Prompt.LISTEN ? Prompt.LISTEN : Prompt.UNDERSTAND;
        }
        var gapped = !spans.isEmpty();
        var meant = !meanings().isEmpty();
        return switch (wanted) {
            case RECOGNISE, UNDERSTAND -> Prompt.RECOGNISE;
            case LISTEN -> Prompt.LISTEN;
            case PRODUCE -> meant ? Prompt.PRODUCE : gapped ? Prompt.CLOZE : Prompt.RECOGNISE;
            case CLOZE -> gapped ? Prompt.CLOZE : meant ? Prompt.PRODUCE : Prompt.RECOGNISE;
        };
    }

    /** @param expected null where nothing is to be typed */
    Question question(Prompt asks, @Nullable Expected expected) {
        var cloze = asks == Prompt.CLOZE;
        var hint = cloze ? meanings().stream().findFirst().orElse(ja()) : asks == Prompt.PRODUCE ? ja() : null;
        return new Question(asks, place(), asks == Prompt.RECOGNISE ? card.front() : null, text(asks),
                asks == Prompt.PRODUCE ? "ja" : "en",
                cloze ? gaps() : asks == Prompt.RECOGNISE && context != null ? spans : List.of(),
                hint, hint != null && hint.equals(ja()) ? ruby() : List.of(), audio(), speak(),
                expected == null ? null : expected.answer(), expected == null ? List.of() : List.copyOf(expected.accepted()),
                expected == null ? List.of() : List.copyOf(expected.others()), expected != null && expected.tolerateSlips(),
                back());
    }

    /** What is to be typed; null where nothing is. */
    @Nullable
    String answer(Prompt asks) {
        return switch (asks) {
            case PRODUCE -> card.front();
            case CLOZE -> spans.stream().map(this::inSentence).collect(Collectors.joining(" "));
            case RECOGNISE, LISTEN, UNDERSTAND -> null;
        };
    }

    private String inSentence(Sentence.Span span) {
        return Objects.requireNonNull(context).en().substring(span.start(), span.end());
    }

    private @Nullable String text(Prompt asks) {
        return switch (asks) {
            case RECOGNISE, UNDERSTAND -> context == null ? card.front() : context.en();
            case PRODUCE -> String.join("；", meanings().subList(0, Math.min(3, meanings().size())));
            case CLOZE -> gapped();
            case LISTEN -> null;
        };
    }

    private String gapped() {
        var text = new StringBuilder(Objects.requireNonNull(context).en());
        spans.reversed().forEach(span -> text.replace(span.start(), span.end(), GAP));
        return text.toString();
    }

    private List<Sentence.Span> gaps() {
        var gaps = new ArrayList<Sentence.Span>();
        var shift = 0;
        for (var span : spans) {
            gaps.add(new Sentence.Span(span.start() + shift, span.start() + shift + GAP.length()));
            shift += GAP.length() - (span.end() - span.start());
        }
        return gaps;
    }

    /** The meaning in this sentence first. */
    private List<String> meanings() {
        var all = new ArrayList<String>();
        if (context != null && context.meaning() != null) {
            all.add(context.meaning());
        }
        if (card.term() != null) {
            all.addAll(card.term().meanings());
        } else if (card.back() != null) {
            all.add(card.back());
        }
        return all.stream().filter(meaning -> !meaning.isBlank()).distinct().toList();
    }

    private @Nullable String ja() {
        return context == null ? null : context.ja();
    }

    /** Only where the card has the translation that the readings are of. */
    private List<Ruby> ruby() {
        return sentence == null || !Objects.equals(sentence.ja(), ja()) ? List.of() : sentence.ruby();
    }

    private Question.@Nullable Place place() {
        return context == null || context.content().equals(BY_HAND)
                ? null
                : new Question.Place(context.content(), context.sentence());
    }

    private Question.@Nullable Audio audio() {
        if (content == null || content.audio() == null || sentence == null || sentence.startMs() == null
                || sentence.endMs() == null) {
            return null;
        }
        return new Question.Audio("/api/v1/media/" + content.audio().media(), sentence.startMs(), sentence.endMs());
    }

    /** The word and, where nobody else speaks it, the sentence. */
    private String speak() {
        if (card.kind() == CardKind.SENTENCE || context == null) {
            return card.front();
        }
        return audio() == null ? card.front() + ". " + context.en() : card.front();
    }

    private Question.Back back() {
        var meaning = context == null ? null : context.meaning();
        var whole = card.kind() == CardKind.SENTENCE;
        var others = whole ? List.<String>of() : meanings().stream().filter(other -> !other.equals(meaning)).toList();
        return new Question.Back(whole ? null : card.front(), meaning, others, context == null ? null : context.en(), spans,
                whole && ja() == null ? CardMapper.back(card) : ja(), ruby());
    }
}
