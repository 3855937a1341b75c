package dev.kotonoha.vocabulary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Level;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Optional;

/** Estimates from lexicons. */
@Component
class Estimates {

    private static final double LEVEL_SPREAD = 0.5;
    /** The chance to know a word whose card is being learnt. */
    private static final float LEARNING = 0.5f;
    /** What "I know the words up to there" counts for, in words read past in each band. */
    private static final int SAID = 3;

    private final WordList list;
    private final Catalog catalog;
    /** An estimate follows from the lexicon's version and the level, so that it is never out of date. */
    private final Cache<String, Estimation> kept = Caffeine.newBuilder().maximumSize(10_000).build();

    Estimates(WordList list, Catalog catalog) {
        this.list = list;
        this.catalog = catalog;
    }

    /** Empty while there is nothing to estimate from. */
    Optional<Estimation> of(Learner learner, Lexicon lexicon) {
        var seen = observations(lexicon);
        if (seen.isEmpty() && learner.level() == null) {
            return Optional.empty();
        }
        var key = lexicon.id() + "@" + lexicon.version() + "@" + learner.level();
        return Optional.of(kept.get(key, fresh -> Estimator.estimate(seen, prior(learner))));
    }

    Optional<Knowledge> knowledge(Learner learner, Lexicon lexicon) {
        return of(learner, lexicon).map(estimation -> {
            var chances = estimation.byRank(list.size());
            var others = new HashMap<String, Float>();
            lexicon.states().forEach((status, words) -> words.forEach((int word) -> {
                var chance = chance(lexicon, word, status, chances[word <= list.size() ? word : 0]);
                if (word <= list.size()) {
                    chances[word] = chance;
                } else {
                    others.put(list.lemma(lexicon, word), chance);
                }
            }));
            return new Knowledge(chances, others);
        });
    }

    private static float chance(Lexicon lexicon, int word, WordStatus status, double likely) {
        return switch (status) {
            case KNOWN, IGNORED -> 1f;
            case LEARNING -> LEARNING;
            case MET, TAPPED -> (float) Estimator.after(likely, Counts.of(lexicon.evidence().taps(), word),
                    Counts.of(lexicon.evidence().past(), word));
        };
    }

    private Estimator.Prior prior(Learner learner) {
        return catalog.levels().stream().filter(level -> level.id().equals(learner.level())).map(Level::words).findFirst()
                .map(words -> new Estimator.Prior(
                        words.to() == null ? words.from() * 1.5 : Math.max(150, (words.from() + words.to()) / 2.0), LEVEL_SPREAD))
                .orElse(Estimator.Prior.WIDE);
    }

    private Observations observations(Lexicon lexicon) {
        var seen = new Observations(list.size());
        lexicon.words().forEach((int word) -> {
            var taps = Counts.of(lexicon.evidence().taps(), word);
            var past = Counts.of(lexicon.evidence().past(), word);
            if (word <= list.size() && isLearnt(lexicon, word)) {
                seen.read(word, 0, Observations.MOST_PAST);
            } else if (word <= list.size() && taps + past > 0) {
                seen.read(word, taps, past);
            }
        });
        said(lexicon, seen);
        placed(lexicon, seen);
        return seen;
    }

    private static boolean isLearnt(Lexicon lexicon, int word) {
        return lexicon.marks().known().contains(word) || lexicon.isStrong(word);
    }

    private void said(Lexicon lexicon, Observations seen) {
        var upTo = lexicon.marks().saidUpTo();
        for (var band = 0; band < Observations.BANDS; band++) {
            var middle = (int) Observations.middle(band, list.size());
            for (var i = 0; i < SAID && middle <= upTo; i++) {
                seen.read(middle, 0, 1);
            }
        }
    }

    private static void placed(Lexicon lexicon, Observations seen) {
        var placed = lexicon.marks().placed();
        if (placed != null) {
            placed.known().forEach((int word) -> seen.asked(word, true));
            placed.unknown().forEach((int word) -> seen.asked(word, false));
            for (var i = 0; i < placed.invented(); i++) {
                seen.invented(i < placed.claimed());
            }
        }
    }
}
