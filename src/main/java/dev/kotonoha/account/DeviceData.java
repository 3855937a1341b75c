package dev.kotonoha.account;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class DeviceData implements PersonalData {

    private final MongoTemplate mongo;

    DeviceData(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A signed-in device without its secrets. */
    record Seen(String name, Instant refreshedAt, Instant until) {
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), Device.class)
                .map(device -> new Seen(device.name(), device.refreshedAt(), device.until()));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), Device.class);
    }
}
