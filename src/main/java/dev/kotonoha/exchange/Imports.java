package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Import;
import dev.kotonoha.deck.Intake;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Problem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Takes cards in from files: looked at first, then taken in, and taken back where somebody cancels. */
@Service
public class Imports {

    static final String KIND = "import-cards";
    static final String FORGETTING = "forget-import";

    static final Duration KEPT = Duration.ofDays(1);
    private static final int LATEST = 5;

    private final CardFiles files;
    private final Intake intake;
    private final Schedules schedules;
    private final ImportRepository repository;
    private final Jobs jobs;
    private final Clock clock;

    Imports(CardFiles files, Intake intake, Schedules schedules, ImportRepository repository, Jobs jobs, Clock clock) {
        this.files = files;
        this.intake = intake;
        this.schedules = schedules;
        this.repository = repository;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes a file in at once, or looks what would come of it.
     *
     * @param mappings what was chosen for the note types, each {@code type:front:back} or {@code type:-}
     * @throws Problem 422 for a file or a choice that can not be read
     */
    Looked take(Learner learner, Path file, List<String> mappings, boolean dryRun) {
        var by = new Import(clock.instant(), repository.undone(learner.id()));
        var known = intake.known(learner.id());
        try (var cards = files.open(file, learner, Mapping.parse(mappings), known, by.at())) {
            var taking = new Taking(intake, learner, schedules.rules(learner), by, known, dryRun ? null : (rows, soFar) -> {
            });
            var taken = taking.of(cards);
            if (!dryRun) {
                recount(learner.id());
            }
            return new Looked(cards.rows(), cards.media(), cards.choices(), taken);
        }
    }

    /** What is in a file, and what comes of it. */
    record Looked(int rows, int media, List<Choice> choices, Taken taken) {
    }

    /** Keeps a file for a day, after a look at it; nothing is taken in before {@link #start}. A 422 problem for what can not be read. */
    public CardImport look(Learner learner, String name, Path file) {
        var looked = take(learner, file, List.of(), true);
        var id = new ImportId(UUID.randomUUID().toString());
        repository.keep(learner.id(), id, file);
        var made = new CardImport(id, learner.id(), name.substring(0, Math.min(200, name.length())), CardImport.State.READY,
                looked.rows(), 0, looked.media(), looked.choices(), List.of(), looked.taken(), null, null, null, clock.instant());
        repository.insert(made);
        jobs.start(FORGETTING, learner.id().value(), KEPT);
        return made;
    }

    /** An import; a 404 problem where there is none. */
    public CardImport find(LearnerId learner, ImportId id) {
        return repository.find(learner, id).orElseThrow(Problem::notFound);
    }

    /** The last few, newest first. */
    public List<CardImport> latest(LearnerId learner) {
        return repository.latest(learner, LATEST);
    }

    /** Has a file taken in in the background; again changes nothing. A 409 problem for one that is over. */
    public CardImport start(LearnerId learner, ImportId id, List<String> mappings) {
        Mapping.parse(mappings);
        find(learner, id);
        var update = Update.update("state", CardImport.State.RUNNING).set("mappings", mappings).set("startedAt", clock.instant())
                .set("taken", Taken.NOTHING);
        if (repository.change(learner, id, CardImport.State.READY, update)) {
            jobs.start(KIND, learner.value(), Duration.ZERO);
        }
        var now = find(learner, id);
        if (now.state() == CardImport.State.CANCELLED || now.state() == CardImport.State.FAILED) {
            throw new Problem(HttpStatus.CONFLICT, "import.over");
        }
        return now;
    }

    /** Stops an import and takes back what came of it; again changes nothing. A 409 problem for one that is done. */
    public void cancel(LearnerId learner, ImportId id) {
        find(learner, id);
        if (repository.change(learner, id, CardImport.State.READY, Update.update("state", CardImport.State.CANCELLED))) {
            repository.forget(learner, id);
            return;
        }
        repository.change(learner, id, CardImport.State.RUNNING,
                Update.update("state", CardImport.State.CANCELLING).set("undoneAt", clock.instant()));
        if (find(learner, id).state() == CardImport.State.DONE) {
            throw new Problem(HttpStatus.CONFLICT, "import.done");
        }
    }

    void recount(LearnerId learner) {
        jobs.start(Schedules.RECOUNTING, learner.value(), Duration.ZERO);
        schedules.remember(learner);
    }
}
