package dev.kotonoha.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

@RestController
@RequestMapping("/api/v1/classes/{id}")
@Tag(name = "Classes")
class RosterController {

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Roster roster;
    private final ViewLog log;
    private final Accounts accounts;
    private final MessageSource messages;

    RosterController(Classrooms classrooms, Memberships memberships, Roster roster, ViewLog log, Accounts accounts,
            MessageSource messages) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.roster = roster;
        this.log = log;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/learners")
    @Operation(summary = "Who is in the class, and who is invited", description = "For its teachers, by name.")
    Listing<Place> learners(@PathVariable ClassId id, Learner teacher) {
        var classroom = classrooms.taught(teacher.id(), id);
        var present = memberships.present(id);
        log.record(classroom, teacher, View.What.ROSTER,
                present.stream().filter(Membership::isIn).map(Membership::learnerId).toList());
        var names = accounts.learners(present.stream().map(Membership::learnerId).toList()).stream()
                .collect(Collectors.toMap(Learner::id, Learner::displayName));
        return new Listing<>(present.stream().map(found -> new Place(found.learnerId(), Roster.name(found, names), found.state()))
                .sorted(Comparator.comparing(Place::displayName).thenComparing(place -> place.id().value())).toList(), null);
    }

    @DeleteMapping("/learners/{learnerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody out", description = "For its teachers. What was learned stays the learner's.")
    void remove(@PathVariable ClassId id, @PathVariable LearnerId learnerId, Learner teacher) {
        memberships.remove(teacher.id(), id, learnerId);
    }

    @PostMapping("/learners/{learnerId}/first-password")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Print another first password", description = "For somebody on the roster who never chose a password; 409 for everybody else.")
    FirstPassword renew(@PathVariable ClassId id, @PathVariable LearnerId learnerId, Learner teacher) {
        return new FirstPassword(roster.renewPassword(teacher.id(), id, learnerId));
    }

    @PostMapping(path = "/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take in a roster", description = "A CSV table of up to 1,000 rows with the columns displayName (名前) and email "
            + "(メールアドレス), in UTF-8 or Shift_JIS. dryRun=true shows what would change. Accounts are opened for those who have none, with a "
            + "first password that is told once and good for one sign-in. Everybody is invited and seen once they have agreed; nobody is taken out.")
    RosterView roster(@PathVariable ClassId id, @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun, Learner teacher, Locale locale) throws IOException {
        var result = roster.take(teacher, id, file.getBytes(), dryRun);
        var counts = new EnumMap<Roster.Status, Long>(Roster.Status.class);
        for (var status : Roster.Status.values()) {
            counts.put(status, result.count(status));
        }
        return new RosterView(dryRun, lower(counts), result.lines().stream().map(line -> row(line, locale)).toList(),
                result.omitted());
    }

    private Row row(Roster.Line line, Locale locale) {
        var reason = line.reason() == null ? null : messages.getMessage("problem." + line.reason(), null, locale);
        return new Row(line.row(), line.displayName(), line.email(), lower(line.status()), reason, line.firstPassword());
    }

    private static Map<String, Long> lower(Map<Roster.Status, Long> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(entry -> lower(entry.getKey()), Map.Entry::getValue));
    }

    private static String lower(Roster.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    record Place(LearnerId id, String displayName, Membership.State state) {
    }

    record FirstPassword(String firstPassword) {
    }

    record RosterView(boolean dryRun, Map<String, Long> counts, List<Row> rows, List<Roster.Omitted> omitted) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(int row, String displayName, String email, String status, @Nullable String why, @Nullable String firstPassword) {
    }
}
