package dev.kotonoha.command;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.audit.Audit;
import dev.kotonoha.audit.Finding;
import dev.kotonoha.audit.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Computes everything anew and prints where what is kept differs, a line of tab-separated values each. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Computes all cards, readings, words and counters anew from what learners did and prints "
        + "what differs: learner, what, its name, field, stored, computed. Ends with 1 when something differs and was not mended. Settings "
        + "of the server such as --kotonoha.data-dir or --spring.mongodb.uri may follow.")
final class AuditCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int AT_ONCE = 100;

    private final Class<?> application;
    @Option(names = "--repair", description = "Keep the computed state instead.")
    private boolean repair;
    @Option(names = "--learner", paramLabel = "ID", description = "Only this learner.")
    private @Nullable String only;
    @Unmatched
    private List<String> settings = new ArrayList<>();
    @Spec
    private CommandSpec spec = CommandSpec.create();
    private long learners;
    private long postponed;
    private long cards;
    private long reviews;
    private long differences;
    private long mended;
    private long nanos;

    AuditCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (var server = Backstage.open(application, settings)) {
            var audit = server.getBean(Audit.class);
            if (only == null) {
                everybody(audit);
            } else {
                take(audit, new LearnerId(only));
            }
        }
        var seconds = nanos / 1e9;
        var err = spec.commandLine().getErr();
        err.printf("%,d learners, %,d cards, %,d reviews in %.1f s (%,.0f reviews a second)%n", learners, cards, reviews, seconds,
                reviews / Math.max(seconds, 1e-3));
        err.printf("%,d differences, %,d of them mended%n", differences, mended);
        if (postponed > 0) {
            err.printf("%,d learners were left out: their cards are just being brought in line with new settings%n", postponed);
        }
        return differences > mended ? DIFFERENT : 0;
    }

    private void everybody(Audit audit) {
        for (var some = audit.learners("", AT_ONCE); !some.isEmpty(); some = audit.learners(some.getLast().value(), AT_ONCE)) {
            some.forEach(learner -> take(audit, learner));
        }
    }

    private void take(Audit audit, LearnerId learner) {
        var started = System.nanoTime();
        Report report = audit.of(learner, repair);
        nanos += System.nanoTime() - started;
        learners += report.learners();
        postponed += report.postponed();
        cards += report.cards();
        reviews += report.reviews();
        differences += report.findings().size();
        mended += report.findings().stream().filter(Finding::mended).count();
        report.findings().forEach(AuditCommand::print);
    }

    private static void print(Finding finding) {
        var difference = finding.difference();
        System.out.println(String.join("\t", finding.learner().value(), finding.what(), finding.name(), difference.field(),
                difference.stored(), difference.computed()) + (finding.mended() ? "\tmended" : ""));
    }
}
