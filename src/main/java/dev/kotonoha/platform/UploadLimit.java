package dev.kotonoha.platform;

import dev.kotonoha.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;
import java.util.regex.Pattern;

/** Lets files in that are read from the disk up to the general limit, and keeps all others, which are read in memory, to a smaller one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {

    static final long LARGEST = 31L << 20;

    private static final Pattern LARGE = Pattern.compile("/api/v1/cards/imports?|/import");

    private final HandlerExceptionResolver resolver;

    UploadLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var type = request.getContentType();
        var isFile = type != null && type.startsWith("multipart/");
        var length = request.getContentLengthLong();
        if (isFile && (length < 0 || length > LARGEST) && !LARGE.matcher(path).matches()) {
            var status = length < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE;
            resolver.resolveException(request, response, null,
                    new Problem(status, length < 0 ? "upload.length" : "upload.too-large"));
            return;
        }
        chain.doFilter(request, response);
    }
}
