package dev.kotonoha.command;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;

/** Tells how far training has come, whenever that is a tenth more. */
final class Progress implements DoubleConsumer {

    private final PrintWriter err;
    private int told;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(double share) {
        int tenths = (int) (share * 10);
        if (tenths > told) {
            told = tenths;
            err.println("Training: " + tenths * 10 + " %");
        }
    }
}
