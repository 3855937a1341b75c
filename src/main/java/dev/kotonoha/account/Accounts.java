package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import jakarta.validation.Validator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The people. */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final Devices devices;
    private final WebSessions sessions;
    private final PasswordEncoder encoder;
    private final Passwords passwords;
    private final Validator validator;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(AccountRepository repository, Devices devices, WebSessions sessions, PasswordEncoder encoder, Passwords passwords,
            Validator validator, Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.sessions = sessions;
        this.encoder = encoder;
        this.passwords = passwords;
        this.validator = validator;
        this.clock = clock;
        this.nobodysHash = encoder.encode("an unknown address takes as long as a wrong password");
    }

    /** Opens an account; a 409 problem for a taken address, 422 for a password that is too easy. */
    public LearnerId signUp(SignUp signUp) {
        return create(signUp).id();
    }

    /** Somebody's name, calendar and settings; absent when there is no such account any more. */
    public Optional<Learner> learner(LearnerId id) {
        return find(id).map(account -> account.learner(null));
    }

    /** The same for many at once, in no order; accounts that are gone are left out. */
    public List<Learner> learners(Collection<LearnerId> ids) {
        var found = new ArrayList<Learner>();
        repository.findAllById(ids).forEach(account -> {
            if (!account.isErased()) {
                found.add(account.learner(null));
            }
        });
        return found;
    }

    /** The teacher who has this address; absent when there is none. */
    public Optional<Learner> teacher(String email) {
        return repository.findByEmail(Email.normalised(email)).filter(account -> account.roles().contains(Role.TEACHER))
                .map(account -> account.learner(null));
    }

    /** Whether somebody came in by a first password and has not chosen one of their own yet. */
    public boolean waitsForPassword(LearnerId id) {
        return find(id).filter(Account::waitsForOwner).isPresent();
    }

    /** Sets the first password of one's own; a 422 problem for one that is too easy, 409 where there is one already. */
    public void choosePassword(LearnerId id, String password) {
        update(id, account -> {
            if (!account.waitsForOwner()) {
                throw new Problem(HttpStatus.CONFLICT, "password.chosen");
            }
            passwords.check(password, account.email(), account.displayName());
            return account.withPasswordHash(encoder.encode(password));
        });
    }

    /** Changes what is not null; a 422 problem for a value that can not be. */
    public void changeProfile(LearnerId id, ProfileChange change) {
        var faults = validator.validate(change);
        if (!faults.isEmpty()) {
            throw Problem.unacceptable(faults.iterator().next().getPropertyPath().toString(), "input");
        }
        change(id, change);
    }

    /** Changes the settings; a 422 problem for a value out of range. */
    public void changeStudy(LearnerId id, UnaryOperator<StudySettings> change) {
        update(id, account -> account.withStudy(change.apply(account.study())));
    }

    /**
     * Everybody, some at a time in the order of their ids.
     *
     * @param id the last one of the time before; an empty text to begin with, any other to begin somewhere
     */
    public List<LearnerId> after(String id, int limit) {
        return repository.findByIdGreaterThanOrderById(id, Limit.of(limit)).stream().map(Account::id).toList();
    }

    Account create(SignUp signUp) {
        passwords.check(signUp.password(), signUp.email(), signUp.displayName());
        try {
            return repository.save(Account.create(signUp, encoder.encode(signUp.password()), clock.instant()));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "email.taken");
        }
    }

    Optional<Account> find(LearnerId id) {
        return repository.findById(id).filter(account -> !account.isErased());
    }

    /** The account, when somebody may be signed in to it: neither erased nor closed. */
    Optional<Account> open(LearnerId id) {
        return find(id).filter(Account::isOpen);
    }

    /**
     * The account when the password is right; takes the same time for a wrong password and for an unknown address. A first password
     * is used up by it.
     */
    Optional<Account> authenticate(String email, String password) {
        var account = repository.findByEmail(Email.normalised(email));
        var hash = account.filter(found -> !found.isErased() && !found.waitsForOwner()).map(Account::passwordHash)
                .orElse(nobodysHash);
        var right = password.length() <= Passwords.LONGEST && encoder.matches(password, hash);
        return account.filter(found -> found.isOpen() && (found.waitsForOwner() ? useUp(found, password) : right));
    }

    /** Of several sign-ins at the same time one wins. */
    private boolean useUp(Account account, String password) {
        if (!FirstPassword.matches(password, account.passwordHash())) {
            return false;
        }
        try {
            repository.save(account.withPasswordHash(""));
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    Account change(LearnerId id, ProfileChange change) {
        return update(id, account -> account.with(change));
    }

    Account change(LearnerId id, StudySettingsChange change) {
        return update(id, account -> account.withStudy(change.applyTo(account.study())));
    }

    /** Sets a new password and signs out every other device. */
    void changePassword(SignedIn here, String password, String newPassword) {
        var id = here.learner();
        var account = confirmed(id, password);
        passwords.check(newPassword, account.email(), account.displayName());
        update(id, found -> found.withPasswordHash(encoder.encode(newPassword)));
        signOutOthers(here);
    }

    /** Sets a new address and signs out every other device. */
    void changeEmail(SignedIn here, String password, String email) {
        var id = here.learner();
        confirmed(id, password);
        try {
            update(id, found -> found.withEmail(email));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "email.taken");
        }
        signOutOthers(here);
    }

    private void signOutOthers(SignedIn here) {
        devices.signOutAllBut(here.learner(), here.device());
        sessions.endAllBut(here.learner(),
                here.device() == null ? RequestContextHolder.currentRequestAttributes().getSessionId() : null);
    }

    /** The account, when its owner shows that they know the password or has not chosen one yet; else a 422 problem. */
    Account confirmed(LearnerId id, String password) {
        return find(id).filter(account -> account.passwordHash().isEmpty()
                || !account.waitsForOwner() && encoder.matches(password, account.passwordHash()))
                .orElseThrow(() -> Problem.unacceptable("password", "password.wrong"));
    }

    Account update(LearnerId id, UnaryOperator<Account> change) {
        for (var attempt = 0;; attempt++) {
            var account = find(id).orElseThrow(Problem::notFound);
            try {
                return repository.save(change.apply(account));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == 9) {
                    throw e;
                }
            }
        }
    }
}
