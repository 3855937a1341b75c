package dev.kotonoha.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * A translator for sentences without a translation.
 *
 * @param url where a service answers that speaks DeepL's protocol; empty for none
 * @param key what it wants to see
 * @param timeout how long it may take to answer
 */
@ConfigurationProperties("kotonoha.translator")
record TranslatorProperties(@DefaultValue("") String url, @DefaultValue("") String key, @DefaultValue("20s") Duration timeout) {
}
