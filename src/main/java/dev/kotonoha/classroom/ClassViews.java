package dev.kotonoha.classroom;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Crockford;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/** Shows classes, each viewer what is theirs to see. */
@Component
class ClassViews {

    private final Accounts accounts;

    ClassViews(Accounts accounts) {
        this.accounts = accounts;
    }

    ClassView toTeacher(Classroom found, LearnerId viewer) {
        var role = found.owner().equals(viewer) ? ClassView.Role.OWNER : ClassView.Role.TEACHER;
        return new ClassView(found.id(), found.name(), found.level(), role, teachers(found, true),
                Crockford.grouped(found.joinCode()), found.joinCodeExpiresAt(), found.seats(), found.capacity(),
                found.createdAt(), found.demo());
    }

    ClassView toLearner(Classroom found, ClassView.Role role) {
        return new ClassView(found.id(), found.name(), null, role, teachers(found, false), null, null, null, null, null,
                found.demo());
    }

    /** The owner first. */
    List<ClassView.TeacherView> teachers(Classroom found, boolean withIds) {
        var names = accounts.learners(found.teachers()).stream().collect(Collectors.toMap(Learner::id, Learner::displayName));
        return found.teachers().stream().filter(names::containsKey)
                .map(id -> new ClassView.TeacherView(withIds ? id : null, names.getOrDefault(id, ""), id.equals(found.owner())))
                .toList();
    }
}
