package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** An account as its owner sees it. */
record AccountView(LearnerId id, String email, String displayName, Set<Role> roles, String locale, String timeZone,
        int dayStartHour, @Nullable String level, StudySettings studySettings) {
}
