package dev.kotonoha.deck;

import org.springframework.data.mongodb.core.query.Update;

import java.util.List;

/** What to write so that a card becomes another: reviews that were added are pushed, so that a long history is not sent again. */
final class CardUpdates {

    private CardUpdates() {
    }

    static Update between(Card before, Card after) {
        var update = new Update().set("active", after.active()).set("stage", after.stage()).set("dueAt", after.dueAt())
                .set("lapses", after.lapses()).set("leech", after.leech()).set("rank", after.rank())
                .set("changedAt", after.changedAt())
                .set("version", after.version())
                .set("suspended", after.suspended()).set("deletedAt", after.deletedAt());
        if (!before.contexts().equals(after.contexts())) {
            update.set("contexts", after.contexts());
        }
        if (before.term() != null && !before.term().equals(after.term())) {
            update.set("term", after.term());
        }
        update.set("back", after.back()).set("note", after.note()).set("tags", after.tags());
        if (!before.facts().equals(after.facts())) {
            update.set("facts", after.facts());
        }
        for (var i = 0; i < after.prompts().size(); i++) {
            prompt(update, "prompts." + i, before.prompts().get(i), after.prompts().get(i));
        }
        return update;
    }

    private static void prompt(Update update, String path, PromptMemory before, PromptMemory after) {
        if (before.equals(after)) {
            return;
        }
        var known = before.history().size();
        if (isGrown(before.history(), after.history())) {
            update.push(path + ".history").each(after.history().subList(known, after.history().size()).toArray());
        } else {
            update.set(path + ".history", after.history());
        }
        update.set(path + ".memory", after.memory()).set(path + ".askAt", after.askAt()).set(path + ".placed", after.placed());
    }

    private static boolean isGrown(List<Review> before, List<Review> after) {
        return after.size() > before.size() && after.subList(0, before.size()).equals(before);
    }
}
