package dev.kotonoha.platform;

import com.mongodb.MongoException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import java.net.URI;
import java.util.Locale;

/** What is shown of an error that no controller could tell: a page, or for the API problem details. */
@Controller
@Hidden
class ErrorPage implements ErrorController {

    private final MessageSource messages;

    ErrorPage(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_SECONDS);
        }
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var title = messages.getMessage("problem.title." + status.value(), null, status.getReasonPhrase(), locale);
        var detail = messages.getMessage("problem.status." + status.value(), null, "", locale);
        response.setStatus(status.value());
        if (path.startsWith(request.getContextPath() + "/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
            problem.setTitle(title);
            problem.setType(URI.create("about:blank"));
            problem.setInstance(URI.create(path));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        model.addAttribute("title", title).addAttribute("detail", detail).addAttribute("status", status.value())
                .addAttribute("again", status.is5xxServerError() && request.getMethod().equals("GET") ? path : null);
        return "error";
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (isDatabase((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    static boolean isDatabase(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof MongoException) {
                return true;
            }
        }
        return false;
    }
}
