package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import java.time.Duration;

@RestController
@Tag(name = "Content")
class MediaController {

    /** A picture that holds a script must not run it, even when somebody opens the picture itself. */
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping("/api/v1/media/{id}")
    @Operation(summary = "A picture or a sound", description = "Takes Range; never changes under its id.")
    ResponseEntity<Resource> media(@PathVariable String id, WebRequest request) {
        var file = media.find(id).orElseThrow(Problem::notFound);
        if (request.checkNotModified('"' + id + '"')) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok().eTag(id).cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .contentType(MediaType.parseMediaType(file.getContentType())).header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("Content-Security-Policy", SANDBOX).body(file);
    }
}
