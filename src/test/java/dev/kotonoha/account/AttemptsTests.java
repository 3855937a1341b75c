package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttemptsTests {

    private final Attempts attempts = new Attempts(new LimitProperties(true));

    @Test
    void afterTenFailuresWhoeverGuessesIsToldToWait() {
        fail("203.0.113.7", "mori@example.org", 10);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> attempts.check("203.0.113.7", "MORI@example.org"))
                .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(429));
    }

    @Test
    void theOwnerIsNotLockedOutByAStranger() {
        fail("203.0.113.7", "mori@example.org", 10);

        assertThatCode(() -> attempts.check("198.51.100.2", "mori@example.org")).doesNotThrowAnyException();
    }

    @Test
    void whoTriesOnePasswordOnManyAddressesIsSlowedDownToo() {
        for (var i = 0; i < 100; i++) {
            fail("203.0.113.7", "reader-" + i + "@example.org", 1);
        }

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> attempts.check("203.0.113.7", "mori@example.org"));
    }

    private void fail(String caller, String email, int times) {
        for (var i = 0; i < times; i++) {
            attempts.failed(caller, email);
        }
    }
}
