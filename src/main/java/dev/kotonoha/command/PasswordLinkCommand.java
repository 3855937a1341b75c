package dev.kotonoha.command;

import dev.kotonoha.account.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Prints a link to a new password, for somebody who forgot theirs where no mail server is set: above all for administrators. */
@Command(name = "password-link", mixinStandardHelpOptions = true, description = "Prints a link by which whoever has the address chooses a new password. "
        + "It is good once and for an hour. Settings of the server such as --kotonoha.data-dir, --spring.mongodb.uri or --kotonoha.url may follow.")
final class PasswordLinkCommand implements Callable<Integer> {

    private final Class<?> application;
    @Parameters(paramLabel = "EMAIL", arity = "1", description = "The address of the account.")
    private String email = "";
    @Unmatched
    private List<String> settings = new ArrayList<>();

    PasswordLinkCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (var server = Backstage.open(application, settings)) {
            var link = server.getBean(Recovery.class).link(email).orElseThrow(() -> new BadInput("No account has this address."));
            System.out.println(link);
            return 0;
        }
    }
}
