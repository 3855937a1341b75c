package dev.kotonoha.vocabulary;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What learners say of what they know; all of it can be taken back. */
@Service
public class Claims {

    private final LexiconRepository repository;
    private final WordList list;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Claims(LexiconRepository repository, WordList list, Vocabulary vocabulary, Clock clock) {
        this.repository = repository;
        this.list = list;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The learner says what a word is to them: known, ignored, or null to leave it to the evidence. */
    public Vocabulary.Item mark(Learner learner, String lemma, @Nullable WordStatus status) {
        check(status);
        var lexicon = repository.change(learner.id(), before -> edit(learner, before).mark(lemma, status).done());
        var word = list.find(lexicon, lemma).orElseThrow(() -> Problem.unacceptable("lemma", "word.too-many"));
        return vocabulary.item(lexicon, word);
    }

    /** What a word is said to be; null leaves it to the evidence. Kept in the session until it is shown. */
    public record Mark(String lemma, @Nullable WordStatus status) implements Serializable {
    }

    /** Says it of many words at once. The answer is what was said of them before; saying that again undoes it. */
    public List<Mark> markAll(Learner learner, List<Mark> marks) {
        marks.forEach(mark -> check(mark.status()));
        var earlier = new ArrayList<Mark>();
        repository.change(learner.id(), before -> {
            earlier.clear();
            var edit = edit(learner, before);
            marks.forEach(mark -> {
                var word = list.find(before, mark.lemma());
                earlier.add(new Mark(mark.lemma(), word.isPresent() ? before.marks().of(word.get()) : null));
                edit.mark(mark.lemma(), mark.status());
            });
            return edit.done();
        });
        return List.copyOf(earlier);
    }

    private static void check(@Nullable WordStatus status) {
        if (status != null && status != WordStatus.KNOWN && status != WordStatus.IGNORED) {
            throw Problem.unacceptable("status", "word.status");
        }
    }

    /**
     * The learner says to know the words up to a rank.
     *
     * @param changed how many words became known, or on undoing were known by it
     */
    public record Claim(String id, int changed) {
    }

    /** Words up to a rank are known, unless a tap speaks against it. */
    public Claim knowUpTo(Learner learner, int rank) {
        if (rank < 1 || rank > list.size()) {
            throw Problem.unacceptable("upToRank", "range", 1, list.size());
        }
        var said = new Lexicon.Said(UUID.randomUUID().toString(), rank, clock.instant(), null);
        return new Claim(said.id(), marks(learner, marks -> marks.with(
                Stream.concat(marks.said().stream(), Stream.of(said)).toList())));
    }

    /** As if it had not been said; saying so again changes nothing. A 404 problem for an unknown one. */
    public void undo(Learner learner, String claim) {
        if (repository.find(learner.id()).marks().said().stream().noneMatch(said -> said.id().equals(claim))) {
            throw Problem.notFound();
        }
        marks(learner, marks -> marks.with(marks.said().stream()
                .map(said -> said.id().equals(claim) && said.undoneAt() == null
                        ? new Lexicon.Said(said.id(), said.upToRank(), said.at(), clock.instant())
                        : said)
                .toList()));
    }

    /** A claim to know the words up to a rank that was not taken back. */
    public record Standing(String id, int upToRank, Instant at) {
    }

    /** The claims that count, latest first. */
    public List<Standing> standing(LearnerId learner) {
        return repository.find(learner).marks().said().reversed().stream().filter(said -> said.undoneAt() == null)
                .map(said -> new Standing(said.id(), said.upToRank(), said.at())).toList();
    }

    /** Which kinds of evidence do not count for the learner. */
    public Set<EvidenceKind> ignoredEvidence(LearnerId learner) {
        return repository.find(learner).marks().off();
    }

    /** Lets all kinds of evidence count but these. */
    public void ignoreEvidence(Learner learner, Set<EvidenceKind> off) {
        marks(learner, marks -> marks.without(off));
    }

    private int marks(Learner learner, UnaryOperator<Lexicon.Marks> change) {
        var known = new int[2];
        repository.change(learner.id(), before -> {
            var after = edit(learner, before).marks(change.apply(before.marks())).done();
            known[0] = known(before);
            known[1] = known(after);
            return after;
        });
        return Math.abs(known[1] - known[0]);
    }

    private static int known(Lexicon lexicon) {
        var known = lexicon.states().get(WordStatus.KNOWN);
        return known == null ? 0 : known.getCardinality();
    }

    /**
     * What the learner answered when asked for words.
     *
     * @param known ranks of the words that they say to know
     * @param invented how many words asked for do not exist
     * @param claimed how many of those they say to know
     */
    public record Answers(Set<Integer> known, Set<Integer> unknown, int invented, int claimed) {
    }

    /** Takes the answers of a placement in place of those of an earlier one. */
    public void place(Learner learner, Answers answers) {
        var placed = new Lexicon.Placed(bitmap(answers.known()), bitmap(answers.unknown()), answers.invented(), answers.claimed(),
                clock.instant());
        marks(learner, marks -> new Lexicon.Marks(marks.known(), marks.ignored(), marks.said(), marks.off(), placed));
    }

    private static RoaringBitmap bitmap(Set<Integer> words) {
        return RoaringBitmap.bitmapOf(words.stream().mapToInt(Integer::intValue).toArray());
    }

    private LexiconEdit edit(Learner learner, Lexicon before) {
        return new LexiconEdit(before, list, learner.calendar().dayOf(clock.instant()));
    }
}
