package dev.kotonoha.passkey;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them. Every account is one already, so nothing more is kept. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(Passkey.owner(handle));
    }

    /** @param name of the one who is signed in, which is the account's id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return find(new LearnerId(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new AccessDeniedException("The account is gone");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts end by their erasure");
    }

    private @Nullable PublicKeyCredentialUserEntity find(LearnerId id) {
        return accounts.learner(id).map(learner -> ImmutablePublicKeyCredentialUserEntity.builder().id(Passkey.handle(id))
                .name(learner.displayName()).displayName(learner.displayName()).build()).orElse(null);
    }
}
