package dev.kotonoha.ui;

import dev.kotonoha.kernel.Fingerprint;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    private final ResourcePatternResolver resources;
    private final ResourceUrlProvider addresses;
    private volatile @Nullable String serviceWorker;

    InstalledApp(ResourcePatternResolver resources, ResourceUrlProvider addresses) {
        this.resources = resources;
        this.addresses = addresses;
    }

    /** Asked for anew each time, so that a new version is found at once. */
    @GetMapping("/sw.js")
    ResponseEntity<String> serviceWorker() throws IOException {
        var script = serviceWorker;
        if (script == null) {
            // only now, since addresses are known once the server has started
            script = script();
            serviceWorker = script;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8)).body(script);
    }

    @GetMapping(OFFLINE)
    String offline() {
        return "offline";
    }

    private String script() throws IOException {
        var files = files();
        return new ClassPathResource("service-worker.js").getContentAsString(StandardCharsets.UTF_8)
                .replace("{version}", Fingerprint.of(files.toString())).replace("{files}", String.join(" ", files.keySet()));
    }

    /** The paths with what stands for their contents; a change of any makes another version. */
    private SortedMap<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (var part : PARTS) {
            for (var file : resources.getResources("classpath:/static/" + part)) {
                files.put(path(file), Fingerprint.hex(file.getContentAsByteArray()));
            }
        }
        // their address names their version
        LIBRARIES.forEach(library -> files.put(Objects.requireNonNullElse(addresses.getForLookupPath(library), library), ""));
        files.put(OFFLINE, Fingerprint.hex(new ClassPathResource("templates/offline.html").getContentAsByteArray()));
        return files;
    }

    private static String path(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf("/static/") + "/static".length());
    }
}
