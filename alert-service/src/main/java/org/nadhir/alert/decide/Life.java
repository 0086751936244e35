package org.nadhir.alert.decide;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.rule.Rule;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Snooze;

/** Where the alert of one rule on one key stands; its transitions are its methods. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "life")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Life.Quiet.class, name = "quiet"),
  @JsonSubTypes.Type(value = Life.Pending.class, name = "pending"),
  @JsonSubTypes.Type(value = Life.Firing.class, name = "firing"),
  @JsonSubTypes.Type(value = Life.Recovering.class, name = "recovering"),
  @JsonSubTypes.Type(value = Life.Resolved.class, name = "resolved"),
  @JsonSubTypes.Type(value = Life.Retracted.class, name = "retracted")
})
public sealed interface Life {

  /** A change: what it becomes, and why. */
  record Change(Begun life, String cause) {
    static Optional<Change> to(Begun life, String cause) {
      return Optional.of(new Change(life, cause));
    }
  }

  /** What it becomes at this moment, if it changes. */
  Optional<Change> next(Moment moment, Rule rule);

  /** What a person's command makes of it, if it can be obeyed. */
  default Optional<Change> obey(AlertCommand command) {
    return Optional.empty();
  }

  /** When it changes by the mere passing of time, if it does. */
  default Optional<Instant> deadline(Rule rule) {
    return Optional.empty();
  }

  /** An alert that has begun. */
  sealed interface Begun extends Life {
    /** Since when. */
    Instant startsAt();

    /** How severe it is, or was last. */
    Severity severity();

    /** Where it stands, in the words of the contract. */
    AlertState state();

    /** What people and other rules have done to it. */
    default Marks standing() {
      return Marks.inhibitedBy(null);
    }

    /** Whether another alert can begin after it. */
    default boolean isOver() {
      return this instanceof Resolved || this instanceof Retracted;
    }

    /** Whether it mutes those that it inhibits. */
    default boolean isOn() {
      return this instanceof Firing || this instanceof Recovering;
    }
  }

  /** No alert yet. */
  record Quiet() implements Life {
    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      return begin(moment, rule);
    }
  }

  /**
   * The alert is over; another one can begin.
   *
   * @param startsAt when it began
   * @param severity the last severity that it had
   */
  record Resolved(Instant startsAt, Severity severity) implements Begun {
    @Override
    public AlertState state() {
      return AlertState.RESOLVED;
    }

    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      return begin(moment, rule);
    }
  }

  /**
   * What the alert rested on was denied; another one can begin.
   *
   * @param startsAt when it began
   * @param severity the last severity that it had
   */
  record Retracted(Instant startsAt, Severity severity) implements Begun {
    @Override
    public AlertState state() {
      return AlertState.RETRACTED;
    }

    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      return begin(moment, rule);
    }
  }

  private static Optional<Change> begin(Moment moment, Rule rule) {
    Optional<Severity> raised = raised(moment, rule);
    if (raised.isEmpty()) {
      return Optional.empty();
    }
    return rule.raiseAfter().isZero()
        ? Change.to(Firing.begin(moment.at(), raised.get(), moment), Cause.RAISED)
        : Change.to(new Pending(moment.at(), raised.get()), Cause.PENDING);
  }

  private static Optional<Severity> raised(Moment moment, Rule rule) {
    return moment.news() || rule.risesBySilence()
        ? rule.raisedBy(moment.reading())
        : Optional.empty();
  }

  /**
   * The raise level is crossed, but not yet for long enough.
   *
   * @param startsAt since when
   * @param severity the severity it would have
   */
  record Pending(Instant startsAt, Severity severity) implements Begun {
    @Override
    public AlertState state() {
      return AlertState.PENDING;
    }

    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      if (rule.heldBy(moment.reading(), severity).isEmpty()) {
        return Change.to(new Resolved(startsAt, severity), Cause.NOT_SUSTAINED);
      }
      if (moment.at().isBefore(startsAt.plus(rule.raiseAfter()))) {
        return Optional.empty();
      }
      Severity raised = rule.raisedBy(moment.reading()).orElse(severity);
      return Change.to(Firing.begin(startsAt, raised, moment), Cause.RAISED);
    }

    @Override
    public Optional<Instant> deadline(Rule rule) {
      return Optional.of(startsAt.plus(rule.raiseAfter()));
    }
  }

  /**
   * The alert is on.
   *
   * @param startsAt since when
   * @param severity how severe
   * @param types the types of signals that it has had so far
   * @param marks what people and other rules have done to it
   */
  record Firing(Instant startsAt, Severity severity, Set<SignalType> types, Marks marks)
      implements Begun {
    public Firing {
      types = Set.copyOf(types);
      marks = marks == null ? Marks.inhibitedBy(null) : marks;
    }

    @Override
    public AlertState state() {
      return marks.acknowledgement() == null ? AlertState.FIRING : AlertState.ACKNOWLEDGED;
    }

    @Override
    public Marks standing() {
      return marks;
    }

    private Resolved over() {
      return new Resolved(startsAt, severity);
    }

    static Firing begin(Instant startsAt, Severity severity, Moment moment) {
      Set<SignalType> types = moment.reading().signals().keySet();
      return new Firing(startsAt, severity, types, Marks.inhibitedBy(moment.inhibitedBy()));
    }

    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      Optional<Severity> raised = raised(moment, rule);
      if (raised.isPresent() && raised.get().compareTo(severity) > 0) {
        return Change.to(with(raised.get(), moment, marks.raised()), Cause.SEVERITY_RAISED);
      }
      Optional<Severity> held = rule.heldBy(moment.reading(), severity);
      if (held.isEmpty()) {
        return fall(moment, rule);
      }
      if (held.get() != severity) {
        return Change.to(with(held.get(), moment, marks), Cause.SEVERITY_LOWERED);
      }
      if (!types.containsAll(moment.reading().signals().keySet())) {
        Marks unseen = marks.withAcknowledgement(null);
        return Change.to(with(severity, moment, unseen), Cause.NEW_SIGNAL_TYPE);
      }
      return marked(moment);
    }

    private Optional<Change> fall(Moment moment, Rule rule) {
      return rule.heldUndenied(moment.reading(), severity)
          ? Change.to(new Retracted(startsAt, severity), Cause.DENIED)
          : Recovering.begin(this, moment, rule);
    }

    /** Changes that its value has no part in. */
    private Optional<Change> marked(Moment moment) {
      if (!Objects.equals(marks.inhibitedBy(), moment.inhibitedBy())) {
        String cause = moment.inhibitedBy() == null ? Cause.RELEASED : Cause.INHIBITED;
        return Change.to(with(marks.withInhibition(moment.inhibitedBy())), cause);
      }
      Snooze snooze = marks.snooze();
      return snooze != null && !moment.at().isBefore(snooze.until())
          ? Change.to(with(marks.withSnooze(null)), Cause.SNOOZE_ENDED)
          : Optional.empty();
    }

    @Override
    public Optional<Change> obey(AlertCommand command) {
      Marks obeyed = marks.obey(command);
      return obeyed.equals(marks)
          ? Optional.empty()
          : Change.to(with(obeyed), Cause.of(command.action()));
    }

    @Override
    public Optional<Instant> deadline(Rule rule) {
      return Optional.ofNullable(marks.snooze()).map(Snooze::until);
    }

    private Firing with(Marks now) {
      return new Firing(startsAt, severity, types, now);
    }

    private Firing with(Severity now, Moment moment, Marks marksNow) {
      return new Firing(startsAt, now, union(types, moment.reading().signals().keySet()), marksNow);
    }

    private static Set<SignalType> union(Set<SignalType> a, Collection<SignalType> b) {
      Set<SignalType> both = EnumSet.noneOf(SignalType.class);
      both.addAll(a);
      both.addAll(b);
      return both;
    }
  }

  /**
   * The value is below the clear level, but not yet for long enough.
   *
   * @param firing the alert as it was when it fell
   * @param since when it fell
   */
  record Recovering(Firing firing, Instant since) implements Begun {
    @Override
    public Instant startsAt() {
      return firing.startsAt();
    }

    @Override
    public Severity severity() {
      return firing.severity();
    }

    @Override
    public AlertState state() {
      return AlertState.RECOVERING;
    }

    @Override
    public Marks standing() {
      return firing.marks();
    }

    static Optional<Change> begin(Firing firing, Moment moment, Rule rule) {
      return rule.keepFiringFor().isZero()
          ? Change.to(firing.over(), Cause.RESOLVED)
          : Change.to(new Recovering(firing, moment.at()), Cause.RECOVERING);
    }

    @Override
    public Optional<Change> next(Moment moment, Rule rule) {
      Optional<Severity> back = raised(moment, rule).or(() -> held(moment, rule));
      if (back.isPresent()) {
        boolean higher = back.get().compareTo(severity()) > 0;
        Marks marks = higher ? firing.marks().raised() : firing.marks();
        return Change.to(firing.with(back.get(), moment, marks), Cause.RAISED_AGAIN);
      }
      return moment.at().isBefore(since.plus(rule.keepFiringFor()))
          ? Optional.empty()
          : Change.to(firing.over(), Cause.RESOLVED);
    }

    private Optional<Severity> held(Moment moment, Rule rule) {
      return moment.news() ? rule.heldBy(moment.reading(), severity()) : Optional.empty();
    }

    @Override
    public Optional<Change> obey(AlertCommand command) {
      return firing
          .obey(command)
          .map(change -> new Change(new Recovering((Firing) change.life(), since), change.cause()));
    }

    @Override
    public Optional<Instant> deadline(Rule rule) {
      return Optional.of(since.plus(rule.keepFiringFor()));
    }
  }
}
