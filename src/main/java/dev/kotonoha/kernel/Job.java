package dev.kotonoha.kernel;

/** A kind of work in the background. It may be run again after it was cut off, so running it twice must be harmless. */
public interface Job {

    /** The name under which it is started; never changes. */
    String kind();

    /** Does the work. */
    void run(String subject);
}
