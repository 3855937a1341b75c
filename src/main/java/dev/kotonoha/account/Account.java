package dev.kotonoha.account;

import dev.kotonoha.kernel.StudyCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A person, or the tombstone that an erased one leaves.
 *
 * @param email normalised; unique
 * @param passwordHash empty, which nothing matches, on a tombstone and between the sign-in with a first password and the choice of
 *            one's own
 * @param textSize null until one is chosen
 * @param erasedAt when the account was erased; null while it lives
 * @param disabledAt when an administrator closed it; null while it is open
 */
@Document("accounts")
record Account(@Id LearnerId id, @Indexed(unique = true) String email, String passwordHash, String displayName, Set<Role> roles,
        String locale, String timeZone, int dayStartHour, @Nullable String level, StudySettings study,
        @Nullable TextSize textSize, Instant createdAt,
        @Nullable Instant erasedAt, @Nullable Instant disabledAt, @Version @Nullable Long version) {

    static final int DAY_START_HOUR = 4;

    static Account create(LearnerId id, SignUp signUp, String passwordHash, Instant now) {
        var roles = signUp.isTeacher() ? EnumSet.of(Role.LEARNER, Role.TEACHER) : EnumSet.of(Role.LEARNER);
        return new Account(id, Email.normalised(signUp.email()), passwordHash, signUp.displayName().strip(),
                roles,
                signUp.localeOrDefault(), signUp.timeZoneOrDefault(), DAY_START_HOUR, null, StudySettings.defaults(), null, now,
                null, null, null);
    }

    Account withEmail(String changed) {
        return new Account(id, Email.normalised(changed), passwordHash, displayName, roles, locale, timeZone, dayStartHour, level,
                study, textSize, createdAt, erasedAt, disabledAt, version);
    }

    Account withPasswordHash(String changed) {
        return new Account(id, email, changed, displayName, roles, locale, timeZone, dayStartHour, level, study, textSize,
                createdAt, erasedAt, disabledAt, version);
    }

    Account withRoles(Set<Role> changed) {
        return new Account(id, email, passwordHash, displayName, changed, locale, timeZone, dayStartHour, level, study, textSize,
                createdAt, erasedAt, disabledAt, version);
    }

    Account withDisabledAt(@Nullable Instant changed) {
        return new Account(id, email, passwordHash, displayName, roles, locale, timeZone, dayStartHour, level, study, textSize,
                createdAt, erasedAt, changed, version);
    }

    Account withStudy(StudySettings changed) {
        return new Account(id, email, passwordHash, displayName, roles, locale, timeZone, dayStartHour, level, changed, textSize,
                createdAt,
                erasedAt, disabledAt, version);
    }

    Account withTextSize(TextSize changed) {
        return new Account(id, email, passwordHash, displayName, roles, locale, timeZone, dayStartHour, level, study, changed,
                createdAt, erasedAt, disabledAt, version);
    }

    Account with(ProfileChange change) {
        return new Account(id, email, passwordHash, or(change.displayName(), displayName).strip(), roles,
                or(change.locale(), locale), or(change.timeZone(), timeZone), or(change.dayStartHour(), dayStartHour),
                change.level() == null ? level : change.level(), study, textSize, createdAt, erasedAt, disabledAt, version);
    }

    /** What remains of an erased account: enough to refuse what its devices still send, and nothing personal. */
    Account tombstone(Instant now) {
        return new Account(id, "erased:" + id.value(), "", "", Set.of(), "ja", "UTC", DAY_START_HOUR, null,
                StudySettings.defaults(), null, createdAt, now, null, version);
    }

    /** Whether nobody has chosen a password for it: it was opened by a teacher. */
    boolean waitsForOwner() {
        return !isErased() && (passwordHash.isEmpty() || FirstPassword.isHash(passwordHash));
    }

    /** Whether somebody may sign in to it. */
    boolean isOpen() {
        return erasedAt == null && disabledAt == null;
    }

    /** Whether somebody may sign in to it in a role. */
    boolean isOpenTo(Role role) {
        return isOpen() && roles.contains(role);
    }

    boolean isErased() {
        return erasedAt != null;
    }

    Learner learner(@Nullable String device) {
        return new Learner(id, displayName, roles, Locale.of(locale), calendar(), level, study, or(textSize, TextSize.NORMAL),
                device);
    }

    private StudyCalendar calendar() {
        return new StudyCalendar(ZoneId.of(timeZone), dayStartHour);
    }

    private static <T> T or(@Nullable T changed, T present) {
        return changed == null ? present : changed;
    }
}
