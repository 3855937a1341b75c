package dev.kotonoha.account;

/** What somebody may do. Everyone is a learner. */
public enum Role {
    LEARNER, TEACHER, ADMIN;

    /** The name that Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
