package dev.kotonoha.classroom;

import dev.kotonoha.account.Attempts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;

@RestController
@RequestMapping("/api/v1/classes")
@Tag(name = "Classes")
class ClassController {

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final ClassViews views;
    private final Attempts attempts;

    ClassController(Classrooms classrooms, Memberships memberships, ClassViews views, Attempts attempts) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.views = views;
        this.attempts = attempts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a class", description = "For teachers. The join code is good for two weeks and can be renewed.")
    ClassView open(@Valid @RequestBody NewClass wanted, Learner learner) {
        return views.toTeacher(classrooms.open(learner, wanted.name(), wanted.level(), wanted.capacity()), learner.id());
    }

    @GetMapping
    @Operation(summary = "The classes one teaches, is in, or is invited to", description = "In this order, each oldest first. Learners see name and teachers.")
    Listing<ClassView> list(Learner learner) {
        var all = new ArrayList<ClassView>();
        classrooms.taughtBy(learner.id()).forEach(found -> all.add(views.toTeacher(found, learner.id())));
        memberships.classesOf(learner.id(), Membership.State.MEMBER)
                .forEach(found -> all.add(views.toLearner(found, ClassView.Role.LEARNER)));
        memberships.classesOf(learner.id(), Membership.State.INVITED)
                .forEach(found -> all.add(views.toLearner(found, ClassView.Role.INVITED)));
        return new Listing<>(all, null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A class", description = "Learners see name and teachers.")
    ClassView show(@PathVariable ClassId id, Learner learner) {
        var found = memberships.visible(learner.id(), id);
        if (found.isTaughtBy(learner.id())) {
            return views.toTeacher(found, learner.id());
        }
        var isIn = memberships.classesOf(learner.id(), Membership.State.MEMBER).contains(found);
        return views.toLearner(found, isIn ? ClassView.Role.LEARNER : ClassView.Role.INVITED);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rename a class or change its level", description = "For its teachers. What is absent stays.")
    ClassView change(@PathVariable ClassId id, @Valid @RequestBody ClassChange change, Learner learner) {
        return views.toTeacher(classrooms.change(learner.id(), id, change.name(), change.level()), learner.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a class", description = "For its owner. The learners keep all that they did.")
    void close(@PathVariable ClassId id, Learner learner) {
        classrooms.close(learner.id(), id);
    }

    @PostMapping("/{id}/join-code")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a new join code", description = "For its teachers. The old one ends with this.")
    ClassView renewCode(@PathVariable ClassId id, Learner learner) {
        return views.toTeacher(classrooms.renewCode(learner.id(), id), learner.id());
    }

    @PostMapping("/{id}/teachers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let another teacher in", description = "For its owner; 422 where no teacher has that address.")
    ClassView share(@PathVariable ClassId id, @Valid @RequestBody NewTeacher other, Learner learner) {
        var caller = "learner " + learner.id();
        attempts.check(caller, "teachers");
        try {
            return views.toTeacher(classrooms.share(learner.id(), id, other.email()), learner.id());
        } catch (Problem problem) {
            attempts.failed(caller, "teachers");
            throw problem;
        }
    }

    @DeleteMapping("/{id}/teachers/{teacher}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a teacher out", description = "For its owner; other teachers can take themselves out. Holds at once.")
    void unshare(@PathVariable ClassId id, @PathVariable LearnerId teacher, Learner learner) {
        classrooms.unshare(learner.id(), id, teacher);
    }

    record NewClass(@NotBlank @Size(max = 80) String name, @Nullable String level,
            @Nullable @Min(1) @Max(Classrooms.LARGEST) Integer capacity) {
    }

    record ClassChange(@Nullable @Size(max = 80) @Pattern(regexp = ".*\\S.*") String name, @Nullable String level) {
    }

    record NewTeacher(@NotBlank @Email @Size(max = 254) String email) {
    }
}
