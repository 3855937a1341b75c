package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The accounts as those see them who administer the installation: never a password, nor what anybody studies. */
@Service
public class People {

    private static final int LONGEST_TEXT = 100;

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final AccountRepository repository;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Clock clock;

    People(MongoTemplate mongo, Accounts accounts, AccountRepository repository, SignIns signIns, ApiTokens tokens, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.repository = repository;
        this.signIns = signIns;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Somebody's account.
     *
     * @param disabledAt null while it is open
     */
    public record Person(LearnerId id, String email, String displayName, Set<Role> roles, Instant createdAt,
            @Nullable Instant disabledAt) {

        static Person of(Account account) {
            return new Person(account.id(), account.email(), account.displayName(), account.roles(), account.createdAt(),
                    account.disabledAt());
        }
    }

    /**
     * Accounts in the order of their ids.
     *
     * @param text the beginning of an address or a name, or a whole id; empty for all
     * @param after the last id of the page before; empty for the first page
     */
    public List<Person> search(String text, String after, int limit) {
        var all = new ArrayList<>(List.of(where("_id").gt(after), where("erasedAt").is(null)));
        var wanted = text.strip();
        if (!wanted.isEmpty()) {
            var start = "^" + Pattern.quote(wanted.substring(0, Math.min(LONGEST_TEXT, wanted.length())));
            all.add(new Criteria().orOperator(where("_id").is(wanted), where("displayName").regex(start, "i"),
                    where("email").regex(start, "i")));
        }
        var found = query(new Criteria().andOperator(all)).with(Sort.by("_id")).limit(limit);
        return mongo.find(found, Account.class).stream().map(Person::of).toList();
    }

    /** An account; absent when it is unknown or erased. */
    public Optional<Person> find(LearnerId id) {
        return accounts.find(id).map(Person::of);
    }

    /** Closes an account and ends all that is signed in to it; a 409 problem where no administrator would be left. */
    public void disable(LearnerId id) {
        changeKeepingAnAdmin(id, account -> account.withDisabledAt(clock.instant()));
        tokens.endAll(id);
    }

    /** Opens it again. */
    public void enable(LearnerId id) {
        accounts.update(id, account -> account.withDisabledAt(null));
    }

    /** Gives roles, besides that of a learner, in place of the ones before; a 409 problem where no administrator would be left. */
    public void giveRoles(LearnerId id, Set<Role> roles) {
        var given = EnumSet.of(Role.LEARNER);
        given.addAll(roles);
        changeKeepingAnAdmin(id, account -> account.withRoles(given));
    }

    /** What a session may do was settled when it began, so that all end. */
    private void changeKeepingAnAdmin(LearnerId id, UnaryOperator<Account> change) {
        var before = accounts.find(id).orElseThrow(Problem::notFound);
        accounts.update(id, change);
        // looked at afterwards: of two who take the role from each other at the same time, neither may end without the other
        if (before.isOpenTo(Role.ADMIN) && !repository.existsByRolesContainingAndDisabledAtIsNull(Role.ADMIN)) {
            accounts.update(id, account -> account.withRoles(before.roles()).withDisabledAt(before.disabledAt()));
            throw new Problem(HttpStatus.CONFLICT, "admin.last");
        }
        signIns.endAll(id);
    }
}
