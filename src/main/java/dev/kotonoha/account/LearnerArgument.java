package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Gives a controller the learner who is signed in, as they are when the request comes: an account that was just erased or closed is signed in no
 * more. Where nobody is, a parameter that may be null is.
 */
@Component
class LearnerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String FOUND = LearnerArgument.class.getName();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Learner.class, SignedIn.class);
    }

    private final Accounts accounts;

    LearnerArgument(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Learner.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            if (parameter.isOptional()) {
                return null;
            }
            throw new InsufficientAuthenticationException("Nobody is signed in");
        }
        var learner = learner(signedIn, request);
        return parameter.getParameterType() == SignedIn.class ? signedIn : learner;
    }

    /** Looked up once for a request. */
    private Learner learner(SignedIn signedIn, NativeWebRequest request) {
        if (request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Learner found) {
            return found;
        }
        var learner = accounts.open(signedIn.learner())
                .map(account -> account.withRoles(signedIn.usable(account.roles())).learner(signedIn.deviceName()))
                .orElseThrow(() -> new InsufficientAuthenticationException("The account is gone or closed"));
        request.setAttribute(FOUND, learner, RequestAttributes.SCOPE_REQUEST);
        return learner;
    }
}
