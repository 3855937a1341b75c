package dev.kotonoha.demo;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Enrolment;
import dev.kotonoha.account.Erasure;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.SignUp;
import dev.kotonoha.assignment.AssignmentDraft;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentQuery;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.kernel.Crockford;
import dev.kotonoha.language.Word;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The school: a teacher, classes of 40 that are marked as a demonstration, and the pupils in them. */
@Service
public class DemoSchool {

    /** No mail can ever reach it (RFC 2606), so that nobody has such an address in truth. */
    private static final String DOMAIN = "@demo.kotonoha.invalid";
    private static final String TEACHER = "teacher" + DOMAIN;
    private static final int IN_A_CLASS = 40;
    private static final int MOST_CLASSES = 100;
    private static final int CONTENTS = 40;
    private static final int ASSIGNED = 4;
    private static final int WORDS = 20;
    private static final int RARE = 2000;
    private static final int PASSWORD = 100 / Crockford.BITS;

    private final Accounts accounts;
    private final Enrolment enrolment;
    private final Erasure erasure;
    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Catalog catalog;
    private final PupilsLife life;
    private final Clock clock;

    DemoSchool(Accounts accounts, Enrolment enrolment, Erasure erasure, Classrooms classrooms, Memberships memberships,
            Assignments assignments, Catalog catalog, PupilsLife life, Clock clock) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.erasure = erasure;
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.assignments = assignments;
        this.catalog = catalog;
        this.life = life;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param learners 1 or more
     * @param days of study before today
     * @param seed always the same learners for the same one
     */
    public record Size(int learners, int days, long seed) {
    }

    /** What there is now; the password is kept nowhere. */
    public record Loaded(String teacher, String password, int classes, int cards, int answers) {
    }

    /** Whether the school was loaded before, be it in part. */
    public boolean isThere() {
        return !accounts.endingWith(DOMAIN).isEmpty();
    }

    /** Whether anybody has an account who is not of the school. */
    public boolean hasRealAccounts() {
        return accounts.anyNotEndingWith(DOMAIN);
    }

    /**
     * Loads the school, which must not be there.
     *
     * @param progress told the share that is done
     */
    public Loaded load(Size size, DoubleConsumer progress) {
        var password = Crockford.grouped(Crockford.random(PASSWORD));
        var teacher = accounts.learner(accounts.signUp(new SignUp(TEACHER, password, "デモの先生", null, null, true)))
                .orElseThrow();
        var contents = contents(teacher);
        var done = new PupilsLife.Done(0, 0);
        var inAClass = Math.max(IN_A_CLASS, Math.ceilDiv(size.learners(), MOST_CLASSES));
        for (var from = 0; from < size.learners(); from += inAClass) {
            var pupils = pupils(teacher, from, Math.min(size.learners(), from + inAClass));
            fill(teacher, from / inAClass + 1, pupils, contents);
            for (var i = 0; i < pupils.size(); i++) {
                done = done.plus(live(pupils.get(i), from + i, contents, size));
                progress.accept((from + i + 1.0) / size.learners());
            }
        }
        return new Loaded(TEACHER, password, classrooms.taughtBy(teacher.id()).size(), done.cards(), done.answers());
    }

    /** Ends all accounts of the school and what belongs to them; nothing where there is no school. */
    public void remove() {
        accounts.endingWith(DOMAIN).forEach(erasure::end);
    }

    private PupilsLife.Done live(Learner learner, int number, List<Content> contents, Size size) {
        var firstDay = learner.calendar().dayOf(clock.instant()).minusDays(size.days());
        return life.live(learner, Pupil.drawn(size.seed(), number, size.days()), contents, firstDay, size);
    }

    private List<Content> contents(Learner teacher) {
        var heads = catalog.list(new ContentQuery(teacher.id(), null, Set.of(), null, null, null, Optional.empty(), CONTENTS))
                .items();
        var bodies = catalog.contents(heads.stream().map(Content::id).toList(), teacher.id());
        return heads.stream().flatMap(head -> Stream.ofNullable(bodies.get(head.id()))).toList();
    }

    private List<Learner> pupils(Learner teacher, int from, int to) {
        var newcomers = IntStream.range(from, to).mapToObj(number -> new Enrolment.Newcomer(
                "learner-%05d%s".formatted(number + 1, DOMAIN), PupilNames.of(number))).toList();
        var enrolled = enrolment.enrol(newcomers, teacher);
        var ids = newcomers.stream().map(newcomer -> Objects.requireNonNull(enrolled.get(newcomer.key())).id()).toList();
        return ids.stream().flatMap(id -> accounts.learner(id).stream()).toList();
    }

    private void fill(Learner teacher, int number, List<Learner> pupils, List<Content> contents) {
        var classroom = classrooms.openDemo(teacher, "デモ %d組 (demo)".formatted(number));
        pupils.forEach(pupil -> memberships.join(pupil, classroom.joinCode()));
        var today = teacher.calendar().dayOf(clock.instant());
        var assigned = contents.stream().limit(ASSIGNED).toList();
        assignments.give(classroom.id(), teacher,
                new AssignmentDraft("デモ：教材と試験の単語", assigned.stream().map(Content::id).toList(), words(assigned),
                        today.plusDays(10), today.plusDays(14), 10, null, null),
                pupils.stream().map(Learner::id).toList());
    }

    /** Some that not everybody knows. */
    private static List<String> words(List<Content> contents) {
        return contents.stream().flatMap(Content::everySentence).flatMap(sentence -> sentence.words().stream())
                .filter(word -> word.isCommon() && word.rank() != null && word.rank() > RARE).map(Word::lemma).distinct()
                .limit(WORDS).toList();
    }
}
