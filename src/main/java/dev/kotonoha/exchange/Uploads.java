package dev.kotonoha.exchange;

import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Files that were sent, on the disk for as long as somebody reads them. */
public final class Uploads {

    private Uploads() {
    }

    /** Does something with the file, which is then gone. */
    public static <T> T with(MultipartFile sent, Function<Path, T> use) throws IOException {
        var file = Files.createTempFile("kotonoha-", ".upload");
        try {
            sent.transferTo(file);
            return use.apply(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
