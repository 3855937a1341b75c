package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Audience;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Draft;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.manuscript.Manuscripts;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What is done with a text of one's own that is there: its readers, its sound, and that it goes. */
@Controller
@Hidden
@RequestMapping("/write/{id}")
class OwnTextPage {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}):([0-5]\\d)(?:\\.(\\d{1,3}))?");

    private final Authoring authoring;
    private final Manuscripts manuscripts;
    private final Telling telling;

    OwnTextPage(Authoring authoring, Manuscripts manuscripts, Telling telling) {
        this.authoring = authoring;
        this.manuscripts = manuscripts;
        this.telling = telling;
    }

    @PostMapping("/delete")
    String delete(@PathVariable ContentId id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/write", () -> authoring.delete(learner, id));
    }

    @PostMapping("/audience")
    String publish(@PathVariable ContentId id, @RequestParam Audience audience, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/write", () -> authoring.publish(learner, id, audience));
    }

    /** @param length minutes and seconds, such as 3:05 or 3:05.250 */
    @PostMapping("/audio")
    String speak(@PathVariable ContentId id, @RequestParam MultipartFile file, @RequestParam MultipartFile cues,
            @RequestParam String length, Learner learner, RedirectAttributes flash) throws IOException {
        var sound = file.getBytes();
        var lines = cues.getBytes();
        return telling.after(flash, "/write", () -> authoring.speak(learner.id(), id, sound, milliseconds(length),
                lines.length == 0 ? List.<Draft.Time>of() : manuscripts.times(lines)));
    }

    private static long milliseconds(String length) {
        var parts = LENGTH.matcher(length.strip());
        if (!parts.matches()) {
            throw Problem.unacceptable("length", "file.length");
        }
        var fraction = parts.group(3) == null ? "" : parts.group(3);
        return (Long.parseLong(parts.group(1)) * 60 + Long.parseLong(parts.group(2))) * 1000
                + Long.parseLong((fraction + "000").substring(0, 3));
    }
}
