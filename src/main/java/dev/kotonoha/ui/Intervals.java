package dev.kotonoha.ui;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** Says how long something is, roughly, as one would to a friend. */
@Component("intervals")
class Intervals {

    private final MessageSource messages;

    Intervals(MessageSource messages) {
        this.messages = messages;
    }

    String text(Duration duration, Locale locale) {
        var minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
        if (minutes < 60) {
            return say("minutes", minutes, locale);
        }
        var hours = Math.round(duration.toSeconds() / 3600.0);
        if (hours < 18) {
            return say("hours", hours, locale);
        }
        var days = Math.max(1, Math.round(hours / 24.0));
        if (days < 60) {
            return say("days", days, locale);
        }
        return days < 730 ? say("months", Math.round(days / 30.44), locale) : say("years", Math.round(days / 365.25), locale);
    }

    private String say(String unit, long amount, Locale locale) {
        return messages.getMessage("interval." + unit, new Object[]{amount}, locale);
    }
}
