package dev.kotonoha.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.AssignmentDraft;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.assignment.LateJoiners;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Classes")
class AssignmentController {

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Assignments assignments;

    AssignmentController(Classrooms classrooms, Memberships memberships, Assignments assignments) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.assignments = assignments;
    }

    @PostMapping("/classes/{id}/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give contents or words to a class", description = "For its teachers. dueOn and examOn are days in each learner's own time zone.")
    AssignmentView give(@PathVariable ClassId id, @Valid @RequestBody AssignmentDraft draft, Learner teacher) {
        classrooms.taught(teacher.id(), id);
        var learners = memberships.members(id).stream().map(Learner::id).toList();
        return AssignmentView.whole(assignments.give(id, teacher, draft, learners));
    }

    @GetMapping("/classes/{id}/assignments")
    @Operation(summary = "What a class was given", description = "Oldest first. Learners see what they were given, with their own day.")
    Listing<AssignmentView> list(@PathVariable ClassId id, Learner viewer) {
        var isTeacher = memberships.visible(viewer.id(), id).isTaughtBy(viewer.id());
        return new Listing<>(assignments.ofClass(id).stream().flatMap(found -> isTeacher
                ? java.util.stream.Stream.of(AssignmentView.whole(found))
                : found.to(viewer.id()).map(given -> AssignmentView.of(found, given.due(), null)).stream()).toList(), null);
    }

    @GetMapping("/assignments")
    @Operation(summary = "What one was given in all classes", description = "Oldest first, with one's own last days.")
    Listing<AssignmentView> mine(Learner learner) {
        return new Listing<>(assignments.of(learner.id()).stream().flatMap(
                found -> found.to(learner.id()).map(given -> AssignmentView.of(found, given.due(), null)).stream()).toList(),
                null);
    }

    @DeleteMapping("/classes/{id}/assignments/{assignment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an assignment back", description = "For the class's teachers. What was learned stays.")
    void remove(@PathVariable ClassId id, @PathVariable AssignmentId assignment, Learner teacher) {
        classrooms.taught(teacher.id(), id);
        assignments.remove(id, assignment);
    }

    @PutMapping("/classes/{id}/assignments/{assignment}/extensions/{learnerId}")
    @Operation(summary = "Give one learner another last day", description = "For the class's teachers.")
    AssignmentView extend(@PathVariable ClassId id, @PathVariable AssignmentId assignment, @PathVariable LearnerId learnerId,
            @Valid @RequestBody Extension extension, Learner teacher) {
        classrooms.taught(teacher.id(), id);
        memberships.member(id, learnerId);
        return AssignmentView.whole(assignments.extend(id, assignment, learnerId, extension.dueOn()));
    }

    record Extension(@NotNull LocalDate dueOn) {
    }

    /**
     * An assignment.
     *
     * @param dueOn to a learner their own
     * @param extensions last days of learners that differ; to teachers only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssignmentView(AssignmentId id, ClassId classId, String title, List<ContentId> contentIds, List<String> words,
            LocalDate givenOn, LocalDate dueOn, @Nullable LocalDate examOn, @Nullable Integer cardsPerDay, double target,
            LateJoiners lateJoiners, @Nullable List<Extended> extensions) {

        static AssignmentView whole(Assignment found) {
            return of(found, found.due(), found.given().stream().filter(given -> !given.dueOn().equals(found.dueOn()))
                    .map(given -> new Extended(given.learnerId(), given.due())).toList());
        }

        static AssignmentView of(Assignment found, LocalDate due, @Nullable List<Extended> extensions) {
            return new AssignmentView(found.id(), found.classId(), found.title(), found.contentIds(), found.words(),
                    LocalDate.parse(found.givenOn()), due, found.exam().orElse(null), found.cardsPerDay(), found.target(),
                    found.lateJoiners(), extensions);
        }
    }

    record Extended(LearnerId learner, LocalDate dueOn) {
    }
}
