package dev.kotonoha.exchange;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Repository
class ImportRepository {

    private static final int A_PIECE = 1 << 20;
    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "createdAt", "_id");

    private final MongoTemplate mongo;

    ImportRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void insert(CardImport made) {
        mongo.insert(made);
    }

    Optional<CardImport> find(LearnerId learner, ImportId id) {
        return Optional.ofNullable(mongo.findOne(one(learner, id), CardImport.class));
    }

    List<CardImport> latest(LearnerId learner, int limit) {
        return mongo.find(query(where("learnerId").is(learner)).with(NEWEST).limit(limit), CardImport.class);
    }

    List<CardImport> in(LearnerId learner, CardImport.State state) {
        return mongo.find(query(where("learnerId").is(learner).and("state").is(state)).with(NEWEST), CardImport.class);
    }

    /** Whether the import was in that state, and now is as the update says. */
    boolean change(LearnerId learner, ImportId id, CardImport.State from, Update update) {
        var present = query(where("learnerId").is(learner).and("_id").is(id).and("state").is(from));
        return mongo.updateFirst(present, update, CardImport.class).getMatchedCount() == 1;
    }

    /** When imports were taken back. */
    Set<Instant> undone(LearnerId learner) {
        return mongo.find(query(where("learnerId").is(learner)), CardImport.class).stream().map(CardImport::undoneAt)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    void keep(LearnerId learner, ImportId id, Path file) {
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var bytes = in.readNBytes(A_PIECE); bytes.length > 0; bytes = in.readNBytes(A_PIECE)) {
                mongo.insert(new ImportFile(id.value() + ":" + number, learner, id, number, bytes));
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fetch(LearnerId learner, ImportId id, Path file) {
        try (var out = Files.newOutputStream(file);
                var pieces = mongo.stream(pieces(learner, id).with(Sort.by("number")), ImportFile.class)) {
            for (var piece : (Iterable<ImportFile>) pieces::iterator) {
                out.write(piece.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(LearnerId learner, ImportId id) {
        mongo.remove(pieces(learner, id), ImportFile.class);
    }

    private static Query pieces(LearnerId learner, ImportId id) {
        return query(where("learnerId").is(learner).and("importId").is(id));
    }

    private static Query one(LearnerId learner, ImportId id) {
        return query(where("learnerId").is(learner).and("_id").is(id));
    }
}
