package dev.kotonoha.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.kotonoha.kernel.Problem;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which passwords are good enough: 8 to 128 characters, any characters, and not to be guessed from lists of known ones. */
@Component
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final double GUESSES_OF_ANY_LIST = 1e5;

    private final Zxcvbn estimator = new Zxcvbn();

    void check(String password, String email, String displayName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || password.length() > LONGEST) {
            throw Problem.unacceptable("password", "password.length", SHORTEST, LONGEST);
        }
        var mailbox = email.split("@", 2)[0];
        if (estimator.measure(password, List.of(email, mailbox, displayName, "kotonoha")).getGuesses() < GUESSES_OF_ANY_LIST) {
            throw Problem.unacceptable("password", "password.weak");
        }
    }
}
