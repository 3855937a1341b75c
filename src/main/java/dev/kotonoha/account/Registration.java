package dev.kotonoha.account;

import dev.kotonoha.account.OneTimeToken.Purpose;
import dev.kotonoha.account.OneTimeToken.Waiting;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.mail.Letter;
import dev.kotonoha.mail.Mail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.util.Locale;
import java.util.Optional;

/**
 * How people open accounts for themselves. Where a mail server is set, an account is there when its address is confirmed, and nobody learns from the
 * answer whether the address had one.
 */
@Service
public class Registration {

    private final Accounts accounts;
    private final AccountRepository repository;
    private final OneTimeTokens tokens;
    private final Mail mail;
    private final Attempts attempts;
    private final PasswordEncoder encoder;

    Registration(Accounts accounts, AccountRepository repository, OneTimeTokens tokens, Mail mail, Attempts attempts,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.repository = repository;
        this.tokens = tokens;
        this.mail = mail;
        this.attempts = attempts;
        this.encoder = encoder;
    }

    /**
     * Opens an account, or where a mail server is set sends the link that does. A 422 problem for a password that is too easy; a 409 problem for a taken
     * address where there is no mail server.
     *
     * @param caller from where, for throttling
     * @return whether the account can be used at once
     */
    public boolean signUp(SignUp signUp, String caller) {
        open(signUp, caller);
        return !mail.isSet();
    }

    Account open(SignUp signUp, String caller) {
        attempts.check(caller, signUp.email());
        if (mail.isSet()) {
            attempts.failed(caller, signUp.email());
            return promise(signUp);
        }
        try {
            return accounts.create(signUp);
        } catch (Problem problem) {
            attempts.failed(caller, signUp.email());
            throw problem;
        }
    }

    /**
     * Opens the account that a link was sent for, which has to be confirmed with the password chosen for it: whoever gives somebody else's address
     * gets no account by that person's click. A 422 problem for a link that is not good any more or a wrong password, 409 for an address that was taken in
     * the meantime.
     *
     * @return the address
     */
    public String confirm(String token, String password, String caller) {
        var name = "link " + Fingerprint.of(token);
        attempts.check(caller, name);
        var found = tokens.find(token, Purpose.SIGN_UP);
        if (found.isEmpty()) {
            attempts.failed(caller, name);
            throw Problem.unacceptable("token", "link.spent");
        }
        var waiting = found.get();
        if (password.length() > Passwords.LONGEST || !encoder.matches(password, hash(waiting))) {
            attempts.failed(caller, name);
            throw Problem.unacceptable("password", "password.wrong");
        }
        var account = accounts.insert(account(waiting));
        tokens.use(token, Purpose.SIGN_UP);
        return account.email();
    }

    /** Takes the same time and leaves the same behind for every address; what the letter says is found out later. */
    private Account promise(SignUp signUp) {
        var account = accounts.prepare(signUp);
        var waiting = new Waiting(account.passwordHash(), account.displayName(), account.locale(), account.timeZone(),
                signUp.isTeacher());
        var token = tokens.make(account.id(), Purpose.SIGN_UP, account.email(), waiting);
        mail.send(() -> Optional.of(letter(account, token)));
        return account;
    }

    private Letter letter(Account account, String token) {
        var locale = Locale.of(account.locale());
        return repository.findByEmail(account.email()).isPresent()
                ? new Letter(account.email(), locale, "known", "/forgot-password")
                : new Letter(account.email(), locale, "sign-up", "/confirm?token=" + token);
    }

    private Account account(OneTimeToken token) {
        var waiting = signUp(token);
        var signUp = new SignUp(String.valueOf(token.email()), "", waiting.displayName(), waiting.locale(), waiting.timeZone(),
                waiting.teacher());
        return Account.create(token.learnerId(), signUp, waiting.passwordHash(), token.madeAt());
    }

    private static String hash(OneTimeToken token) {
        return signUp(token).passwordHash();
    }

    private static Waiting signUp(OneTimeToken token) {
        return Optional.ofNullable(token.signUp()).orElseThrow();
    }
}
