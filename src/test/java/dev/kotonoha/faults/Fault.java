package dev.kotonoha.faults;

import org.bson.Document;

import java.time.Duration;
import java.util.List;

import static dev.kotonoha.faults.Device.Habits.USUAL;

/** The faults of machines: what happens, and how long there may be no acknowledgement. */
enum Fault {

    DUPLICATES_TO_TWO_SERVERS(5, new Device.Habits(1, 0, 100)) {
        @Override
        void happen(World world) throws Exception {
            Thread.sleep(world.calm());
        }
    },
    SERVER_KILLED(5) {
        @Override
        void happen(World world) throws Exception {
            var node = world.nodes().getLast();
            node.kill();
            node.launch();
            node.awaitReady();
        }
    },
    STEP_DOWN(2) {
        @Override
        void happen(World world) throws Exception {
            for (var time = 0; time < 2; time++) {
                stepDown(world);
                Thread.sleep(1000 * STEP_DOWN_SECONDS);
            }
        }
    },
    PRIMARY_KILLED(12) {
        @Override
        void happen(World world) throws Exception {
            var primary = world.cluster().primary();
            primary.kill();
            world.cluster().awaitSuccessor(primary);
            Thread.sleep(1000);
            primary.start();
        }
    },
    PRIMARY_PAUSED(30) {
        @Override
        void happen(World world) throws Exception {
            var primary = world.cluster().primary();
            primary.pause();
            world.awaitSuccession(primary);
            primary.resume();
        }
    },
    PRIMARY_WITHOUT_ITS_PEERS(30) {
        @Override
        void happen(World world) throws Exception {
            var primary = world.cluster().primary();
            primary.cutOffFrom(world.cluster().members());
            world.awaitSuccession(primary);
            primary.reconnect();
        }
    },
    PRIMARY_CUT_OFF(30) {
        @Override
        void happen(World world) throws Exception {
            var primary = world.cluster().primary();
            primary.cutOff();
            world.awaitSuccession(primary);
            primary.reconnect();
        }
    },
    PRIMARYS_DISK_FULL(30) {
        @Override
        void happen(World world) throws Exception {
            var primary = world.cluster().primary();
            primary.fillDisk();
            world.cluster().awaitSuccessor(primary);
            Thread.sleep(1000);
            primary.kill();
            primary.emptyDisk();
            primary.start();
        }
    },
    ALL_MEMBERS_KILLED(30) {
        @Override
        void happen(World world) throws Exception {
            for (var member : world.cluster().members()) {
                member.kill();
            }
            Thread.sleep(1000);
            for (var member : world.cluster().members()) {
                member.start();
            }
            world.cluster().primary();
        }
    },
    ROLLING_RESTART(4) {
        @Override
        void happen(World world) throws Exception {
            var former = world.cluster().primary();
            for (var member : world.cluster().members()) {
                if (member != former) {
                    restart(world, member);
                }
            }
            stepDown(world);
            restart(world, former);
        }
    },
    DATABASE_SLOW(4) {
        @Override
        void happen(World world) throws Exception {
            world.cluster().failCommands(sometimes(0.3), commands().append("blockConnection", true).append("blockTimeMS", 300));
            Thread.sleep(world.calm().multipliedBy(2));
            world.cluster().failNoMore();
        }
    },
    REPLIES_LOST(4, new Device.Habits(0.1, 0.3, 200)) {
        @Override
        void happen(World world) throws Exception {
            world.cluster().failCommands(sometimes(0.2), commands().append("closeConnection", true));
            Thread.sleep(world.calm());
            var done = new Document("code", 91).append("errmsg", "done, and not said so");
            world.cluster().failCommands(sometimes(0.2),
                    new Document("failCommands", List.of("update")).append("writeConcernError", done));
            Thread.sleep(world.calm());
            world.cluster().failCommands(sometimes(0.2), commands().append("errorCode", 11600));
            Thread.sleep(world.calm());
            world.cluster().failNoMore();
        }
    };

    private static final int STEP_DOWN_SECONDS = 5;

    private final Duration longestGap;
    private final Device.Habits habits;

    Fault(int longestGapSeconds, Device.Habits habits) {
        longestGap = Duration.ofSeconds(longestGapSeconds);
        this.habits = habits;
    }

    Fault(int longestGapSeconds) {
        this(longestGapSeconds, USUAL);
    }

    abstract void happen(World world) throws Exception;

    Outcome run(World world, String name) throws Exception {
        return world.underLoad(name, habits, longestGap, () -> happen(world));
    }

    private static void stepDown(World world) throws Exception {
        var primary = world.cluster().primary();
        primary.command(
                new Document("replSetStepDown", STEP_DOWN_SECONDS).append("secondaryCatchUpPeriodSecs", STEP_DOWN_SECONDS - 1));
        world.cluster().awaitSuccessor(primary);
    }

    private static void restart(World world, Member member) throws Exception {
        member.stop();
        member.start();
        world.cluster().awaitHealth();
    }

    private static Document sometimes(double probability) {
        return new Document("activationProbability", probability);
    }

    private static Document commands() {
        return new Document("failCommands", List.of("find", "update", "aggregate", "insert"));
    }
}
