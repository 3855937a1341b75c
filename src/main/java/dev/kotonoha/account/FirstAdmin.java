package dev.kotonoha.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.util.EnumSet;

/** Makes the account that the configuration names an administrator's, as long as there is none. */
@Component
@EnableConfigurationProperties(AdminProperties.class)
class FirstAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final AdminProperties configured;
    private final Accounts accounts;
    private final AccountRepository repository;

    FirstAdmin(AdminProperties configured, Accounts accounts, AccountRepository repository) {
        this.configured = configured;
        this.accounts = accounts;
        this.repository = repository;
    }

    /** An address that somebody already has becomes no administrator's unless the password is theirs. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (configured.email().isBlank() || repository.existsByRolesContaining(Role.ADMIN)) {
            return;
        }
        if (repository.findByEmail(Email.normalised(configured.email())).isEmpty()) {
            accounts.create(new SignUp(configured.email(), configured.password(), "Admin", null, null, null));
        }
        accounts.authenticate(configured.email(), configured.password()).ifPresentOrElse(
                account -> accounts.update(account.id(), found -> found.withRoles(EnumSet.of(Role.LEARNER, Role.ADMIN))),
                () -> log.warn("There is no administrator: the account of kotonoha.admin.email has another password"));
    }
}
