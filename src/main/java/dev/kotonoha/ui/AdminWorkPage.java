package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Role;
import dev.kotonoha.administration.Act;
import dev.kotonoha.administration.Acts;
import dev.kotonoha.administration.Administration;
import dev.kotonoha.audit.AuditResults;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Jobs;
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

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work in the background, what audits found, and what administrators did; for administrators. */
@Controller
@Hidden
@RequestMapping("/admin")
class AdminWorkPage {

    private static final int PAGE = 50;

    private final Jobs jobs;
    private final AuditResults audits;
    private final Acts acts;
    private final Accounts accounts;
    private final Administration administration;
    private final Telling telling;
    private final Clock clock;

    AdminWorkPage(Jobs jobs, AuditResults audits, Acts acts, Accounts accounts, Administration administration, Telling telling,
            Clock clock) {
        this.jobs = jobs;
        this.audits = audits;
        this.acts = acts;
        this.accounts = accounts;
        this.administration = administration;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    String jobs(@RequestParam(defaultValue = "false") boolean done, @RequestParam(required = false) @Nullable String cursor,
            Learner admin, Model model) {
        admin.mustBe(Role.ADMIN);
        var page = jobs.list(done, Cursor.decode(cursor), PAGE);
        model.addAttribute("learner", admin).addAttribute("jobs", page.items()).addAttribute("next", page.next())
                .addAttribute("done", done).addAttribute("now", clock.instant());
        return "admin-jobs";
    }

    @PostMapping("/jobs/{id}/run")
    String run(@PathVariable String id, Learner admin, RedirectAttributes flash) {
        return telling.after(flash, "/admin/jobs", () -> administration.runAgain(admin, id));
    }

    @GetMapping("/audit")
    String audit(@RequestParam(required = false) @Nullable String cursor, Learner admin, Model model) {
        var page = acts.latest(admin, Cursor.decode(cursor), PAGE);
        var named = page.items().stream().flatMap(AdminWorkPage::people).distinct().toList();
        model.addAttribute("learner", admin).addAttribute("acts", page.items()).addAttribute("next", page.next())
                .addAttribute("names", accounts.learners(named).stream()
                        .collect(Collectors.toMap(Learner::id, Learner::displayName)))
                .addAttribute("audits", audits.latest(PAGE));
        return "admin-audit";
    }

    private static Stream<LearnerId> people(Act act) {
        return Stream.concat(Stream.ofNullable(act.admin()), Stream.ofNullable(act.person()));
    }
}
