package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * Where this installation is found. Never taken from a request: its headers are the caller's, and a link made of them would lead to the caller.
 *
 * @param url such as {@code https://kotonoha.example.org}; null unless given
 */
@ConfigurationProperties("kotonoha")
public record Site(@Nullable URI url) {

    private static final String HERE = "http://localhost:8080";

    /** The address of a page; on this machine where it is not said how others reach it. */
    public String link(String path) {
        return origin() + path;
    }

    /** Scheme, host and port as browsers name them. */
    public String origin() {
        return url == null ? HERE : url.toString().replaceAll("/+$", "");
    }
}
