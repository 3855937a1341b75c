package dev.kotonoha.guardian;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether guardians are asked.
 *
 * @param consentUnder the age in years under which a guardian has to agree before a class sees a learner; 0 where nobody is asked
 */
@ConfigurationProperties("kotonoha.guardian")
record GuardianProperties(@DefaultValue("0") int consentUnder) {
}
