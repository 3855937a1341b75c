package dev.kotonoha.platform;

import dev.kotonoha.kernel.Job;
import dev.kotonoha.kernel.Jobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** This node's share of the work in the background. */
@Component
class JobWorker {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    private final Jobs jobs;
    private final Map<String, Job> kinds;
    private final MeterRegistry meters;
    private final AtomicLong waitedMs = new AtomicLong();
    private final AtomicReference<Jobs.@Nullable Entry> running = new AtomicReference<>();

    JobWorker(Jobs jobs, List<Job> kinds, MeterRegistry meters) {
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(Job::kind, Function.identity()));
        this.meters = meters;
        Gauge.builder("kotonoha.jobs.late", waitedMs, waited -> waited.get() / 1000.0).baseUnit("seconds")
                .description("How long the job that waits longest could have been begun").register(meters);
    }

    /** Does all that is due; a job that fails is due again when its lease ends. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void work() {
        for (Optional<Jobs.Entry> next = jobs.lease(); next.isPresent(); next = jobs.lease()) {
            run(next.get());
        }
    }

    /** Long work stays this node's for as long as the node lives. */
    @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void renew() {
        var entry = running.get();
        if (entry != null && !jobs.renew(entry)) {
            log.info("A job of the kind {} has just ended, or another node has taken it over", entry.kind());
        }
    }

    /** Work that no node comes to do is seen in the metrics. */
    @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        waitedMs.set(jobs.late().toMillis());
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jobs.sweep();
    }

    private void run(Jobs.Entry entry) {
        var job = kinds.get(entry.kind());
        if (job == null || entry.subject() == null) {
            log.warn("A job of the kind {} is of a newer version and left to its nodes", entry.kind());
            return;
        }
        running.set(entry);
        var begun = Timer.start(meters);
        var outcome = "failed";
        try {
            job.run(entry.subject());
            jobs.finish(entry);
            outcome = "done";
        } catch (RuntimeException e) {
            log.warn("A job of the kind {} failed and will be tried again", entry.kind(), e);
            jobs.failed(entry, e);
        } finally {
            running.set(null);
            begun.stop(meters.timer("kotonoha.jobs", "kind", entry.kind(), "outcome", outcome));
        }
    }
}
