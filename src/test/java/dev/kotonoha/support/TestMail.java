package dev.kotonoha.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that keeps what it gets, and a server under test that is set to use it. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + SERVER.getSmtp().getPort(),
                "kotonoha.mail.from=kotonoha@example.org", "kotonoha.url=http://kotonoha.example.org").applyTo(context);
    }

    /** The token of the newest link to a page that somebody got, as soon as there is one. */
    public static String token(String to, String page) {
        var link = "http://kotonoha.example.org" + page + "?token=";
        var text = Awaitility.await().until(() -> letters(to).filter(letter -> letter.contains(link)).toList(),
                found -> !found.isEmpty()).getLast();
        return text.substring(text.indexOf(link) + link.length()).split("\\s", 2)[0];
    }

    /** Waits until somebody has a letter with that text in it. */
    public static void await(String to, String text) {
        Awaitility.await().until(() -> letters(to).anyMatch(letter -> letter.contains(text)));
    }

    /** All that somebody got, subject and text. */
    public static Stream<String> letters(String to) {
        return Stream.of(SERVER.getReceivedMessages()).filter(message -> recipients(message).contains(to)).map(TestMail::text);
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Stream.of(message.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        return server;
    }
}
