package dev.kotonoha.account;

import dev.kotonoha.account.OneTimeToken.Purpose;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.mail.Letter;
import dev.kotonoha.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.util.Locale;
import java.util.Optional;

/** What somebody signs in with, changed by whoever is signed in. */
@Service
public class Credentials {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);

    private final Accounts accounts;
    private final AccountRepository repository;
    private final OneTimeTokens tokens;
    private final SignIns signIns;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final Mail mail;

    Credentials(Accounts accounts, AccountRepository repository, OneTimeTokens tokens, SignIns signIns, Attempts attempts,
            PasswordEncoder encoder, Mail mail) {
        this.accounts = accounts;
        this.repository = repository;
        this.tokens = tokens;
        this.signIns = signIns;
        this.attempts = attempts;
        this.encoder = encoder;
        this.mail = mail;
    }

    /** Sets a new password, ends all other sign-ins and tells the owner; a 422 problem for a wrong password or a new one that is too easy. */
    public void changePassword(SignedIn here, String password, String newPassword) {
        confirmed(here.learner(), password);
        var account = accounts.setPassword(here.learner(), newPassword);
        tokens.erase(account.id());
        signIns.endOthers(here);
        tell(account, "password-changed");
        log.info("{} changed the password", account.id());
    }

    /**
     * Sets a new address, ends all other sign-ins and tells the old address; where a mail server is set, as soon as a link sent to the new one is followed.
     * A 422 problem for a wrong password, and where there is no mail server 409 for a taken address.
     */
    public void changeEmail(SignedIn here, String password, String email) {
        var account = confirmed(here.learner(), password);
        if (mail.isSet()) {
            var address = Email.normalised(email);
            var token = tokens.make(account.id(), Purpose.EMAIL, address, null);
            var locale = Locale.of(account.locale());
            mail.send(() -> Optional.of(repository.findByEmail(address).isPresent()
                    ? new Letter(address, locale, "known", "/forgot-password")
                    : new Letter(address, locale, "email", "/confirm-email?token=" + token)));
        } else {
            accounts.setEmail(account.id(), email);
            tokens.erase(account.id());
            signIns.endOthers(here);
        }
    }

    /** The account, when its owner shows that they know the password or has not chosen one yet; else a 422 problem. */
    Account confirmed(LearnerId id, String password) {
        attempts.check("confirm " + id, "");
        var account = accounts.find(id);
        if (account.filter(found -> found.passwordHash().isEmpty()
                || !found.waitsForOwner() && encoder.matches(password, found.passwordHash())).isEmpty()) {
            attempts.failed("confirm " + id, "");
            throw Problem.unacceptable("password", "password.wrong");
        }
        return account.get();
    }

    /** Tells somebody by letter what was done with their account. */
    void tell(Account account, String what) {
        mail.send(new Letter(account.email(), Locale.of(account.locale()), what, "/forgot-password"));
    }
}
