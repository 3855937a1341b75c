package dev.kotonoha.memory;

import java.util.List;

/** How well an answer went, from forgotten to effortless. */
public enum Rating {
    AGAIN, HARD, GOOD, EASY;

    private static final List<Rating> ALL = List.of(values());

    /** 1 for {@link #AGAIN} to 4 for {@link #EASY}, as review logs and formulas number them. */
    public int grade() {
        return ordinal() + 1;
    }

    /** The rating of a grade of 1..4. */
    public static Rating ofGrade(int grade) {
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("A grade is 1..4, not " + grade);
        }
        return ALL.get(grade - 1);
    }
}
