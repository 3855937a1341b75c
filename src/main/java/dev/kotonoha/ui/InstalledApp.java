package dev.kotonoha.ui;

import dev.kotonoha.kernel.Fingerprint;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What makes an app of the pages, which works without a net. */
@Controller
@Hidden
class InstalledApp {

    private static final List<String> PARTS = List.of("css/**/*.css", "js/**/*.js", "icons/*", "favicon.svg", "manifest.json");
    private static final List<String> LIBRARIES = List.of("/webjars/picocss__pico/css/pico.min.css",
            "/webjars/htmx.org/dist/htmx.min.js");
    private static final String OFFLINE = "/offline";

    private final String serviceWorker;

    InstalledApp(ResourcePatternResolver resources) throws IOException {
        var files = files(resources);
        var version = Fingerprint.of(files.toString());
        serviceWorker = new ClassPathResource("service-worker.js").getContentAsString(StandardCharsets.UTF_8)
                .replace("{version}", version)
                .replace("{files}", String.join(" ", files.keySet()));
    }

    /** The paths with what stands for their contents; a change of any makes another version. */
    private static SortedMap<String, String> files(ResourcePatternResolver resources) throws IOException {
        var files = new TreeMap<String, String>();
        for (var part : PARTS) {
            for (var file : resources.getResources("classpath:/static/" + part)) {
                files.put(path(file), Fingerprint.hex(file.getContentAsByteArray()));
            }
        }
        LIBRARIES.forEach(library -> files.put(library, ""));
        files.put(OFFLINE, Fingerprint.hex(new ClassPathResource("templates/offline.html").getContentAsByteArray()));
        return files;
    }

    private static String path(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf("/static/") + "/static".length());
    }

    /** Asked for anew each time, so that a new version is found at once. */
    @GetMapping("/sw.js")
    ResponseEntity<String> serviceWorker() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(serviceWorker);
    }

    @GetMapping(OFFLINE)
    String offline() {
        return "offline";
    }
}
