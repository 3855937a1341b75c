package dev.kotonoha.platform;

import com.mongodb.MongoException;
import dev.kotonoha.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Tells every error of the API as RFC 9457 problem details in the caller's language; those of the pages have a page. */
@ControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final URI BLANK = URI.create("about:blank");
    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    /** Short: a database that lost its leader has another one in a second or in ten. */
    static final String RETRY_SECONDS = "1";

    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemAdvice(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** One thing wrong with the input. */
    record Fault(String field, String message) {
    }

    @ExceptionHandler
    ResponseEntity<Object> handleSecurity(AuthenticationException failure, WebRequest request) throws Exception {
        return answer(failure, new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleSecurity(AccessDeniedException failure, WebRequest request) throws Exception {
        return answer(failure, new Problem(HttpStatus.FORBIDDEN, "forbidden"), request);
    }

    /** The database is away or overloaded: the outcome is unknown and the same facts may be sent again. */
    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<Object> handleDatabase(RuntimeException failure, WebRequest request) throws Exception {
        log.warn("The database did not answer: {}", failure.toString());
        var problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "database");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer(failure, problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleUnexpected(Exception failure, WebRequest request) throws Exception {
        log.error("A request failed", failure);
        return answer(failure, new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"), request);
    }

    private ResponseEntity<Object> answer(Exception failure, Problem problem, WebRequest request) throws Exception {
        if (!isApi(((ServletWebRequest) request).getRequest())) {
            throw failure;
        }
        return Objects.requireNonNull(
                handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = failure.getBindingResult().getFieldErrors();
        var faults = fields.stream().map(error -> new Fault(error.getField(), text(error.getDefaultMessage()))).toList();
        return input(isMissing(fields) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, faults, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = failure.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> new Fault(
                        error instanceof FieldError field
                                ? field.getField()
                                : text(result.getMethodParameter().getParameterName()),
                        text(error.getDefaultMessage()))))
                .toList();
        return input(HttpStatus.UNPROCESSABLE_CONTENT, faults, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return input(HttpStatus.BAD_REQUEST, faults(failure.getParameterName(), "missing", request), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : failure.getPropertyName();
        return input(HttpStatus.BAD_REQUEST, faults(text(name), "type", request), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof JacksonException json) {
            for (Throwable cause = json; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    return handleErrorResponseException(problem, headers, problem.getStatusCode(), request);
                }
            }
            var unknown = json.getClass().getSimpleName().startsWith("UnrecognizedProperty");
            var path = new StringBuilder();
            json.getPath().forEach(step -> path.append(step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : (path.isEmpty() ? "" : ".") + step.getPropertyName()));
            if (!path.isEmpty()) {
                return input(HttpStatus.BAD_REQUEST, faults(path.toString(), unknown ? "unknown" : "type", request),
                        request);
            }
        }
        return super.handleHttpMessageNotReadable(failure, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> input(HttpStatus status, List<Fault> faults, WebRequest request) {
        var problem = new Problem(status, "input");
        problem.getBody().setProperty("errors", faults);
        return handleExceptionInternal(problem, null, new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var servlet = ((ServletWebRequest) request).getRequest();
        if (!isApi(servlet)) {
            showPage(((ServletWebRequest) request).getResponse(), status);
            return null;
        }
        var detail = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        if (failure instanceof Problem problem) {
            detail = problem.updateAndGetBody(messages, locale(request));
            if (problem.field() != null) {
                detail.setProperty("errors", List.of(new Fault(problem.field(), text(detail.getDetail()))));
            }
        } else {
            detail.setDetail(messages.getMessage("problem.status." + status.value(), null, "", locale(request)));
        }
        detail.setTitle(messages.getMessage("problem.title." + status.value(), null, detail.getTitle(), locale(request)));
        detail.setType(BLANK);
        detail.setInstance(URI.create(servlet.getRequestURI()));
        var headersOut = new HttpHeaders(headers);
        headersOut.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail, headersOut, status);
    }

    private static void showPage(@Nullable HttpServletResponse response, HttpStatusCode status) {
        try {
            Objects.requireNonNull(response).sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fault> faults(String field, String code, WebRequest request) {
        return List.of(new Fault(field, messages.getMessage("problem.field." + code, null, locale(request))));
    }

    private static boolean isMissing(List<FieldError> errors) {
        return errors.stream().anyMatch(error -> error.getRejectedValue() == null && MISSING.contains(error.getCode()));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
    }

    private Locale locale(WebRequest request) {
        return locales.resolveLocale(((ServletWebRequest) request).getRequest());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
