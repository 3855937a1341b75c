package dev.kotonoha.passkey;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A passkey: nothing of it is secret. Bytes are base64url.
 *
 * @param id chosen by the authenticator
 * @param signatures how often the authenticator says that it has signed; 0 always for those that do not count
 * @param attestation and clientData what the authenticator said when it was made
 */
@Document("passkeys")
record Passkey(@Id String id, @Indexed LearnerId learnerId, String label, String publicKey, long signatures, boolean verified,
        Set<String> transports, boolean backupEligible, boolean backedUp, String attestation, String clientData,
        Instant createdAt, Instant lastUsedAt) {

    static Passkey of(CredentialRecord made, Instant now) {
        return new Passkey(made.getCredentialId().toBase64UrlString(), owner(made.getUserEntityUserId()), made.getLabel().strip(),
                new Bytes(made.getPublicKey().getBytes()).toBase64UrlString(), made.getSignatureCount(), made.isUvInitialized(),
                made.getTransports().stream().map(AuthenticatorTransport::getValue).collect(Collectors.toSet()),
                made.isBackupEligible(), made.isBackupState(), text(made.getAttestationObject()),
                text(made.getAttestationClientDataJSON()), now, now);
    }

    CredentialRecord record() {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(id)).userEntityUserId(handle(learnerId))
                .publicKey(ImmutablePublicKeyCose.fromBase64(publicKey)).signatureCount(signatures).uvInitialized(verified)
                .transports(transports.stream().map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                .backupEligible(backupEligible).backupState(backedUp).attestationObject(Bytes.fromBase64(attestation))
                .attestationClientDataJSON(Bytes.fromBase64(clientData)).label(label).created(createdAt).lastUsed(lastUsedAt)
                .build();
    }

    /** How authenticators know a person: by the account's id, which says nothing about them. */
    static Bytes handle(LearnerId learner) {
        return new Bytes(learner.value().getBytes(StandardCharsets.UTF_8));
    }

    static LearnerId owner(Bytes handle) {
        return new LearnerId(new String(handle.getBytes(), StandardCharsets.UTF_8));
    }

    private static String text(@org.jspecify.annotations.Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }
}
