package org.nadhir.alert.rule.read;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What a single value may be.
 *
 * @param words what is allowed, for errors
 * @param reader the value of a scalar, empty if it is none
 */
record Form<T>(String words, Function<ScalarNode, Optional<T>> reader) {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,5}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern TIME_OF_FOUR_DIGIT_YEAR =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final String SPAN = "a whole number with s, m, h or d, such as 7d";

  /** Any text that is not blank; a number or truth value only in quotes. */
  static final Form<String> TEXT = text("a text", text -> true);

  /** A text, or a number taken as it is written: versions look like both. */
  static final Form<String> VERSION =
      new Form<>(
          "a text or number", node -> given(node).or(() -> number(node)).filter(Form::isFilled));

  /** The identifier of a rule. */
  static final Form<String> ID = matching("[a-z][a-z0-9-]*", "lower-case letters, digits, hyphens");

  /** An ISO 639-1 code. */
  static final Form<String> LANGUAGE = matching("[a-z]{2}", "an ISO 639-1 code such as ar");

  /** {@code true} or {@code false}. */
  static final Form<Boolean> TRUTH =
      new Form<>("true, false", node -> bare(node, "true|false").map(Boolean::valueOf));

  /** A span of time that may be zero. */
  static final Form<Duration> DURATION_OR_ZERO = new Form<>(SPAN, Form::duration);

  /** A span of time above zero. */
  static final Form<Duration> LONG =
      new Form<>(SPAN + ", above 0", node -> duration(node).filter(d -> !d.isZero()));

  /** An instant. */
  static final Form<Instant> TIME =
      new Form<>("a time such as 2021-12-07T10:00Z", node -> given(node).flatMap(Form::instant));

  static Form<Double> number(String words, DoublePredicate range) {
    return new Form<>(words, node -> number(node).map(Double::valueOf).filter(range::test));
  }

  static Form<Integer> count(int least) {
    return new Form<>(
        "a whole number from %d on".formatted(least),
        node -> bare(node, WHOLE.pattern()).map(Integer::valueOf).filter(n -> n >= least));
  }

  static Form<String> matching(String pattern, String words) {
    return text(words, Pattern.compile(pattern).asMatchPredicate());
  }

  static Form<String> text(String words, Predicate<String> test) {
    return new Form<>(words, node -> given(node).filter(Form::isFilled).filter(test));
  }

  /** A constant by its name in lower case. */
  static <E extends Enum<E>> Form<E> choice(Class<E> type) {
    Map<String, E> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Form::code, constant -> constant));
    String words =
        Arrays.stream(type.getEnumConstants()).map(Form::code).collect(Collectors.joining(", "));
    return new Form<>(words, node -> given(node).map(constants::get));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isFilled(String text) {
    return !text.isBlank();
  }

  /** A text in quotes, or one that is neither number, truth value nor nothing. */
  private static Optional<String> given(ScalarNode node) {
    String value = node.getValue();
    boolean other =
        NUMBER.matcher(value).matches()
            || value.matches("(true|True|TRUE)|(false|False|FALSE)")
            || value.matches("|~|(null|Null|NULL)");
    return node.isPlain() && other ? Optional.empty() : Optional.of(value);
  }

  private static Optional<String> bare(ScalarNode node, String pattern) {
    return node.isPlain() && node.getValue().matches(pattern)
        ? Optional.of(node.getValue())
        : Optional.empty();
  }

  private static Optional<String> number(ScalarNode node) {
    return bare(node, NUMBER.pattern());
  }

  private static Optional<Duration> duration(ScalarNode node) {
    Matcher matcher = DURATION.matcher(node.getValue());
    return matcher.matches()
        ? Optional.ofNullable(UNITS.get(matcher.group(2)))
            .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    if (!TIME_OF_FOUR_DIGIT_YEAR.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
