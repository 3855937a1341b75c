package dev.kotonoha.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What the operating system does for the suite. */
final class Shell {

    private Shell() {
    }

    /** Runs a program to its end; a failure is an exception with what the program said. */
    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    static void signal(String name, Process process) throws IOException, InterruptedException {
        run("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** Asks again and again until it is so; what can not be asked is not so yet. */
    static void await(Duration patience, String what, Callable<Boolean> question) throws Exception {
        var end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (question.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Not within " + patience + ": " + what, last);
    }
}
