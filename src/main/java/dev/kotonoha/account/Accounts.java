package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import jakarta.validation.Validator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The people. */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final Passwords passwords;
    private final Validator validator;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(AccountRepository repository, PasswordEncoder encoder, Passwords passwords, Validator validator, Clock clock) {
        this.repository = repository;
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

    /** Signs in who has proved in another way than by password who they are; empty when there is no such account any more, or it is closed. */
    public Optional<Authentication> authentication(LearnerId id) {
        return open(id).map(account -> SignedIn.authentication(account, null, null));
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

    /** Changes how the pages look to somebody, wherever they sign in. */
    public void changeDisplay(LearnerId id, Locale language, TextSize textSize) {
        update(id, account -> account.with(new ProfileChange(null, language.getLanguage(), null, null, null))
                .withTextSize(textSize));
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

    /** Those whose addresses end like this. */
    public List<LearnerId> endingWith(String end) {
        return repository.findByEmailEndingWith(end).stream().map(Account::id).toList();
    }

    /** Whether anybody has an address that ends otherwise. */
    public boolean anyNotEndingWith(String end) {
        return repository.countByErasedAtIsNull() > repository.countByEmailEndingWith(end);
    }

    Account create(SignUp signUp) {
        return insert(prepare(signUp));
    }

    /** What the account would be, kept nowhere yet; a 422 problem for a password that is too easy. */
    Account prepare(SignUp signUp) {
        passwords.check(signUp.password(), signUp.email(), signUp.displayName());
        return Account.create(LearnerId.random(), signUp, encoder.encode(signUp.password()), clock.instant());
    }

    /** A 409 problem for a taken address. */
    Account insert(Account account) {
        try {
            return repository.save(account);
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

    /** A 422 problem for a password that is too easy for this person. */
    void checkPassword(Account account, String password) {
        passwords.check(password, account.email(), account.displayName());
    }

    /** Sets a password; a 422 problem for one that is too easy. */
    Account setPassword(LearnerId id, String password) {
        checkPassword(find(id).orElseThrow(Problem::notFound), password);
        var hash = encoder.encode(password);
        return update(id, found -> found.withPasswordHash(hash));
    }

    /** Sets an address; a 409 problem for a taken one. */
    void setEmail(LearnerId id, String email) {
        try {
            update(id, found -> found.withEmail(email));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "email.taken");
        }
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
