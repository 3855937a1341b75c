package dev.kotonoha.faults;

import com.mongodb.client.model.Filters;
import org.bson.Document;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server is killed in the middle of a job: the other one does it within a minute. */
final class JobTakenOver {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(30);

    private JobTakenOver() {
    }

    static Outcome run(World world, String name) throws Exception {
        var here = Case.of(world, 5);
        var survivor = world.nodes().getFirst();
        var victim = world.nodes().getLast();
        // only the victim can take the job, and its first look at the cards takes longer than its life
        survivor.pause();
        world.cluster().primary()
                .command(new Document("configureFailPoint", "failCommand").append("mode", new Document("times", 1))
                        .append("data", new Document("failCommands", List.of("find")).append("blockConnection", true)
                                .append("blockTimeMS", 30_000).append("namespace", "kotonoha.cards")));
        world.web().call("POST", victim.at("/api/v1/me/memory-model/training"), here.person().token(), Map.of());
        Shell.await(SOON, "a server that trains",
                () -> world.cluster().database().getCollection("jobs")
                        .countDocuments(training(here, Filters.ne("lease", null))) == 1);
        victim.kill();
        var begin = System.nanoTime();
        survivor.resume();
        victim.launch();
        Shell.await(MINUTE.plus(SOON), "the training",
                () -> world.cluster().database().getCollection("jobs").countDocuments(training(here, Filters.empty())) == 0);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        victim.awaitReady();
        here.timely(took.compareTo(MINUTE) <= 0, "taken over only after " + took);
        return here.outcome(name, "done by another " + took.toSeconds() + " s after the end of the first");
    }

    /** The job as long as it is not done. */
    private static org.bson.conversions.Bson training(Case here, org.bson.conversions.Bson more) {
        return Filters.and(Filters.eq("kind", "train"), Filters.eq("subject", here.person().id()), more);
    }
}
