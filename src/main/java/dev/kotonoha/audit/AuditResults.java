package dev.kotonoha.audit;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What the audits of the last thirty days came to. */
@Service
public class AuditResults {

    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoTemplate mongo;
    private final Clock clock;

    AuditResults(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps what an audit of some learners came to, and forgets what is old. */
    public void keep(List<Report> reports) {
        var now = clock.instant();
        var findings = reports.stream().flatMap(report -> report.findings().stream()).toList();
        mongo.insert(new AuditResult(UUID.randomUUID().toString(), now, reports.stream().mapToLong(Report::learners).sum(),
                reports.stream().mapToLong(Report::cards).sum(), reports.stream().mapToLong(Report::reviews).sum(),
                findings.size(), findings.stream().filter(Finding::mended).count()));
        mongo.remove(query(where("at").lt(now.minus(KEPT))), AuditResult.class);
    }

    /** The latest first. */
    public List<AuditResult> latest(int limit) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(limit), AuditResult.class);
    }
}
