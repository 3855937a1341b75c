package dev.kotonoha.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Looks at a few learners now and then, so that something that goes wrong is known before anybody notices. */
@Component
class AuditSample {

    private static final Logger log = LoggerFactory.getLogger(AuditSample.class);
    private static final int LEARNERS = 3;

    private final Audit audit;
    private final AuditResults results;
    private final Counter cards;
    private final Counter differences;

    AuditSample(Audit audit, AuditResults results, MeterRegistry meters) {
        this.audit = audit;
        this.results = results;
        cards = Counter.builder("kotonoha.audit.cards").description("Cards computed anew by the audit's sample").register(meters);
        differences = Counter.builder("kotonoha.audit.differences")
                .description("Fields of cards, readings and days that the audit's sample found to be wrong").register(meters);
    }

    /** Ids of learners are random, so that those after a random one are a fair sample. */
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void look() {
        look(UUID.randomUUID().toString());
    }

    void look(String after) {
        var reports = new ArrayList<Report>();
        for (var learner : audit.learners(after, LEARNERS)) {
            var report = audit.of(learner, false);
            reports.add(report);
            cards.increment(report.cards());
            differences.increment(report.findings().size());
            if (!report.findings().isEmpty()) {
                log.warn(
                        "{} differences from the facts were found at learner {}: the command audit --repair --learner {} mends them",
                        report.findings().size(), learner, learner);
            }
        }
        results.keep(reports);
    }
}
