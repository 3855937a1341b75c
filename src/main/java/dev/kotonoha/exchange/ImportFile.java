package dev.kotonoha.exchange;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece of a file that waits to be taken in, so that any node can do it.
 *
 * @param number from 0
 */
@Document("importFiles")
@CompoundIndex(name = "pieces", def = "{'learnerId': 1, 'importId': 1, 'number': 1}", unique = true)
record ImportFile(@Id String id, LearnerId learnerId, ImportId importId, int number, byte[] bytes) {
}
