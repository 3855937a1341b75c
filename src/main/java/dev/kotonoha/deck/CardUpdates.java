package dev.kotonoha.deck;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

import java.util.List;
import java.util.Objects;

/** What to write so that a card becomes another: reviews that were added are pushed, so that a long history is not sent again. */
final class CardUpdates {

    private CardUpdates() {
    }

    static Update between(Card before, Card after) {
        var update = new Update().set("changedAt", after.changedAt()).set("version", after.version());
        set(update, "active", before.active(), after.active());
        set(update, "stage", before.stage(), after.stage());
        set(update, "dueAt", before.dueAt(), after.dueAt());
        set(update, "lapses", before.lapses(), after.lapses());
        set(update, "leech", before.leech(), after.leech());
        set(update, "rank", before.rank(), after.rank());
        set(update, "suspended", before.suspended(), after.suspended());
        set(update, "deletedAt", before.deletedAt(), after.deletedAt());
        set(update, "contexts", before.contexts(), after.contexts());
        set(update, "term", before.term(), after.term());
        set(update, "back", before.back(), after.back());
        set(update, "note", before.note(), after.note());
        set(update, "tags", before.tags(), after.tags());
        set(update, "facts", before.facts(), after.facts());
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
            set(update, path + ".history", before.history(), after.history());
        }
        set(update, path + ".memory", before.memory(), after.memory());
        set(update, path + ".askAt", before.askAt(), after.askAt());
        set(update, path + ".placed", before.placed(), after.placed());
    }

    private static void set(Update update, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            update.set(field, after);
        }
    }

    private static boolean isGrown(List<Review> before, List<Review> after) {
        return after.size() > before.size() && after.subList(0, before.size()).equals(before);
    }
}
