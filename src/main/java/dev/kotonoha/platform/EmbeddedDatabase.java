package dev.kotonoha.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ObjectDataType;

import java.util.Arrays;
import java.util.List;

/**
 * A database whose indexes find their keys in time. The library leaves the order of keys to their serialised form and serialises two keys for each comparison,
 * which took more than half of the time of an update; here each key's form is kept as long as the key itself. The order, and so the file, is the same.
 */
final class EmbeddedDatabase extends H2Database {

    private final MVStore file;

    EmbeddedDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, file, cursors);
        this.file = file;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        // the first to open a map says how its keys are compared
        file.openMap(getFullCollectionNamespace(collection) + "._index_" + name,
                new MVMap.Builder<Object, Object>().keyType(new KeyOrder()));
        return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }

    private static final class KeyOrder extends ObjectDataType {

        private final LoadingCache<Object, byte[]> forms = Caffeine.newBuilder().weakKeys().build(ObjectDataType::serialize);

        @Override
        public int compare(Object one, Object other) {
            return one instanceof KeyValue && other instanceof KeyValue
                    ? Arrays.compareUnsigned(forms.get(one), forms.get(other))
                    : super.compare(one, other);
        }
    }
}
