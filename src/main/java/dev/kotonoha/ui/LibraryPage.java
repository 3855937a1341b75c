package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.reading.Library;
import dev.kotonoha.reading.Status;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shelves. */
@Controller
@Hidden
class LibraryPage {

    private static final int A_PAGE = 12;

    private final Library library;
    private final Catalog catalog;

    LibraryPage(Library library, Catalog catalog) {
        this.library = library;
        this.catalog = catalog;
    }

    @GetMapping("/library")
    String library(@RequestParam(defaultValue = "unread") String status, @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor, Learner learner, Model model) {
        var wanted = new Library.Wanted(Choice.of(Status.values(), status), level.isEmpty() ? null : level,
                Choice.of(Kind.values(), kind), q,
                Cursor.decode(cursor), A_PAGE);
        model.addAttribute("learner", learner).addAttribute("page", library.list(learner, wanted))
                .addAttribute("levels", catalog.levels()).addAttribute("status", status).addAttribute("level", level)
                .addAttribute("kind", kind).addAttribute("q", q);
        return "library";
    }
}
