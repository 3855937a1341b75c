package dev.kotonoha.platform;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.Optional;
import java.util.stream.Stream;

/** Says in one sentence why the server can not start, where the reason is one that an operator can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartFailureReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).map(StartFailureReporter::sentence)
                .flatMap(Optional::stream).findFirst();
        sentence.ifPresent(log::error);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case StartFailure known -> Optional.of(known.sentence());
            case PortInUseException busy -> Optional.of("Port " + busy.getPort()
                    + " is in use by another program: stop that one, or start Kotonoha with --server.port= and another number.");
            case BindException wrong -> Optional.of(setting(wrong));
            case MongoSecurityException refused ->
                Optional.of("The database refused the user or password in spring.mongodb.uri.");
            case MongoTimeoutException away -> Optional.of("No database answers at the address in spring.mongodb.uri.");
            default -> Optional.empty();
        };
    }

    private static String setting(BindException wrong) {
        var reason = wrong;
        while (reason.getCause() instanceof BindException inner) {
            reason = inner;
        }
        var property = reason.getProperty();
        var root = NestedExceptionUtils.getMostSpecificCause(reason);
        return "The setting " + reason.getName() + (property == null ? "" : " is \"" + property.getValue() + "\", which")
                + " can not be used: "
                + root.getMessage();
    }
}
