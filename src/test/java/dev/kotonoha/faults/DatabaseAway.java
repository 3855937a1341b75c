package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The whole database stands still: a server says that it is not ready, so that a proxy asks another, but not that it is dead, for to restart it would not help. */
final class DatabaseAway {

    private static final Duration SOON = Duration.ofSeconds(20);

    private DatabaseAway() {
    }

    static Outcome run(World world, String name) throws Exception {
        var here = Case.of(world, 1);
        var node = world.nodes().getFirst();
        here.expect(status(world, "/readyz") == 200, "not ready before");
        for (var member : world.cluster().members()) {
            member.pause();
        }
        try {
            Shell.await(SOON, "a server that is not ready", () -> status(world, "/readyz") == 503);
            here.expect(status(world, "/livez") == 200, "dead, because its database is away");
        } finally {
            for (var member : world.cluster().members()) {
                member.resume();
            }
        }
        world.cluster().awaitHealth();
        Shell.await(SOON, "a server that is ready again", () -> status(world, "/readyz") == 200);
        here.upload(world.nodes().indexOf(node),
                List.of(Case.review(here.person().cards().getFirst(), "GOOD", Instant.parse("2020-02-02T02:02:02Z"))));
        return here.outcome(name);
    }

    private static int status(World world, String path) {
        return world.web().send("GET", world.nodes().getFirst().at(path), null, null, Web.PATIENCE).join().status();
    }
}
