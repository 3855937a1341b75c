package dev.kotonoha.backup;

/** A file that is no whole backup, or a database that one can not be brought back into; the message says so in a sentence for an operator. */
public final class BadBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadBackup(String sentence) {
        super(sentence);
    }
}
