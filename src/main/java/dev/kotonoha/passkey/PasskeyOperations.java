package dev.kotonoha.passkey;

import dev.kotonoha.kernel.Site;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Set;

/**
 * WebAuthn as Spring Security does it, for this installation's address: a passkey proves who somebody is by itself, so it has to be one that finds its
 * account and that asks for finger, face or PIN.
 */
@Component
class PasskeyOperations implements WebAuthnRelyingPartyOperations {

    private static final int LONGEST_LABEL = 80;

    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final Site site;
    private final Environment environment;

    PasskeyOperations(PasskeyOwners owners, PasskeyStore store, Site site, Environment environment) {
        this.owners = owners;
        this.store = store;
        this.site = site;
        this.environment = environment;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return operations().createPublicKeyCredentialCreationOptions(request);
    }

    /** What is wrong with an answer is nobody's business but the log's: everything becomes a refusal. */
    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var label = request.getPublicKey().getLabel();
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new AccessDeniedException("The passkey needs a short name");
        }
        try {
            return operations().registerCredential(request);
        } catch (RuntimeException e) {
            throw e instanceof AccessDeniedException denied ? denied : new AccessDeniedException("The passkey is no good", e);
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(PublicKeyCredentialRequestOptionsRequest request) {
        return operations().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return operations().authenticate(request);
    }

    /** Made when it is needed: without a set address it is this machine at the port that the server got when it started. */
    private WebAuthnRelyingPartyOperations operations() {
        var origin = site.url() == null
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : site.origin();
        var party = PublicKeyCredentialRpEntity.builder().id(URI.create(origin).getHost()).name("Kotonoha").build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, store, party, Set.of(origin));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
