package dev.kotonoha.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Runs the faults one after the other and tells how each went; the exit code is 1 when any promise was broken. */
public final class FaultSuite {

    private FaultSuite() {
    }

    /** One thing to try. */
    interface Trial {
        Outcome run(World world, String name) throws Exception;
    }

    /** Started by {@code .ci/faults}, which says what the arguments are. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var options = Options.of(arguments);
        var work = Files.createDirectory(Path.of(System.getProperty("faults.work")));
        var report = new Report(options);
        System.out.println("Seed " + options.seed());
        try (var world = new World(options, work)) {
            for (var trial : trials().entrySet()) {
                if (options.wants(trial.getKey())) {
                    report.add(tried(world, trial.getKey(), trial.getValue()));
                }
            }
        }
        report.write();
        System.exit(report.isGood() ? 0 : 1);
    }

    private static Map<String, Trial> trials() {
        var trials = new LinkedHashMap<String, Trial>();
        trials.put("shuffled-batches", ShuffledBatches::run);
        trials.put("wrong-clocks", WrongClocks::run);
        trials.put("tampered-repeats", TamperedRepeats::run);
        trials.put("erasure-during-upload", ErasureDuringUpload::run);
        trials.put("overload", Overload::run);
        trials.put("stall", Stall::run);
        trials.put("database-away", DatabaseAway::run);
        trials.put("rolling-update", RollingUpdate::run);
        trials.put("job-taken-over", JobTakenOver::run);
        for (var fault : Fault.values()) {
            trials.put(fault.name().toLowerCase(Locale.ROOT).replace('_', '-'), fault::run);
        }
        return trials;
    }

    private static Outcome tried(World world, String name, Trial trial) {
        try {
            return trial.run(world, name);
        } catch (Exception e) {
            e.printStackTrace();
            return Outcome.failed(name, e);
        }
    }
}
