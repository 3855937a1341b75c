package dev.kotonoha.faults;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the suite is asked for.
 *
 * @param only names of the faults to run; empty for all
 * @param weakness what the servers are to lack, so that the suite must fail; null to test the product
 * @param cases how many histories are shuffled and split
 */
record Options(boolean isLong, Set<String> only, @Nullable Weakness weakness, int cases, long seed) {

    private static final int FEW = 300;
    private static final int MANY = 10_000;

    static Options of(String... arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        var isLong = false;
        var only = new HashSet<String>();
        Weakness weakness = null;
        var cases = 0;
        var seed = System.nanoTime();
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "--long" -> isLong = true;
                case "--only" -> only.add(words.pop());
                case "--weaken" -> weakness = Weakness.of(words.pop());
                case "--cases" -> cases = Integer.parseInt(words.pop());
                case "--seed" -> seed = Long.parseLong(words.pop());
                case String word -> throw new IllegalArgumentException("Unknown: " + word);
            }
        }
        return new Options(isLong, Set.copyOf(only), weakness, cases > 0 ? cases : isLong ? MANY : FEW, seed);
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** A path that the command gives. */
    static Path path(String name) {
        return Path.of(System.getProperty("faults." + name)).toAbsolutePath();
    }

    /** The launcher of this Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
