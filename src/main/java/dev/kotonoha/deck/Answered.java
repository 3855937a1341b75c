package dev.kotonoha.deck;

import java.util.List;

/** A card with what was answered to it, and nothing else. */
public record Answered(CardId id, List<PromptMemory> prompts) {
}
