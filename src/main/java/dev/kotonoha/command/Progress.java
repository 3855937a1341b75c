package dev.kotonoha.command;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;

/** Tells how far long work has come, whenever that is a tenth more. */
final class Progress implements DoubleConsumer {

    private final String what;
    private final PrintWriter err;
    private int told;

    Progress(String what, PrintWriter err) {
        this.what = what;
        this.err = err;
    }

    @Override
    public void accept(double share) {
        int tenths = (int) (share * 10);
        if (tenths > told) {
            told = tenths;
            err.println(what + ": " + tenths * 10 + " %");
        }
    }
}
