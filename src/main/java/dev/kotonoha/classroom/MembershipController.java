package dev.kotonoha.classroom;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Classes")
class MembershipController {

    private final Memberships memberships;
    private final ViewLog log;
    private final ClassViews views;
    private final MessageSource messages;

    MembershipController(Memberships memberships, ViewLog log, ClassViews views, MessageSource messages) {
        this.memberships = memberships;
        this.log = log;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/memberships/preview")
    @Operation(summary = "What joining means", description = "The class, its teachers and, field by field, what they will see. 404 for an unknown or expired code.")
    Preview preview(@RequestParam String joinCode, Learner learner, Locale locale) {
        var found = memberships.preview(learner, joinCode);
        return new Preview(found.id(), found.name(), views.teachers(found, false),
                Arrays.stream(Shared.values()).map(field -> new Field(field.name(), text("shared." + field, locale))).toList(),
                Arrays.stream(Shared.Never.values()).map(field -> new Field(field.name(), text("never." + field, locale)))
                        .toList());
    }

    @PostMapping("/memberships")
    @ApiResponse(responseCode = "201", description = "Joined")
    @ApiResponse(responseCode = "200", description = "Already in")
    @Operation(summary = "Join a class", description = "Which agrees to what the preview shows. 404 for an unknown or expired code, 409 when the class is full.")
    ResponseEntity<ClassView> join(@Valid @RequestBody Join join, Learner learner) {
        return answer(memberships.join(learner, join.joinCode()));
    }

    @PutMapping("/memberships/{classId}")
    @ApiResponse(responseCode = "201", description = "Joined")
    @ApiResponse(responseCode = "200", description = "Already in")
    @Operation(summary = "Accept an invitation", description = "For those on a class's roster.")
    ResponseEntity<ClassView> accept(@PathVariable ClassId classId, Learner learner) {
        return answer(memberships.accept(learner, classId));
    }

    @DeleteMapping("/memberships/{classId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave a class, or turn an invitation down", description = "The teachers see nothing any more from the next request on; what was learned stays.")
    void leave(@PathVariable ClassId classId, Learner learner) {
        memberships.leave(learner.id(), classId);
    }

    @GetMapping("/me/views")
    @Operation(summary = "Who looked at one's figures", description = "Latest first; every look of every teacher.")
    Listing<SeenBy> seen(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, Learner learner) {
        return log.of(learner.id(), Cursor.decode(cursor), limit)
                .map(view -> new SeenBy(view.at(), view.classId(), view.className(), view.viewerName(), view.what()));
    }

    private ResponseEntity<ClassView> answer(Memberships.Joined joined) {
        return ResponseEntity.status(joined.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(views.toLearner(joined.classroom(), ClassView.Role.LEARNER));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    record Join(@NotBlank @Size(max = 40) String joinCode) {
    }

    record Preview(ClassId id, String name, List<ClassView.TeacherView> teachers, List<Field> shared, List<Field> neverShown) {
    }

    record Field(String field, String text) {
    }

    record SeenBy(Instant at, ClassId classId, String className, String teacher, View.What what) {
    }
}
