package org.chancery.thread;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.thread.Answer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How a thread seems to stand. It is drawn from what articles tell, by a rule that is named; it is
 * never a fact.
 *
 * @param rule why
 * @param evidence the ids of the statements that it rests on; empty where it rests on silence alone
 * @param day since when; null when unknown
 */
public record Suggestion(Status status, String rule, List<String> evidence, @Nullable String day) {

  /** How a thread may stand. */
  public enum Status {
    OPEN,
    ACKNOWLEDGED,
    PROMISED,
    PARTLY_MET,
    MET,
    REFUSED,
    DROPPED;

    /** As people read it: "partly met". */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Silent for so many later days of asking, that far apart, an ask seems dropped. */
  private static final int SILENT_DAYS = 3;

  private static final int SILENT_SPAN_MONTHS = 12;

  public Suggestion {
    evidence = List.copyOf(evidence);
  }

  /**
   * The suggestion for a thread.
   *
   * @param answers those given to it, oldest first
   * @param askingDays the days on which its asker asked its addressee for anything
   */
  public static Suggestion of(AskThread thread, List<Answer> answers, Set<String> askingDays) {
    String lastAsked = last(thread);
    Answer answer = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    Answer done =
        answers.stream().filter(one -> one.kind() == Kind.DONE).reduce((a, b) -> b).orElse(null);
    if (done != null) {
      boolean isAskedAgain = done.day() != null && lastAsked.compareTo(done.day()) > 0;
      return isAskedAgain
          ? new Suggestion(
              Status.PARTLY_MET,
              "status/asked-again-after-done",
              List.of(done.statement()),
              done.day())
          : new Suggestion(
              Status.MET, "status/reported-done", List.of(done.statement()), done.day());
    }
    String silentSince = silentSince(lastAsked, answer, askingDays);
    if (silentSince != null) {
      return new Suggestion(Status.DROPPED, "status/not-asked-again", List.of(), silentSince);
    }
    if (answer == null) {
      return new Suggestion(Status.OPEN, "status/no-answer", List.of(), null);
    }
    Status status =
        switch (answer.kind()) {
          case REFUSE -> Status.REFUSED;
          case PROMISE, ACCEPT -> Status.PROMISED;
          case ACKNOWLEDGE, DONE -> Status.ACKNOWLEDGED;
        };
    return new Suggestion(status, "status/last-answer", List.of(answer.statement()), answer.day());
  }

  /**
   * The suggestion for a commitment: met when its doing is reported, dropped when it has fallen
   * silent, open else.
   *
   * @param done the reports that it was done, oldest first
   * @param days the days on which its maker committed to anything towards the other side
   */
  public static Suggestion ofCommitment(AskThread thread, List<Answer> done, Set<String> days) {
    if (!done.isEmpty()) {
      Answer report = done.get(done.size() - 1);
      return new Suggestion(
          Status.MET, "status/reported-done", List.of(report.statement()), report.day());
    }
    String silentSince = silentSince(last(thread), null, days);
    return silentSince == null
        ? new Suggestion(Status.OPEN, "status/no-report", List.of(), null)
        : new Suggestion(Status.DROPPED, "status/not-said-again", List.of(), silentSince);
  }

  private static String last(AskThread thread) {
    String day = thread.wishes().get(thread.wishes().size() - 1).day();
    return day == null ? "" : day;
  }

  /** The day from which the silence counts; null when the thread is not silent. */
  private static @Nullable String silentSince(
      String lastAsked, @Nullable Answer answer, Set<String> askingDays) {
    String after =
        answer != null && answer.day() != null && answer.day().compareTo(lastAsked) > 0
            ? answer.day()
            : lastAsked;
    TreeSet<String> later = new TreeSet<>(new TreeSet<>(askingDays).tailSet(after, false));
    if (after.isEmpty() || later.size() < SILENT_DAYS) {
      return null;
    }
    String third = later.stream().skip(SILENT_DAYS - 1L).findFirst().orElseThrow();
    String bound = monthsAfter(after);
    String since = later.last().compareTo(bound) < 0 ? null : later.ceiling(bound);
    return since == null ? null : since.compareTo(third) > 0 ? since : third;
  }

  private static String monthsAfter(String day) {
    return java.time.LocalDate.parse(day).plusMonths(SILENT_SPAN_MONTHS).toString();
  }
}
