package dev.kotonoha.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives to open an account.
 *
 * @param password 8 to 128 characters, none of the common or breached ones
 * @param locale "ja" (the default) or "en"
 * @param timeZone an IANA name; "Asia/Tokyo" unless given
 * @param teacher whether to open the teacher's side too
 */
public record SignUp(@NotBlank @Email @Size(max = 254) String email, @NotNull String password,
        @NotBlank @Size(max = 80) String displayName, @Nullable @Pattern(regexp = "ja|en") String locale,
        @Nullable @TimeZone String timeZone, @Nullable Boolean teacher) {

    String localeOrDefault() {
        return locale == null ? "ja" : locale;
    }

    String timeZoneOrDefault() {
        return timeZone == null ? "Asia/Tokyo" : timeZone;
    }

    boolean isTeacher() {
        return Boolean.TRUE.equals(teacher);
    }
}
