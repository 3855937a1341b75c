package dev.kotonoha.platform;

import dev.kotonoha.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Lets in as many requests at once as can be worked on, and tells the others to come again before anything is read or written for them. Who uploads
 * facts, and sends them again anyway, is told so within a second too when the database stands still.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Admission extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    /** More than the database can use at once, fewer than the connections to it. */
    private static final int PLACES = 32;
    private static final int WAIT_MS = 100;
    private static final int LONGEST_WAIT_SECONDS = 3;
    private static final Pattern FACTS = Pattern.compile("/api/v1/(reviews|contents/[^/]+/(taps|progress))");
    private static final Pattern APART = Pattern.compile("/(actuator|webjars|css|js|images)/.*|/livez|/readyz");
    private static final Duration PATIENCE = Duration.ofMillis(700);
    /** A big upload may take longer: a thousand answers have some 200 kB, and two seconds more. */
    private static final int BYTES_A_MS = 100;

    /** How long each operation of the database may take for the present request. */
    private static final ScopedValue<Duration> LIMIT = ScopedValue.newInstance();

    private final Semaphore places = new Semaphore(PLACES);
    private final HandlerExceptionResolver resolver;

    Admission(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** How long the database may take for what this thread is doing; as long as it likes when empty. */
    static Optional<Duration> limit() {
        return LIMIT.isBound() ? Optional.of(LIMIT.get()) : Optional.empty();
    }

    /** Does something that the database may not take longer for. */
    static <T> T limited(Duration limit, Supplier<T> work) {
        return ScopedValue.where(LIMIT, limit).call(work::get);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return APART.matcher(path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            refuse(request, response);
            return;
        }
        try {
            if (FACTS.matcher(path(request)).matches()) {
                var limit = PATIENCE.plusMillis(Math.max(0, request.getContentLengthLong()) / BYTES_A_MS);
                limited(limit, () -> chain.doFilter(request, response));
            } else {
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException failure) {
            if (!ErrorPage.isDatabase(failure) || response.isCommitted()) {
                throw failure;
            }
            log.warn("The database did not answer: {}", failure.toString());
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire() || places.getQueueLength() < PLACES && places.tryAcquire(WAIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Cheaply, and not with the same wait for all, or they would all come back together. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        var busy = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        var wait = ThreadLocalRandom.current().nextInt(1, 1 + LONGEST_WAIT_SECONDS);
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        resolver.resolveException(request, response, null, busy);
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void limited(Duration limit, Work work) throws ServletException, IOException {
        try {
            ScopedValue.where(LIMIT, limit).<Boolean, Exception>call(() -> {
                work.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
