package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"", "x7#qLp2", "七文字だけの言"})
    void shortOnesAreRefused(String password) {
        assertRefused(password);
    }

    @Test
    void upToAHundredAndTwentyEightCharactersAreTaken() {
        assertThatCode(() -> check("wind over the rice ".repeat(6) + "fields now")).doesNotThrowAnyException();
        assertRefused("wind over the rice ".repeat(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tvmqzhdwkxplrb", "七番目の郵便局と青い傘", "   sixty   blue  umbrellas ", "8305917462085713",
            "🦊🪵🚲🫖🧭🪁🥢🛖"})
    void anyCharactersWillDo(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "qwertyuiop", "P@ssw0rd", "iloveyou1", "football1", "dragon2020",
            "aaaaaaaaaa"})
    void onesThatStandInEveryListAreRefused(String password) {
        assertRefused(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kotonoha1", "Kotonoha!", "haruka.mori", "harukamori1", "haruka.mori@example.org"})
    void theNamesOfServiceAndOwnerAreRefused(String password) {
        assertRefused(password);
    }

    private void assertRefused(String password) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> check(password));
    }

    private void check(String password) {
        passwords.check(password, "haruka.mori@example.org", "harukamori");
    }
}
