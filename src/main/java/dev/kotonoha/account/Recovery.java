package dev.kotonoha.account;

import dev.kotonoha.account.OneTimeToken.Purpose;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.kernel.Site;
import dev.kotonoha.mail.Letter;
import dev.kotonoha.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What links in letters do: a new password for somebody who forgot theirs, a new address. */
@Service
public class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(1);
    private static final String RESET = "/reset-password?token=";

    private final Accounts accounts;
    private final AccountRepository repository;
    private final OneTimeTokens tokens;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Credentials credentials;
    private final Mail mail;
    private final Site site;

    Recovery(Accounts accounts, AccountRepository repository, OneTimeTokens tokens, SignIns signIns, Attempts attempts,
            Credentials credentials, Mail mail, Site site) {
        this.accounts = accounts;
        this.repository = repository;
        this.tokens = tokens;
        this.signIns = signIns;
        this.attempts = attempts;
        this.credentials = credentials;
        this.mail = mail;
        this.site = site;
    }

    /** Whether letters can be sent at all. */
    public boolean isByMail() {
        return mail.isSet();
    }

    /**
     * Sends a link to whoever has the address. The same answer in the same time whether or not somebody does; a 409 problem where there is no mail server.
     *
     * @param caller from where, for throttling
     */
    public void forgot(String email, String caller) {
        if (!mail.isSet()) {
            throw new Problem(HttpStatus.CONFLICT, "mail.none");
        }
        attempts.check(caller, email);
        attempts.failed(caller, email);
        mail.send(() -> repository.findByEmail(Email.normalised(email)).filter(account -> !account.isErased())
                .filter(account -> !tokens.isFresh(account.id(), Purpose.PASSWORD, BETWEEN_LETTERS))
                .map(account -> new Letter(account.email(), Locale.of(account.locale()), "reset", RESET + token(account))));
    }

    /** A link to a new password for the operator to hand on, good once and for an hour; empty when nobody has the address. */
    public Optional<String> link(String email) {
        return repository.findByEmail(Email.normalised(email)).filter(account -> !account.isErased())
                .map(account -> site.link(RESET + token(account)));
    }

    /** Sets a new password and ends all sign-ins; a 422 problem for a link that is not good any more or a password that is too easy. */
    public void reset(String token, String newPassword) {
        var found = tokens.find(token, Purpose.PASSWORD).orElseThrow(Recovery::spent);
        var known = accounts.find(found.learnerId()).orElseThrow(Recovery::spent);
        accounts.checkPassword(known, newPassword);
        var used = tokens.use(token, Purpose.PASSWORD).orElseThrow(Recovery::spent);
        var account = accounts.setPassword(used.learnerId(), newPassword);
        tokens.erase(account.id());
        signIns.endAll(account.id());
        credentials.tell(account, "password-changed");
        log.info("{} got a new password by a link", account.id());
    }

    /** Sets the address that the link was sent to, ends all sign-ins and tells the old address; problems as for a new password, and 409 for a taken one. */
    public void confirmEmail(String token) {
        var found = tokens.use(token, Purpose.EMAIL).orElseThrow(Recovery::spent);
        var before = accounts.find(found.learnerId()).orElseThrow(Recovery::spent);
        accounts.setEmail(before.id(), String.valueOf(found.email()));
        tokens.erase(before.id());
        signIns.endAll(before.id());
        credentials.tell(before, "email-changed");
        log.info("{} has a new address", before.id());
    }

    private String token(Account account) {
        return tokens.make(account.id(), Purpose.PASSWORD, null, null);
    }

    private static Problem spent() {
        return Problem.unacceptable("token", "link.spent");
    }
}
