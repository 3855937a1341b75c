package dev.kotonoha.deck;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Reads glances straight from the wire: there may be very many in one answer, and mapping them would cost more than finding them. */
final class GlanceCodec implements Codec<Glance> {

    @Override
    public Glance decode(BsonReader reader, DecoderContext context) {
        var id = "";
        var due = Instant.EPOCH;
        var rank = new Rank(0, 0, 0, null);
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> id = reader.readString();
                case "dueAt" -> due = Instant.ofEpochMilli(reader.readDateTime());
                case "rank" -> rank = rank(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Glance(new CardId(id), due, rank);
    }

    private static Rank rank(BsonReader reader) {
        double stability = 0;
        double fast = 0;
        double difficulty = 0;
        Instant last = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "s" -> stability = reader.readDouble();
                case "f" -> fast = reader.readDouble();
                case "d" -> difficulty = reader.readDouble();
                case "l" -> last = instant(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Rank(stability, fast, difficulty, last);
    }

    private static @Nullable Instant instant(BsonReader reader) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return Instant.ofEpochMilli(reader.readDateTime());
    }

    @Override
    public void encode(BsonWriter writer, Glance glance, EncoderContext context) {
        throw new UnsupportedOperationException("Glances are only read");
    }

    @Override
    public Class<Glance> getEncoderClass() {
        return Glance.class;
    }
}
