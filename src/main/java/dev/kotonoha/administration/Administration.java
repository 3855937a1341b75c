package dev.kotonoha.administration;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.People;
import dev.kotonoha.account.Role;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Publishing;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.util.Set;
import java.util.TreeSet;

/** What administrators can do. Each is a 403 problem for anybody else, and is remembered before it is done. */
@Service
public class Administration {

    private final People people;
    private final Publishing publishing;
    private final Jobs jobs;
    private final Acts acts;

    Administration(People people, Publishing publishing, Jobs jobs, Acts acts) {
        this.people = people;
        this.publishing = publishing;
        this.jobs = jobs;
        this.acts = acts;
    }

    /** Closes an account: at once nobody is signed in to it any more. A 409 problem for the last administrator's. */
    public void disable(Learner admin, LearnerId person) {
        remember(admin, Act.What.DISABLE, person, "");
        people.disable(person);
    }

    /** Opens a closed account again; its owner signs in anew. */
    public void enable(Learner admin, LearnerId person) {
        remember(admin, Act.What.ENABLE, person, "");
        people.enable(person);
    }

    /** Gives these roles in place of the ones before, besides that of a learner; a 409 problem where no administrator would be left. */
    public void roles(Learner admin, LearnerId person, Set<Role> roles) {
        remember(admin, Act.What.ROLES, person, new TreeSet<>(roles).toString());
        people.giveRoles(person, roles);
    }

    /** Takes a content that everybody could read back from all but its author. */
    public void withdraw(Learner admin, ContentId content) {
        admin.mustBe(Role.ADMIN);
        acts.record(admin, Act.What.WITHDRAW, null, content.value());
        publishing.withdraw(content);
    }

    /** Gives a withdrawn content to everybody again. */
    public void publish(Learner admin, ContentId content) {
        admin.mustBe(Role.ADMIN);
        acts.record(admin, Act.What.PUBLISH, null, content.value());
        publishing.publish(content);
    }

    /** Has a job that is not done run now; a 409 problem for one that is. */
    public void runAgain(Learner admin, String job) {
        admin.mustBe(Role.ADMIN);
        acts.record(admin, Act.What.RUN_AGAIN, null, job);
        if (!jobs.runNow(job)) {
            throw new Problem(HttpStatus.CONFLICT, "job.done");
        }
    }

    private void remember(Learner admin, Act.What what, LearnerId person, String thing) {
        admin.mustBe(Role.ADMIN);
        if (people.find(person).isEmpty()) {
            throw Problem.notFound();
        }
        acts.record(admin, what, person, thing);
    }
}
