package dev.kotonoha.mail;

import dev.kotonoha.kernel.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends letters, in the background. One that does not arrive is asked for again by whoever waits for it. */
@Service
@EnableConfigurationProperties({MailProperties.class, Site.class})
public class Mail implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Mail.class);
    private static final int WAITING = 1000;
    private static final int SECONDS_AT_THE_END = 5;

    private final @Nullable JavaMailSender sender;
    private final MailProperties properties;
    private final Site site;
    private final MessageSource messages;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING), Thread.ofPlatform().name("mail").daemon().factory());

    Mail(ObjectProvider<JavaMailSender> sender, MailProperties properties, Site site, MessageSource messages) {
        this.sender = sender.getIfAvailable();
        this.properties = properties;
        this.site = site;
        this.messages = messages;
        if (isSet() && (properties.from().isBlank() || site.url() == null)) {
            throw new IllegalStateException("spring.mail.host is set: kotonoha.mail.from and kotonoha.url must be, too");
        }
    }

    /** Whether there is a mail server; where there is none, letters are dropped. */
    public boolean isSet() {
        return sender != null;
    }

    /** Sends a letter soon. */
    public void send(Letter letter) {
        send(() -> Optional.of(letter));
    }

    /** Finds out in the background what to send, if anything, so that the caller's time does not tell whether there was something. */
    public void send(Supplier<Optional<Letter>> letter) {
        if (sender == null) {
            return;
        }
        try {
            worker.execute(() -> deliver(sender, letter));
        } catch (RejectedExecutionException e) {
            log.warn("A letter was dropped: {} are waiting", WAITING);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(SECONDS_AT_THE_END, TimeUnit.SECONDS);
    }

    /** Only the kind of a failure is logged: its text may hold the address. */
    private void deliver(JavaMailSender by, Supplier<Optional<Letter>> letter) {
        try {
            letter.get().ifPresent(ready -> by.send(message(ready)));
        } catch (RuntimeException e) {
            log.warn("A letter could not be sent: {}", e.getClass().getSimpleName());
        }
    }

    private SimpleMailMessage message(Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(properties.from());
        message.setTo(letter.to());
        message.setSubject(messages.getMessage("mail." + letter.key() + ".subject", null, letter.locale()));
        message.setText(messages.getMessage("mail." + letter.key() + ".text", new Object[]{site.link(letter.page())},
                letter.locale()));
        return message;
    }
}
