package dev.kotonoha.manuscript;

import dev.kotonoha.kernel.Problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text from bytes: UTF-8, or UTF-16 with its byte order mark. */
final class Plain {

    private Plain() {
    }

    /** The text without its mark and with line feeds alone; a 422 problem for any other encoding. */
    static String text(byte[] bytes) {
        var encoding = encoding(bytes);
        try {
            var text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Problem.unacceptable("file", "file.encoding");
            }
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw Problem.unacceptable("file", "file.encoding");
        }
    }

    private static Charset encoding(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
