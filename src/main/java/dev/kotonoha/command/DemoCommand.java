package dev.kotonoha.command;

import dev.kotonoha.demo.DemoSchool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Loads a school of learners who do not exist, for a teacher to look around in. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Loads a demo school of simulated learners who read, tapped and reviewed for some days, and prints how to sign in as its teacher. "
        + "Settings of the server such as --kotonoha.data-dir or --spring.mongodb.uri may follow.")
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_LEARNERS = 99_999;
    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 730;

    private final Class<?> application;
    @Option(names = "--learners", defaultValue = "40", description = "How many learners, 40 a class and more from 4,000 on; ${DEFAULT-VALUE} if left out.")
    private int learners;
    @Option(names = "--days", defaultValue = "90", description = "How many days they studied until yesterday; ${DEFAULT-VALUE} if left out.")
    private int days;
    @Option(names = "--seed", defaultValue = "1", description = "Another seed makes other learners.")
    private long seed;
    @Option(names = "--among-real-accounts", description = "Load it although the database has accounts of real people.")
    private boolean amongRealAccounts;
    @Option(names = "--remove", description = "Take the demo school out again, and load nothing.")
    private boolean remove;
    @Unmatched
    private List<String> settings = new ArrayList<>();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (learners < 1 || learners > MOST_LEARNERS || days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new BadInput("There are 1 to %d learners and %d to %d days".formatted(MOST_LEARNERS, FEWEST_DAYS, MOST_DAYS));
        }
        try (var server = Backstage.open(application, settings)) {
            var school = server.getBean(DemoSchool.class);
            if (remove) {
                school.remove();
                System.out.println("There is no demo school any more.");
            } else {
                load(school);
            }
        }
        return 0;
    }

    private void load(DemoSchool school) {
        if (school.isThere()) {
            throw new BadInput("There is a demo school already, and it was left as it is; demo --remove takes it out.");
        }
        if (!amongRealAccounts && school.hasRealAccounts()) {
            throw new BadInput(
                    "This database has accounts of real people. Nothing was changed; --among-real-accounts loads the demo school beside them.");
        }
        var started = System.nanoTime();
        var loaded = school.load(new DemoSchool.Size(learners, days, seed), new Progress("Loading", spec.commandLine().getErr()));
        System.out.printf("%,d learners in %,d demo classes, %,d cards, %,d answers in %d days; loaded in %.0f s.%n", learners,
                loaded.classes(), loaded.cards(), loaded.answers(), days, (System.nanoTime() - started) / 1e9);
        System.out.printf("Start the server with the same settings and sign in as the teacher:%n  e-mail    %s%n  password  %s%n"
                + "The password is shown only now.%n", loaded.teacher(), loaded.password());
    }
}
