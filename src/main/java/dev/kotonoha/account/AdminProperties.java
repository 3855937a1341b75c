package dev.kotonoha.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator.
 *
 * @param email empty for none
 * @param password there is no default
 */
@ConfigurationProperties("kotonoha.admin")
record AdminProperties(@DefaultValue("") String email, @DefaultValue("") String password) {
}
