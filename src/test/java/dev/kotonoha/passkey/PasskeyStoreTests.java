package dev.kotonoha.passkey;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServerTest
class PasskeyStoreTests {

    @Autowired
    private Api api;
    @Autowired
    private PasskeyStore store;
    @Autowired
    private Passkeys passkeys;

    @Test
    void ofManyWhoBringTheSamePasskeyOneGetsIt() throws Exception {
        var owners = IntStream.range(0, 4).mapToObj(i -> somebody()).toList();
        var id = Bytes.random();
        atOnce(200, i -> attempt(record(owners.get(i % owners.size()), id, 0)));

        assertThat(owners.stream().mapToInt(owner -> passkeys.of(owner).size()).sum()).isEqualTo(1);
    }

    @Test
    void ofManyUsesTheHighestCountIsKept() throws Exception {
        var owner = somebody();
        var id = Bytes.random();
        store.save(record(owner, id, 0));
        atOnce(200, i -> attempt(record(owner, id, i)));

        assertThat(Objects.requireNonNull(store.findByCredentialId(id)).getSignatureCount()).isEqualTo(199);
    }

    @Test
    void isTheSameWhenItComesBack() {
        var owner = somebody();
        var made = record(owner, Bytes.random(), 7);
        store.save(made);

        assertThat(store.findByUserId(Passkey.handle(owner))).singleElement().usingRecursiveComparison()
                .ignoringFields("created", "lastUsed").isEqualTo(made);
    }

    @Test
    void nobodyHasPasskeysWithoutEnd() {
        var owner = somebody();
        IntStream.range(0, PasskeyStore.MOST).forEach(i -> store.save(record(owner, Bytes.random(), 0)));

        assertThatThrownBy(() -> store.save(record(owner, Bytes.random(), 0))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void erasureTakesThem() {
        var owner = somebody();
        store.save(record(owner, Bytes.random(), 0));
        passkeys.erase(owner);

        assertThat(passkeys.of(owner)).isEmpty();
    }

    private LearnerId somebody() {
        return new LearnerId(api.newLearner().get("/api/v1/me").body().path("id").asString());
    }

    private boolean attempt(CredentialRecord passkey) {
        try {
            store.save(passkey);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private static void atOnce(int times, java.util.function.IntFunction<Boolean> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(30)) {
            List<Callable<Boolean>> calls = IntStream.range(0, times).<Callable<Boolean>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }

    private static CredentialRecord record(LearnerId owner, Bytes id, long signatures) {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(id)
                .userEntityUserId(Passkey.handle(owner)).publicKey(new ImmutablePublicKeyCose(new byte[]{1, 2, 3}))
                .signatureCount(signatures).uvInitialized(true).transports(Set.of()).backupEligible(true).backupState(false)
                .attestationObject(new Bytes(new byte[]{4})).attestationClientDataJSON(new Bytes(new byte[]{5})).label("電話")
                .build();
    }
}
