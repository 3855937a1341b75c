package dev.kotonoha.platform;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

import java.util.List;

/**
 * A database whose indexes find their keys in time: the library leaves the order of keys to their serialised form, and serialises two keys for each comparison,
 * which took more than half of the time of an update.
 */
final class EmbeddedDatabase extends H2Database {

    private final MVStore file;

    EmbeddedDatabase(String name, MVStore file, CursorRegistry cursors) {
        // first, for a file that is not new has its indexes opened by the constructor above
        this.file = file;
        super(name, file, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        // the first to open a map says how its keys are compared
        file.openMap(getFullCollectionNamespace(collection) + "._index_" + name,
                new MVMap.Builder<Object, Object>().keyType(new KeyOrder()));
        return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }
}
