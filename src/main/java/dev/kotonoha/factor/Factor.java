package dev.kotonoha.factor;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.HexFormat;
import java.util.List;

/**
 * Somebody's second factor.
 *
 * @param id the learner's, there is one each
 * @param key shared with the app, in hexadecimal digits
 * @param on whether its owner has shown once that the app has the key
 * @param lastStep the newest step whose code was used: no code is good twice
 * @param recovery hashes of the codes on paper that are left; they carry 80 random bits
 */
@Document("secondFactors")
@CompoundIndex(def = "{'learnerId': 1, '_id': 1}", unique = true)
record Factor(@Id String id, String learnerId, String key, boolean on, long lastStep, List<String> recovery) {

    byte[] bytes() {
        return HexFormat.of().parseHex(key);
    }
}
