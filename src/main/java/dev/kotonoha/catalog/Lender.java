package dev.kotonoha.catalog;

import dev.kotonoha.account.LearnerId;

import java.util.Set;

/** Whoever hands the texts that teachers wrote for their classes to the learners in them. */
public interface Lender {

    /** The contents that a reader has in hand now. */
    Set<ContentId> lentTo(LearnerId reader);
}
