package dev.kotonoha.command;

import dev.kotonoha.backup.Volume;
import picocli.CommandLine.Model.CommandSpec;

/** Says how much was moved and how fast. */
final class Told {

    private Told() {
    }

    static void of(String how, Volume all, long started, CommandSpec spec) {
        var seconds = Math.max(1, System.nanoTime() - started) / 1e9;
        spec.commandLine().getErr().printf("%,d documents of %,d collections %s, %,.1f MB in %.1f s (%,.1f MB a second)%n",
                all.documents(),
                all.collections(), how, all.bytes() / 1e6, seconds, all.bytes() / 1e6 / seconds);
    }
}
