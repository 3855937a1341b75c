package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of files that people bring along: UTF-8, UTF-16 with its byte order mark, or Shift_JIS as Windows writes it. */
public final class PlainText {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private PlainText() {
    }

    /** The text without its mark and with line feeds alone; empty for any other encoding, and for what is no text. */
    public static Optional<String> of(byte[] file) {
        var marked = marked(file);
        var text = marked != null ? decoded(file, marked) : decoded(file, StandardCharsets.UTF_8);
        var found = text == null && marked == null ? decoded(file, SHIFT_JIS) : text;
        return Optional.ofNullable(found).filter(read -> read.indexOf('\0') < 0)
                .map(read -> read.startsWith("\uFEFF") ? read.substring(1) : read)
                .map(read -> read.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static @Nullable Charset marked(byte[] file) {
        if (file.length < 2) {
            return null;
        }
        var mark = (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : mark == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
