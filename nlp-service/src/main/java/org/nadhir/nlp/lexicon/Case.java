package org.nadhir.nlp.lexicon;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Status;

/**
 * A text that an entry must recognise; what is absent is not checked.
 *
 * @param text the text
 * @param status expected status
 * @param actor expected actor
 * @param target expected target
 * @param speaker expected speaker
 */
public record Case(
    String text,
    @Nullable Status status,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String speaker) {}
