package dev.kotonoha.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled whether callers are slowed down; off for load tests only */
@ConfigurationProperties("kotonoha.limits")
record LimitProperties(@DefaultValue("true") boolean enabled) {
}
