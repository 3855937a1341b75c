package dev.kotonoha.faults;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import dev.kotonoha.Application;
import dev.kotonoha.deck.Card;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.pool.TypePool;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.data.mongodb.core.query.Query;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Optional;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The server with one of its safeguards taken out before its class is loaded; the product has no switch for that. */
public final class Weakened {

    private Weakened() {
    }

    /** Starts the server; the first argument says what it lacks. */
    public static void main(String[] arguments) throws Exception {
        switch (Weakness.of(arguments[0])) {
            case WRITE_CONCERN_1 -> replace("dev.kotonoha.platform.DatabaseConfiguration$Given", "durableWrites",
                    "dev.kotonoha.platform.StartFailure");
            case NO_ID_CHECK -> replace("dev.kotonoha.deck.Card", "review", "dev.kotonoha.deck.CardId");
            case LAST_WRITE_WINS -> replace("dev.kotonoha.deck.CardRepository", "guard", "dev.kotonoha.deck.CardId");
        }
        Application.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** What is done in place of the server's methods of the same names; signatures name no class of which one is replaced. */
    public static final class Instead {

        private Instead() {
        }

        /** One member's word is good enough. */
        public static MongoClientSettingsBuilderCustomizer durableWrites() {
            return settings -> settings.writeConcern(WriteConcern.W1).readConcern(ReadConcern.LOCAL);
        }

        /** No review is known. */
        public static Optional<?> review() {
            return Optional.empty();
        }

        /** The card by its key alone, whoever changed it in between. */
        public static Query guard(@Argument(0) Object found) {
            var card = (Card) found;
            return query(where("learnerId").is(card.learnerId()).and("_id").is(card.id()));
        }
    }

    /** @param neighbour a class of the same package that may be loaded already */
    private static void replace(String type, String method, String neighbour) throws Exception {
        var described = TypePool.Default.ofSystemLoader().describe(type).resolve();
        if (described.getDeclaredMethods().filter(named(method)).size() != 1) {
            throw new IllegalStateException(type + " has no single " + method + " to weaken");
        }
        var inside = MethodHandles.privateLookupIn(Class.forName(neighbour), MethodHandles.lookup());
        var instead = MethodDelegation.withDefaultConfiguration().filter(named(method)).to(Instead.class);
        new ByteBuddy().redefine(described, ClassFileLocator.ForClassLoader.ofSystemLoader()).method(named(method))
                .intercept(instead).make()
                .load(ClassLoader.getSystemClassLoader(), ClassLoadingStrategy.UsingLookup.of(inside));
    }
}
