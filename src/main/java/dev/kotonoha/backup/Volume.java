package dev.kotonoha.backup;

/**
 * How much a backup holds.
 *
 * @param collections those that have documents
 * @param bytes of the lines before they are compressed
 */
public record Volume(int collections, long documents, long bytes) {

    static final Volume NONE = new Volume(0, 0, 0);

    Volume plus(Volume other) {
        return new Volume(collections + other.collections, documents + other.documents, bytes + other.bytes);
    }
}
