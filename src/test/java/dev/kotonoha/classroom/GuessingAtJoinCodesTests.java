package dev.kotonoha.classroom;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.SignUp;
import dev.kotonoha.account.Throttles;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.guardian.Guardians;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class GuessingAtJoinCodesTests {

    private static final int GUESSES = 10;

    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Classrooms classrooms;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Guardians guardians;

    private Memberships memberships;

    @BeforeEach
    void withThrottles() {
        memberships = new Memberships(mongo, classrooms, assignments, accounts, Throttles.on(), guardians);
    }

    @Test
    void isSlowedDownAfterTenWrongOnesAlsoForTheRightOne() {
        var code = classrooms.open(somebody(), "2A", null, null).joinCode();
        var guesser = somebody();
        for (var guess = 0; guess < GUESSES; guess++) {
            assertThat(status(guesser, "ZZZZ-ZZZZ")).isEqualTo(404);
        }

        assertThat(status(guesser, "ZZZZ-ZZZZ")).isEqualTo(429);
        assertThat(status(guesser, code)).isEqualTo(429);
        assertThat(memberships.join(somebody(), code).isNew()).isTrue();
    }

    @Test
    void doesNotCountRightOnes() {
        var code = classrooms.open(somebody(), "2A", null, null).joinCode();
        var learner = somebody();
        for (var time = 0; time <= GUESSES; time++) {
            memberships.join(learner, code);
        }

        assertThat(memberships.join(learner, code).isNew()).isFalse();
    }

    private int status(Learner learner, String code) {
        try {
            memberships.join(learner, code);
            return 201;
        } catch (Problem problem) {
            return problem.getStatusCode().value();
        }
    }

    private Learner somebody() {
        var email = UUID.randomUUID() + "@example.org";
        return accounts.learner(accounts.signUp(new SignUp(email, Api.PASSWORD, "読む人", null, null, true))).orElseThrow();
    }
}
