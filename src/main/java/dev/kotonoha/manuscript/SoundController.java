package dev.kotonoha.manuscript;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;

@RestController
@RequestMapping("/api/v1/contents/{id}/audio")
@Tag(name = "Content")
class SoundController {

    private static final int A_DAY_MS = 86_400_000;

    private final Authoring authoring;
    private final Manuscripts manuscripts;

    SoundController(Authoring authoring, Manuscripts manuscripts) {
        this.authoring = authoring;
        this.manuscripts = manuscripts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an own text its sound", description = "MP3, Ogg (Opus) or MP4 (AAC), which makes the text a podcast. cues: SRT or VTT, one a sentence in order; "
            + "without, the sentences keep the times that they have. durationMs: how long the sound is.")
    void speak(@PathVariable ContentId id, @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile cues, @RequestParam @Min(1) @Max(A_DAY_MS) long durationMs,
            Learner learner) throws IOException {
        var times = cues == null ? List.<Draft.Time>of() : manuscripts.times(cues.getBytes());
        authoring.speak(learner.id(), id, file.getBytes(), durationMs, times);
    }
}
