package dev.kotonoha.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how large the text is to be. */
@ControllerAdvice(annotations = Controller.class)
class TextSizeAdvice {

    @ModelAttribute("textSize")
    TextSize textSize(@CookieValue(name = TextSize.COOKIE, defaultValue = "NORMAL") String size) {
        var chosen = Choice.of(TextSize.values(), size);
        return chosen == null ? TextSize.NORMAL : chosen;
    }
}
