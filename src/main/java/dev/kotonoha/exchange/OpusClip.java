package dev.kotonoha.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts a stretch out of an Ogg Opus sound without coding it anew: whole packets, most of them of 20 ms, on new pages (RFC 3533, RFC 7845). */
final class OpusClip {

    /** Opus counts 48 samples a ms, whatever the sound was recorded with. */
    private static final int RATE = 48;
    private static final int HEADER = 27;
    private static final int MOST_SEGMENTS = 255;
    private static final int[] CRC = table();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int page;

    private OpusClip() {
    }

    /** From one instant to another, in ms from the beginning; empty for what is no Ogg Opus, or does not reach there. */
    static Optional<byte[]> cut(byte[] sound, long fromMs, long toMs) {
        try {
            return new OpusClip().clip(packets(sound), fromMs * RATE, toMs * RATE);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> clip(List<byte[]> packets, long from, long to) {
        if (packets.size() < 3 || !new String(packets.getFirst(), 0, 8, StandardCharsets.ISO_8859_1).equals("OpusHead")) {
            return Optional.empty();
        }
        write(packets.get(0), 0, 2);
        write(packets.get(1), 0, 0);
        var skipped = ByteBuffer.wrap(packets.getFirst()).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xFFFF;
        var at = -skipped;
        var granule = 0L;
        var chosen = new ArrayList<byte[]>();
        for (var packet : packets.subList(2, packets.size())) {
            var samples = samples(packet);
            if (at + samples > from && at < to) {
                chosen.add(packet);
            }
            at += samples;
        }
        for (var i = 0; i < chosen.size(); i++) {
            granule += samples(chosen.get(i));
            write(chosen.get(i), granule, i == chosen.size() - 1 ? 4 : 0);
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(out.toByteArray());
    }

    /** A packet's length in samples, by its first byte (RFC 6716, 3.1). */
    private static int samples(byte[] packet) {
        var config = (packet[0] & 0xFF) >> 3;
        var frame = config < 12
                ? new int[]{480, 960, 1920, 2880}[config & 3]
                : config < 16 ? new int[]{480, 960}[config & 1] : new int[]{120, 240, 480, 960}[config & 3];
        var frames = switch (packet[0] & 3) {
            case 0 -> 1;
            case 3 -> packet[1] & 0x3F;
            default -> 2;
        };
        return frame * frames;
    }

    private static List<byte[]> packets(byte[] ogg) {
        var packets = new ArrayList<byte[]>();
        var packet = new ByteArrayOutputStream();
        for (var at = 0; at + HEADER <= ogg.length && ogg[at] == 'O' && ogg[at + 1] == 'g';) {
            var segments = ogg[at + HEADER - 1] & 0xFF;
            var body = at + HEADER + segments;
            for (var i = 0; i < segments; i++) {
                var length = ogg[at + HEADER + i] & 0xFF;
                packet.writeBytes(Arrays.copyOfRange(ogg, body, body + length));
                body += length;
                if (length < MOST_SEGMENTS) {
                    packets.add(packet.toByteArray());
                    packet.reset();
                }
            }
            at = body;
        }
        return packets;
    }

    /** A page with one packet. */
    private void write(byte[] packet, long granule, int flags) {
        var segments = packet.length / MOST_SEGMENTS + 1;
        var bytes = ByteBuffer.allocate(HEADER + segments + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("OggS".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0).put((byte) flags).putLong(granule).putInt(1)
                .putInt(page++).putInt(0).put((byte) segments);
        for (var i = 0; i < segments; i++) {
            bytes.put((byte) (i < segments - 1 ? MOST_SEGMENTS : packet.length % MOST_SEGMENTS));
        }
        bytes.put(packet).putInt(22, checksum(bytes.array()));
        out.writeBytes(bytes.array());
    }

    private static int checksum(byte[] bytes) {
        var crc = 0;
        for (var b : bytes) {
            crc = crc << 8 ^ CRC[(crc >>> 24 ^ b) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[256];
        for (var i = 0; i < 256; i++) {
            var crc = i << 24;
            for (var bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
            }
            table[i] = crc;
        }
        return table;
    }
}
