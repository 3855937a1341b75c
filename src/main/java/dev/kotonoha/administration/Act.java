package dev.kotonoha.administration;

import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * Something that an administrator did, or was about to do.
 *
 * @param admin null when that account was erased since
 * @param person whom it was about; null where it was about nobody, or that account was erased since
 * @param thing the content or the job that it was about, or the roles that were given; empty for neither
 */
@Document("adminActs")
@CompoundIndex(name = "latest", def = "{'at': -1, '_id': -1}")
@CompoundIndex(name = "admin", def = "{'admin': 1}")
@CompoundIndex(name = "person", def = "{'person': 1}")
public record Act(@Id String id, Instant at, @Nullable LearnerId admin, What what, @Nullable LearnerId person, String thing) {

    /** What was done; each has a text in the pages' bundles, {@code act.<name>}. */
    public enum What {
        DISABLE, ENABLE, ROLES, WITHDRAW, PUBLISH, RUN_AGAIN
    }
}
