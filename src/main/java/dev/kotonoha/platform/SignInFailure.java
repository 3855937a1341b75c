package dev.kotonoha.platform;

import dev.kotonoha.account.SecondFactorNeeded;
import dev.kotonoha.account.SecondStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;

/** Leads on to the second step, or back to the sign-in page, which says whether to try again or to wait. */
class SignInFailure implements AuthenticationFailureHandler {

    private final SecondStep secondStep;

    SignInFailure(SecondStep secondStep) {
        this.secondStep = secondStep;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + switch (failure) {
            case SecondFactorNeeded needed -> {
                secondStep.begin(request, needed);
                yield "/second-factor";
            }
            case LockedException _ -> "/sign-in?wait";
            default -> "/sign-in?error";
        });
    }
}
