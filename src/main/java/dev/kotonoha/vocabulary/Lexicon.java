package dev.kotonoha.vocabulary;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a learner knows, in bitmaps over words: a listed word is its rank, another its place in {@code others} after the last rank.
 *
 * @param others the lemmas that are not listed
 * @param spellings by rank, as text, where the learner met a spelling that is not the listed one
 * @param marks what the learner said: facts that a rebuild keeps
 * @param evidence what reading and reviewing say; follows from the readings and the cards
 * @param states by status; follows from marks and evidence
 * @param history by day (YYYY-MM-DD) what became of words on it, under {@link #MET_FIRST}, a status's name or {@link #UNKNOWN}
 * @param version 0 is not stored yet
 */
@Document("lexicons")
@CompoundIndex(name = "guard", def = "{'learnerId': 1, '_id': 1, 'version': 1}", unique = true)
record Lexicon(@Id String id, LearnerId learnerId, List<String> others, Map<String, String> spellings, Marks marks,
        Counted evidence, Map<WordStatus, RoaringBitmap> states, Map<String, Map<String, RoaringBitmap>> history, long version) {

    static final String MET_FIRST = "MET_FIRST";
    static final String UNKNOWN = "UNKNOWN";

    /**
     * What the learner said.
     *
     * @param off the kinds of evidence that do not count for this learner
     * @param placed the last placement; null before the first
     */
    record Marks(RoaringBitmap known, RoaringBitmap ignored, List<Said> said, Set<EvidenceKind> off, @Nullable Placed placed) {

        /** What the word was said to be; null where it is left to the evidence. */
        @Nullable
        WordStatus of(int word) {
            return ignored.contains(word) ? WordStatus.IGNORED : known.contains(word) ? WordStatus.KNOWN : null;
        }

        Marks with(List<Said> claims) {
            return new Marks(known, ignored, List.copyOf(claims), off, placed);
        }

        Marks without(Set<EvidenceKind> kinds) {
            return new Marks(known, ignored, said, Set.copyOf(kinds), placed);
        }

        /** Up to which rank all words are said to be known; 0 for none. */
        int saidUpTo() {
            return said.stream().filter(claim -> claim.undoneAt() == null).mapToInt(Said::upToRank).max().orElse(0);
        }
    }

    /**
     * "I know the words up to this rank."
     *
     * @param undoneAt null while it counts
     */
    record Said(String id, int upToRank, Instant at, @Nullable Instant undoneAt) {
    }

    /**
     * Answers to whether words are known.
     *
     * @param claimed how many of the invented ones were claimed to be known
     */
    record Placed(RoaringBitmap known, RoaringBitmap unknown, int invented, int claimed, Instant at) {
    }

    /**
     * The evidence by word.
     *
     * @param taps numbers, as {@link Counts} keeps them
     * @param past in how many contents it was read past
     * @param answered words with a card that was answered, by part of speech
     * @param strong those of them whose memory is strong
     */
    record Counted(RoaringBitmap met, List<RoaringBitmap> taps, List<RoaringBitmap> past,
            Map<PartOfSpeech, RoaringBitmap> answered, Map<PartOfSpeech, RoaringBitmap> strong) {

        static Counted none() {
            return new Counted(new RoaringBitmap(), List.of(), List.of(), Map.of(), Map.of());
        }
    }

    static Lexicon none(LearnerId learner) {
        return new Lexicon(learner.value(), learner, List.of(), Map.of(),
                new Marks(new RoaringBitmap(), new RoaringBitmap(), List.of(), Set.of(), null), Counted.none(), Map.of(),
                Map.of(), 0);
    }

    /** The word's status; null for one that was never met. */
    @Nullable
    WordStatus status(int word) {
        return states.entrySet().stream().filter(state -> state.getValue().contains(word)).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }

    /** What the status ought to be by marks and evidence. */
    @Nullable
    WordStatus weighed(int word, int saidUpTo) {
        if (marks.ignored().contains(word)) {
            return WordStatus.IGNORED;
        }
        if (marks.known().contains(word) || score(word, saidUpTo) >= EvidenceKind.KNOWN_FROM) {
            return WordStatus.KNOWN;
        }
        if (any(evidence.answered(), word)) {
            return WordStatus.LEARNING;
        }
        if (Counts.of(evidence.taps(), word) > 0) {
            return WordStatus.TAPPED;
        }
        return evidence.met().contains(word) ? WordStatus.MET : null;
    }

    /** How much speaks for the word's being known, less what speaks against it. */
    int score(int word, int saidUpTo) {
        return Stream.of(EvidenceKind.values()).filter(kind -> !marks.off().contains(kind))
                .mapToInt(kind -> kind.of(switch (kind) {
                    case READ_PAST -> Counts.of(evidence.past(), word);
                    case TAP -> Counts.of(evidence.taps(), word);
                    case MEMORY -> isStrong(word) ? 1 : 0;
                    case SAID -> word <= saidUpTo ? 1 : 0;
                })).sum();
    }

    /** Whether the memory of one of its cards is strong. */
    boolean isStrong(int word) {
        return any(evidence.strong(), word);
    }

    /** All words that have any evidence or mark. */
    RoaringBitmap words() {
        var all = RoaringBitmap.or(marks.known(), marks.ignored(), evidence.met());
        Stream.of(evidence.taps(), evidence.past()).forEach(counts -> counts.forEach(all::or));
        evidence.answered().values().forEach(all::or);
        states.values().forEach(all::or);
        return all;
    }

    private static boolean any(Map<PartOfSpeech, RoaringBitmap> sets, int word) {
        return sets.values().stream().anyMatch(set -> set.contains(word));
    }
}
