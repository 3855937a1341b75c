package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Problem;

import java.nio.charset.StandardCharsets;

/** Tells kinds of sound by their first bytes: what a file is called, or its sender says it is, may be wrong. */
final class Sounds {

    private Sounds() {
    }

    /** The media type; a 422 problem for a kind that not every browser plays. */
    static String type(byte[] bytes) {
        var first = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (first.startsWith("OggS")) {
            return "audio/ogg";
        }
        if (first.startsWith("ID3") || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE6) == 0xE2) {
            return "audio/mpeg";
        }
        if (first.startsWith("ftyp", 4)) {
            return "audio/mp4";
        }
        throw Problem.unacceptable("file", "file.sound");
    }
}
