package dev.kotonoha.platform;

import com.mongodb.MongoTimeoutException;
import dev.kotonoha.kernel.Problem;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdmissionTests {

    private static final int PLACES = 32;

    private final Admission admission = new Admission((request, response, handler, failure) -> {
        response.setStatus(((Problem) failure).getStatusCode().value());
        ((Problem) failure).getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        return new ModelAndView();
    });

    @Test
    void whoFindsNoPlaceIsToldToComeAgainAndNothingIsDone() throws Exception {
        var inside = new CountDownLatch(PLACES);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < PLACES; i++) {
                threads.submit(() -> pass("GET", "/today", 0, () -> {
                    inside.countDown();
                    done.await();
                }));
            }
            inside.await();
            assertThat(pass("POST", "/api/v1/reviews", 0, () -> {
                throw new AssertionError("let in");
            })).isEqualTo(503);
            done.countDown();
        }
        assertThat(pass("GET", "/today", 0, () -> {
        })).isEqualTo(200);
    }

    @Test
    void whoFailsGivesThePlaceBack() throws Exception {
        for (var i = 0; i < 2 * PLACES; i++) {
            assertThatThrownBy(() -> pass("POST", "/api/v1/reviews", 0, () -> {
                throw new IOException("broken");
            })).hasMessage("broken");
        }
        assertThat(pass("GET", "/today", 0, () -> {
        })).isEqualTo(200);
    }

    @Test
    void whoeverTheDatabaseDoesNotAnswerIsToldToComeAgain() throws Exception {
        assertThat(pass("POST", "/api/v1/reviews", 0, () -> {
            throw new ServletException(new MongoTimeoutException("nobody there"));
        })).isEqualTo(503);
    }

    @Test
    void anUploadIsNotKeptWaitingForASecond() throws Exception {
        assertThat(limit("POST", "/api/v1/reviews", 5_000)).hasValueSatisfying(limit -> assertThat(limit).isLessThan(
                Duration.ofSeconds(1)));
        assertThat(limit("PUT", "/api/v1/contents/a-letter/progress", 100)).isPresent();
        assertThat(limit("GET", "/api/v1/me/export", 0)).isEmpty();
        assertThat(Admission.limit()).isEmpty();
    }

    @Test
    void aBigUploadMayTakeLonger() throws Exception {
        assertThat(limit("POST", "/api/v1/reviews", 200_000).orElseThrow()).isGreaterThan(Duration.ofSeconds(2));
    }

    private Optional<Duration> limit(String method, String path, int length) throws Exception {
        var seen = new ArrayList<Optional<Duration>>();
        pass(method, path, length, () -> seen.add(Admission.limit()));
        return List.copyOf(seen).getFirst();
    }

    private interface Work {
        void run() throws Exception;
    }

    private int pass(String method, String path, int length, Work work) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setContent(new byte[length]);
        var response = new MockHttpServletResponse();
        admission.doFilter(request, response, (in, out) -> {
            try {
                work.run();
            } catch (IOException | ServletException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        });
        return response.getStatus();
    }
}
