package dev.kotonoha.platform;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database for one person on one machine: a MongoDB in pure Java inside this process, with its file in the data folder. */
final class EmbeddedStore implements AutoCloseable {

    private static final String FILE = "kotonoha.mv.db";
    private static final int COMPACT_MS = 2000;
    /** Room for the cards of a diligent learner: what is read from the file again is read slowly. */
    private static final int CACHE_MB = 64;

    private final MVStore file;
    private final MongoServer server;
    private final String address;

    private EmbeddedStore(MVStore file) {
        this.file = file;
        this.server = new MongoServer(new DurableBackend(file));
        this.address = server.bindAndGetConnectionString();
    }

    /** Opens the folder's store, an empty one where there is none; a failure says in one sentence what is wrong with the folder. */
    static EmbeddedStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = new MVStore.Builder().fileName(folder.resolve(FILE).toString()).cacheSize(CACHE_MB).open();
            file.compactFile(COMPACT_MS);
            return new EmbeddedStore(file);
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " can not be written to.", e);
        } catch (MVStoreException e) {
            throw new StartFailure(reason(folder, e), e);
        }
    }

    private static String reason(Path folder, MVStoreException failure) {
        return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "The data folder " + folder
                        + " is in use by another Kotonoha: stop that one, or give another --kotonoha.data-dir. "
                        + "A backup can be had while it runs: its administrator gets /api/v1/backup."
                : "The file " + folder.resolve(FILE) + " can not be read (" + failure.getMessage()
                        + "): move it away, and bring a backup back in its place if you have one.";
    }

    /** Where the driver finds it; on the loopback interface only. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdownNow();
        if (!file.isClosed()) {
            file.close(COMPACT_MS);
        }
    }
}
