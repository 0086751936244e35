package org.nadhir.alert.deliver.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a receiver made of an attempt. */
public sealed interface Answer {

  /**
   * It has the message.
   *
   * @param status status of the answer, if there is one
   */
  record Accepted(@Nullable Integer status) implements Answer {}

  /**
   * It has not, and may have it later.
   *
   * @param status status of the answer, if there was one
   * @param detail why, in words
   * @param retryAfter how long it asks to be left alone, if it does
   */
  record Failed(@Nullable Integer status, String detail, @Nullable Duration retryAfter)
      implements Answer {}

  /**
   * It will never take this message.
   *
   * @param status status of the answer, if there was one
   * @param detail why, in words
   */
  record Refused(@Nullable Integer status, String detail) implements Answer {}

  /**
   * It wants no more messages at all.
   *
   * @param status status of the answer
   * @param detail what it said
   */
  record Gone(int status, String detail) implements Answer {}
}
