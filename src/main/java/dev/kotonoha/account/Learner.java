package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import dev.kotonoha.kernel.StudyCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody who is signed in, as every feature sees them. Ask for one in a controller's parameters.
 *
 * @param locale Japanese or English
 * @param calendar when this learner's days begin
 * @param level the id of the level they chose; null until then
 * @param textSize for the pages
 * @param device the name of the device that called; null where it has none
 */
public record Learner(LearnerId id, String displayName, Set<Role> roles, Locale locale, StudyCalendar calendar,
        @Nullable String level, StudySettings study, TextSize textSize, @Nullable String device) {

    /** The same person, studying otherwise. */
    public Learner with(StudySettings other) {
        return new Learner(id, displayName, roles, locale, calendar, level, other, textSize, device);
    }

    /** A 403 problem for somebody who is not this. */
    public void mustBe(Role role) {
        if (!roles.contains(role)) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
