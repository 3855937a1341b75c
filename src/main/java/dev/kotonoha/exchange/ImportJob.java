package dev.kotonoha.exchange;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Import;
import dev.kotonoha.deck.Intake;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import dev.kotonoha.kernel.Problem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Objects;

/** Takes in what a learner started, and takes back what they cancelled. Done again after it was cut off, it finds what is in already unchanged. */
@Component
class ImportJob implements Job {

    private final Accounts accounts;
    private final ImportRepository repository;
    private final CardFiles files;
    private final Intake intake;
    private final Schedules schedules;
    private final Imports imports;
    private final Clock clock;

    ImportJob(Accounts accounts, ImportRepository repository, CardFiles files, Intake intake, Schedules schedules,
            Imports imports,
            Clock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.files = files;
        this.intake = intake;
        this.schedules = schedules;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public void run(String subject) {
        accounts.learner(new LearnerId(subject)).ifPresent(learner -> {
            repository.in(learner.id(), CardImport.State.RUNNING).forEach(asked -> take(learner, asked));
            repository.in(learner.id(), CardImport.State.CANCELLING).forEach(asked -> takeBack(learner, asked));
            imports.recount(learner.id());
        });
    }

    private void take(Learner learner, CardImport asked) {
        try {
            var taken = takeIn(learner, asked);
            repository.change(learner.id(), asked.id(), CardImport.State.RUNNING,
                    Update.update("state", CardImport.State.DONE).set("taken", taken).set("done", asked.rows()));
            repository.forget(learner.id(), asked.id());
        } catch (Cancelled cancelled) {
            // what is in is taken back next
        } catch (Problem problem) {
            repository.change(learner.id(), asked.id(), CardImport.State.RUNNING,
                    Update.update("state", CardImport.State.CANCELLING).set("undoneAt", clock.instant())
                            .set("fault", problem.getDetailMessageCode()));
        }
    }

    private Taken takeIn(Learner learner, CardImport asked) {
        var by = new Import(Objects.requireNonNull(asked.startedAt()), repository.undone(learner.id()));
        var known = intake.known(learner.id());
        try {
            var file = Files.createTempFile("kotonoha-", ".import");
            try {
                repository.fetch(learner.id(), asked.id(), file);
                try (var cards = files.open(file, learner, Mapping.parse(asked.mappings()), known, by.at())) {
                    return new Taking(intake, learner, schedules.rules(learner), by, known,
                            (rows, soFar) -> tell(asked, rows, soFar)).of(cards);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(CardImport asked, int rows, Taken soFar) {
        if (!repository.change(asked.learnerId(), asked.id(), CardImport.State.RUNNING,
                Update.update("done", rows).set("taken", soFar))) {
            throw new Cancelled();
        }
    }

    private void takeBack(Learner learner, CardImport asked) {
        intake.undo(learner.id(), schedules.rules(learner), Objects.requireNonNull(asked.startedAt()),
                Objects.requireNonNull(asked.undoneAt()));
        var over = asked.fault() == null ? CardImport.State.CANCELLED : CardImport.State.FAILED;
        repository.change(learner.id(), asked.id(), CardImport.State.CANCELLING,
                Update.update("state", over).set("taken", Taken.NOTHING));
        repository.forget(learner.id(), asked.id());
    }

    /** Somebody cancelled it meanwhile. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Cancelled() {
            super(null, null, false, false);
        }
    }
}
