package dev.kotonoha.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param policy whether teachers and administrators are offered a second factor, or need one */
@ConfigurationProperties("kotonoha.second-factor")
record FactorProperties(@DefaultValue("OFFERED") Policy policy) {
}
