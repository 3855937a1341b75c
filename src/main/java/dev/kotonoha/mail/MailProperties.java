package dev.kotonoha.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the sender's address; wanted where {@code spring.mail.host} is set */
@ConfigurationProperties("kotonoha.mail")
record MailProperties(@DefaultValue("") String from) {
}
