package dev.kotonoha.classroom;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Enrolment;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a whole roster in: accounts for those who have none, and a place on the roster that waits for the learner's consent. */
@Service
public class Roster {

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Enrolment enrolment;
    private final Accounts accounts;

    Roster(Classrooms classrooms, Memberships memberships, Enrolment enrolment, Accounts accounts) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.enrolment = enrolment;
        this.accounts = accounts;
    }

    /** What a row comes to. */
    public enum Status {
        /** An account is opened. */
        NEW,
        /** There is an account, which is invited. */
        KNOWN,
        /** Already on the roster, without having agreed yet. */
        INVITED,
        /** Already in the class. */
        MEMBER,
        /** Can not be taken in; the reason says why. */
        INVALID
    }

    /**
     * One row.
     *
     * @param row its number in the file
     * @param reason the key of a message; null unless it is invalid
     * @param firstPassword told once; null unless an account was opened
     */
    public record Line(int row, String displayName, String email, Status status, @Nullable String reason,
            @Nullable String firstPassword) {

        private Enrolment.Newcomer newcomer() {
            return new Enrolment.Newcomer(email, displayName);
        }

        private boolean isComing() {
            return status == Status.NEW || status == Status.KNOWN;
        }

        private Line with(Status changed, @Nullable String why, @Nullable String password) {
            return new Line(row, displayName, email, changed, why, password);
        }
    }

    /** Somebody who is in the class, or on its roster, and not in the file; they stay. */
    public record Omitted(LearnerId id, String displayName) {
    }

    /** What a file comes to, row by row. */
    public record Result(boolean dryRun, List<Line> lines, List<Omitted> omitted) {
        /** How many rows there are of a status. */
        public long count(Status status) {
            return lines.stream().filter(line -> line.status() == status).count();
        }
    }

    /**
     * Compares a file with the class, and unless it is a dry run takes in what is new. Nobody is ever taken out.
     *
     * @throws Problem 422 for a file that is no roster, 409 where the class has no room for all
     */
    public Result take(Learner teacher, ClassId id, byte[] file, boolean dryRun) {
        var classroom = classrooms.taught(teacher.id(), id);
        var present = memberships.present(id).stream().collect(Collectors.toMap(Membership::learnerId, Function.identity()));
        var lines = compared(RosterFile.read(file), present);
        var coming = lines.stream().filter(Line::isComing).toList();
        if (present.size() + coming.size() > classroom.capacity()) {
            throw new Problem(org.springframework.http.HttpStatus.CONFLICT, "class.full");
        }
        var omitted = omitted(lines, present);
        return new Result(dryRun, dryRun ? lines : taken(teacher, id, lines, coming), omitted);
    }

    /** Another first password for somebody on the roster who never chose one of their own; a 409 problem for everybody else. */
    public String renewPassword(LearnerId teacher, ClassId id, LearnerId learner) {
        classrooms.taught(teacher, id);
        if (memberships.present(id).stream().noneMatch(found -> found.learnerId().equals(learner))) {
            throw Problem.notFound();
        }
        return enrolment.renew(learner)
                .orElseThrow(() -> new Problem(org.springframework.http.HttpStatus.CONFLICT, "password.chosen"));
    }

    private List<Line> compared(List<RosterFile.Row> rows, Map<LearnerId, Membership> present) {
        var seen = new HashSet<String>();
        var checked = rows.stream().map(row -> checked(row, seen)).toList();
        var known = known(checked);
        return checked.stream().map(line -> {
            var account = line.status() == Status.INVALID ? null : known.get(line.newcomer().key());
            if (account == null) {
                return line;
            }
            var membership = present.get(account);
            var status = membership == null ? Status.KNOWN : membership.isIn() ? Status.MEMBER : Status.INVITED;
            return line.with(status, null, null);
        }).toList();
    }

    private Line checked(RosterFile.Row row, HashSet<String> seen) {
        var line = new Line(row.row(), row.displayName(), row.email(), Status.NEW, null, null);
        if (row.displayName().isEmpty() || row.email().isEmpty()) {
            return line.with(Status.INVALID, "roster.cell-missing", null);
        }
        if (row.displayName().matches("^[=+@＝＋＠-].*")) {
            return line.with(Status.INVALID, "roster.formula", null);
        }
        if (!enrolment.isAcceptable(line.newcomer())) {
            return line.with(Status.INVALID, "roster.cell", null);
        }
        return seen.add(line.newcomer().key()) ? line : line.with(Status.INVALID, "roster.twice", null);
    }

    private Map<String, LearnerId> known(List<Line> lines) {
        return enrolment.known(
                lines.stream().filter(line -> line.status() != Status.INVALID).map(Line::newcomer).toList());
    }

    private List<Omitted> omitted(List<Line> lines, Map<LearnerId, Membership> present) {
        var named = new HashSet<>(known(lines).values());
        var missing = present.values().stream().filter(found -> !named.contains(found.learnerId())).toList();
        var names = accounts.learners(missing.stream().map(Membership::learnerId).toList()).stream()
                .collect(Collectors.toMap(Learner::id, Learner::displayName));
        return missing.stream().map(found -> new Omitted(found.learnerId(), name(found, names))).toList();
    }

    private List<Line> taken(Learner teacher, ClassId id, List<Line> lines, List<Line> coming) {
        var enrolled = enrolment.enrol(coming.stream().map(Line::newcomer).toList(), teacher);
        var now = classrooms.now();
        var invitations = new ArrayList<Membership>();
        var told = lines.stream().map(line -> {
            var account = line.isComing() ? enrolled.get(line.newcomer().key()) : null;
            if (account == null) {
                return line;
            }
            invitations.add(Membership.invited(id, account.id(), line.displayName(), now));
            return line.with(account.firstPassword() == null ? Status.KNOWN : Status.NEW, null, account.firstPassword());
        }).toList();
        memberships.invite(id, invitations);
        return told;
    }

    /** What a teacher may call somebody: as on the roster until they have agreed to be seen, then by their own name. */
    static String name(Membership membership, Map<LearnerId, String> names) {
        var own = names.getOrDefault(membership.learnerId(), "");
        return membership.isIn() || membership.rosterName() == null ? own : membership.rosterName();
    }
}
