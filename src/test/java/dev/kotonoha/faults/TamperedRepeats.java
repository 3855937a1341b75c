package dev.kotonoha.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The same id with other contents is a conflict and changes nothing, one after the other and at the same time on two servers. */
final class TamperedRepeats {

    private static final int TIMES = 40;

    private TamperedRepeats() {
    }

    static Outcome run(World world, String name) throws Exception {
        var tampering = Case.of(world, TIMES);
        for (var card : tampering.person().cards()) {
            afterwards(tampering, card);
            atOnce(tampering, card);
        }
        return tampering.outcome(name, 2 * TIMES + " tampered");
    }

    private static void afterwards(Case tampering, String card) {
        var at = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        var review = Case.review(card, "GOOD", at);
        tampering.upload(0, List.of(review));
        var before = tampering.card(card);
        var others = List.of(new Ledger.Sent(review.id(), card, "EASY", at, review.durationMs()),
                new Ledger.Sent(review.id(), card, "GOOD", at.plusMillis(1), review.durationMs()),
                new Ledger.Sent(review.id(), card, "GOOD", at, review.durationMs() + 1));
        var statuses = Case.statuses(tampering.send(1, others).join());
        tampering.expect(statuses.equals(List.of("conflict", "conflict", "conflict")), "a tampered repeat was " + statuses);
        tampering.expect(tampering.card(card).equals(before), "a tampered repeat changed the card");
    }

    private static void atOnce(Case tampering, String card) {
        var at = Instant.now().minusSeconds(1800).truncatedTo(ChronoUnit.MILLIS);
        var one = Case.review(card, "HARD", at);
        var other = new Ledger.Sent(one.id(), card, "AGAIN", at, one.durationMs());
        var replies = List.of(tampering.send(0, List.of(one)), tampering.send(1, List.of(other))).stream()
                .map(CompletableFuture::join).map(Case::statuses).toList();
        var winner = replies.getFirst().equals(List.of("applied")) ? one : other;
        tampering.ledger().sending(List.of(winner));
        tampering.expect(replies.contains(List.of("applied")) && replies.contains(List.of("conflict")),
                "of two contradicting copies at once one is taken and one is a conflict, not " + replies);
        tampering.expect(tampering.kept(winner).getString("r").equals(winner.rating()), "the refused copy was kept");
    }
}
