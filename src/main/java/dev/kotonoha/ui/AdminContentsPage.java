package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Role;
import dev.kotonoha.administration.Administration;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Publishing;
import dev.kotonoha.correction.Corrections;
import dev.kotonoha.kernel.Cursor;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;

/** What everybody can read and what readers report of it, for administrators. */
@Controller
@Hidden
@RequestMapping("/admin/contents")
class AdminContentsPage {

    private static final int PAGE = 50;
    private static final int REPORTS = 50;

    private final Publishing publishing;
    private final Corrections corrections;
    private final Administration administration;
    private final Telling telling;

    AdminContentsPage(Publishing publishing, Corrections corrections, Administration administration, Telling telling) {
        this.publishing = publishing;
        this.corrections = corrections;
        this.administration = administration;
        this.telling = telling;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Learner admin, Model model) {
        admin.mustBe(Role.ADMIN);
        var page = publishing.list(Cursor.decode(cursor), PAGE);
        model.addAttribute("learner", admin).addAttribute("contents", page.items()).addAttribute("next", page.next())
                .addAttribute("reports", corrections.unowned(Optional.empty(), REPORTS).items());
        return "admin-contents";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable ContentId id, Learner admin, RedirectAttributes flash) {
        return telling.after(flash, "/admin/contents", () -> administration.withdraw(admin, id));
    }

    @PostMapping("/{id}/publish")
    String publish(@PathVariable ContentId id, Learner admin, RedirectAttributes flash) {
        return telling.after(flash, "/admin/contents", () -> administration.publish(admin, id));
    }
}
