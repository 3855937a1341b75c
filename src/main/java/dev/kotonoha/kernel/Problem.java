package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.time.Duration;

/**
 * An expected failure: it knows its status and, by the key {@code problem.<code>} of the message bundles, what to tell
 * the learner.
 */
public class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private final @Nullable String field;

    /** @param arguments what the message's places {0}, {1}… are filled with */
    public Problem(HttpStatusCode status, String code, Object... arguments) {
        this(status, null, code, arguments);
    }

    private Problem(HttpStatusCode status, @Nullable String field, String code, Object... arguments) {
        super(status, ProblemDetail.forStatus(status), null, "problem." + code, arguments);
        this.field = field;
    }

    /** 404: it does not exist, or is somebody else's; nobody can tell which. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 422: the field was understood and can not be accepted. */
    public static Problem unacceptable(String field, String code, Object... arguments) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, field, code, arguments);
    }

    /** 429, with the time to wait in {@code Retry-After} (whole seconds, rounded up). */
    public static Problem tooMany(Duration wait) {
        var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many");
        problem.getHeaders().set("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
        return problem;
    }

    /** The field that is to blame; null where none is. */
    public @Nullable String field() {
        return field;
    }

    @Override
    public String getTitleMessageCode() {
        return "problem.title." + getStatusCode().value();
    }
}
