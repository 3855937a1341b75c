package dev.kotonoha.platform;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Answers a write only when it is on the disk. Writes that arrive together share one commit of the file. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of("find", "getMore", "aggregate", "count", "distinct", "ping", "hello",
            "isMaster",
            "ismaster", "buildInfo", "listCollections", "listIndexes", "killCursors", "endSessions");

    private final AtomicLong written = new AtomicLong();
    private final Object committing = new Object();
    private long committed;

    DurableBackend(MVStore file) {
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = super.handleMessage(message);
        if (!READS.contains(message.getDocument().keySet().iterator().next())) {
            commitUpTo(written.incrementAndGet());
        }
        return answer;
    }

    /** Whoever waited while another commit ran finds its own write in it, or makes the next one for all that wait. */
    private void commitUpTo(long mine) {
        synchronized (committing) {
            if (committed < mine) {
                var all = written.get();
                commit();
                getMvStore().sync();
                committed = all;
            }
        }
    }
}
