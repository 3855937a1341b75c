class Samples {

    void queries(String id, LearnerId learner) {
        // ruleid: a-query-names-its-learner
        mongo.findOne(query(where("_id").is(id)), Card.class);
        // ruleid: a-query-names-its-learner
        mongo.remove(Query.query(Criteria.where("due").lt(now)), Card.class);
        // ok: a-query-names-its-learner
        mongo.findOne(query(where("learnerId").is(learner).and("_id").is(id)), Card.class);
    }

    // ruleid: a-request-is-bound-to-a-record
    void loose(@PathVariable String id, @RequestBody Map<String, Object> fields) {
        save(fields);
    }

    // ruleid: a-request-is-bound-to-a-record
    void looser(@RequestBody Document fields) {
        save(fields);
    }

    // ok: a-request-is-bound-to-a-record
    void strict(@RequestBody @Valid CardEdit edit) {
        save(edit);
    }

    void texts(String words) {
        // ruleid: no-query-is-text
        new BasicQuery("{front: '" + words + "'}");
        // ruleid: no-query-is-text
        Document.parse(words);
        // ruleid: words-in-a-regex-are-quoted
        where("front").regex("^" + words);
        // ruleid: words-in-a-regex-are-quoted
        Pattern.compile("^" + words, Pattern.CASE_INSENSITIVE);
        // ok: words-in-a-regex-are-quoted
        where("front").regex("^" + Pattern.quote(words));
        // ok: words-in-a-regex-are-quoted
        Pattern.compile("[a-z]" + "[0-9]");
        // ruleid: no-json-is-put-together
        send("{\"front\": \"" + words + "\"}");
        // ok: no-json-is-put-together
        send("(" + words + ")");
    }

    void logs(Account account, String token, LearnerId learner) {
        // ruleid: no-log-names-a-person-or-a-secret
        log.info("{} signed in", account.email());
        // ruleid: no-log-names-a-person-or-a-secret
        log.warn("refused {}", token);
        // ok: no-log-names-a-person-or-a-secret
        log.info("{} changed the password", learner);
    }

    void times(Clock clock) {
        // ruleid: time-comes-from-a-clock
        var now = Instant.now();
        // ruleid: time-comes-from-a-clock
        var old = new Date();
        // ok: time-comes-from-a-clock
        var right = Instant.now(clock);
    }
}
