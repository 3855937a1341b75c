package dev.kotonoha.ui;

import dev.kotonoha.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of a change. */
@Component
class Telling {

    private final MessageSource messages;

    Telling(MessageSource messages) {
        this.messages = messages;
    }

    /** Does it, and leads on; what does not exist is a page of its own, anything else that can not be is told on the page. */
    String after(RedirectAttributes flash, String page, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("saved", true);
        } catch (Problem problem) {
            if (problem.getStatusCode() == HttpStatus.NOT_FOUND && problem.getDetailMessageCode().endsWith("not-found")) {
                throw problem;
            }
            flash.addFlashAttribute("fault", text(problem));
        }
        return "redirect:" + page;
    }

    String text(Problem problem) {
        return String.valueOf(problem.updateAndGetBody(messages, LocaleContextHolder.getLocale()).getDetail());
    }
}
