package dev.kotonoha.account;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts that a teacher opens for learners. What the teacher gets is a first password, good for one sign-in. */
@Service
public class Enrolment {

    private static final int TRIES = 5;

    private final AccountRepository repository;
    private final MongoTemplate mongo;
    private final Validator validator;
    private final Clock clock;

    Enrolment(AccountRepository repository, MongoTemplate mongo, Validator validator, Clock clock) {
        this.repository = repository;
        this.mongo = mongo;
        this.validator = validator;
        this.clock = clock;
    }

    /** Somebody on a roster. */
    public record Newcomer(@NotBlank @Email @Size(max = 254) String email, @NotBlank @Size(max = 80) String displayName) {

        /** The address as accounts are compared by. */
        public String key() {
            return dev.kotonoha.account.Email.normalised(email);
        }
    }

    /**
     * Who somebody on a roster is.
     *
     * @param firstPassword null where there was an account before
     */
    public record Enrolled(LearnerId id, @Nullable String firstPassword) {
    }

    /** Whether address and name are such as an account can have. */
    public boolean isAcceptable(Newcomer newcomer) {
        return validator.validate(newcomer).isEmpty();
    }

    /** Whose accounts there are, by {@link Newcomer#key}. */
    public Map<String, LearnerId> known(Collection<Newcomer> newcomers) {
        return repository.findByEmailIn(newcomers.stream().map(Newcomer::key).toList()).stream()
                .collect(Collectors.toMap(Account::email, Account::id));
    }

    /** Opens an account for everybody who has none, in the language and time zone of the teacher; by {@link Newcomer#key}. */
    public Map<String, Enrolled> enrol(List<Newcomer> newcomers, Learner teacher) {
        var passwords = new HashMap<LearnerId, String>();
        var fresh = newcomers.stream().map(newcomer -> account(newcomer, teacher, passwords))
                .collect(Collectors.toMap(Account::email, Function.identity(), (first, second) -> first));
        for (var attempt = 0;; attempt++) {
            var known = known(newcomers);
            var missing = fresh.values().stream().filter(account -> !known.containsKey(account.email())).toList();
            try {
                mongo.insertAll(missing);
                var all = new HashMap<String, Enrolled>();
                known.forEach((email, id) -> all.put(email, new Enrolled(id, passwords.get(id))));
                missing.forEach(account -> all.put(account.email(), new Enrolled(account.id(), passwords.get(account.id()))));
                return all;
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Another first password for somebody who never chose a password of their own; empty for everybody else. */
    public Optional<String> renew(LearnerId id) {
        var password = FirstPassword.random();
        return repository.findById(id).filter(Account::waitsForOwner)
                .map(account -> repository.save(account.withPasswordHash(FirstPassword.hash(password)))).map(saved -> password);
    }

    private Account account(Newcomer newcomer, Learner teacher, Map<LearnerId, String> passwords) {
        var password = FirstPassword.random();
        var zone = teacher.calendar().zone().getId();
        var signUp = new SignUp(newcomer.email(), "", newcomer.displayName(), teacher.locale().getLanguage(), zone, false);
        var account = Account.create(LearnerId.random(), signUp, FirstPassword.hash(password), clock.instant());
        passwords.put(account.id(), password);
        return account;
    }
}
