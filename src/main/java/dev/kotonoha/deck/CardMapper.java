package dev.kotonoha.deck;

import dev.kotonoha.kernel.Mapping;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import java.time.Instant;
import java.util.Objects;

/** Shows cards to clients, with their memory as of now. */
@Mapper(config = Mapping.class)
public abstract class CardMapper {

    /** The moment and the learner's schedule that memories are seen by. */
    public record Now(Schedule schedule, Instant instant) {
    }

    /** The card as of now. */
    @org.mapstruct.Mapping(target = "prompt", expression = "java(card.next().prompt())")
    @org.mapstruct.Mapping(target = "memory", expression = "java(memory(card.next().memory(), now))")
    @org.mapstruct.Mapping(target = "back", expression = "java(back(card))")
    public abstract CardView view(Card card, @Context Now now);

    abstract CardView.PromptView view(PromptMemory memory, @Context Now now);

    abstract CardView.ContextView view(dev.kotonoha.deck.Context context);

    /** The memory as of now. */
    public CardView.MemoryView memory(MemoryState state, @Context Now now) {
        if (state.stage() == Stage.NEW) {
            return new CardView.MemoryView(Stage.NEW, null, null, null, null, null, 0, 0);
        }
        return new CardView.MemoryView(state.stage(), now.schedule().recallDays(state), state.difficulty(),
                now.schedule().retrievability(state, now.instant()), state.due(), state.lastReviewedAt(), state.reviews(),
                state.lapses());
    }

    /** What its maker wrote, else the meanings or the translation; may be empty. */
    public static String back(Card card) {
        if (card.back() != null) {
            return card.back();
        }
        if (card.term() != null) {
            return String.join("；", card.term().meanings());
        }
        return card.contexts().stream().map(dev.kotonoha.deck.Context::ja).filter(Objects::nonNull).findFirst().orElse("");
    }

}
