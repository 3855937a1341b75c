package dev.kotonoha.catalog;

import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.model.GridFSFile;
import dev.kotonoha.kernel.Fingerprint;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsResource;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Pictures and sounds. One is named by its content, so it never changes under its name. */
@Component
public class Media {

    private final GridFsTemplate files;

    Media(GridFsTemplate files) {
        this.files = files;
    }

    /** Keeps the bytes, once, and tells their name. */
    String store(byte[] bytes, String type) {
        var id = Fingerprint.hex(bytes).substring(0, 32);
        if (find(id).isEmpty()) {
            try {
                files.store(new ByteArrayInputStream(bytes), id, type, new Document());
            } catch (MongoWriteException refused) {
                // another node kept the same bytes in between
                if (find(id).isEmpty()) {
                    throw refused;
                }
            }
        }
        return id;
    }

    /** The file of that name. */
    public Optional<GridFsResource> find(String id) {
        GridFSFile file = files.findOne(named(id));
        return Optional.ofNullable(file).map(files::getResource);
    }

    private static Query named(String id) {
        return query(where("filename").is(id));
    }
}
