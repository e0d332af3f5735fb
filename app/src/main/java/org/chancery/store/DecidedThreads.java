package org.chancery.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.store.Decisions.Decision;
import org.chancery.thread.AskThread;
import org.chancery.thread.Suggestion;
import org.chancery.thread.Wish;

/** What people decided about threads: which asks are one, which are not, and how one stands. */
final class DecidedThreads {

  private final Set<List<String>> same;
  private final List<Decision> splits;
  private final Map<String, Decision> status;
  private final Decisions decisions;

  DecidedThreads(Decisions decisions) {
    this.decisions = decisions;
    this.same = decisions.pairs("merge", "s:");
    this.splits =
        decisions.holding().stream()
            .filter(one -> one.kind().equals("split") && one.subject().startsWith("s:"))
            .toList();
    this.status = decisions.last("status");
  }

  /** The threads of one pair of sides, as people want them. */
  List<AskThread> apply(List<AskThread> found) {
    if (same.isEmpty() && splits.isEmpty()) {
      return found;
    }
    List<List<Wish>> groups = new ArrayList<>();
    found.forEach(thread -> groups.add(new ArrayList<>(thread.wishes())));
    for (List<String> pair : same.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
      join(groups, home(groups, pair.get(0)), home(groups, pair.get(1)));
    }
    for (Decision split : splits) {
      part(groups, decisions.now(split.subject()), decisions.now(String.valueOf(split.object())));
    }
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> thread(found, group))
        .toList();
  }

  private static int home(List<List<Wish>> groups, String statement) {
    for (int at = 0; at < groups.size(); at++) {
      if (groups.get(at).stream().anyMatch(wish -> wish.id().equals(statement))) {
        return at;
      }
    }
    return -1;
  }

  private static void join(List<List<Wish>> groups, int one, int other) {
    if (one >= 0 && other >= 0 && one != other) {
      groups.get(one).addAll(groups.get(other));
      groups.get(other).clear();
    }
  }

  /** The first leaves a thread in which the second stands too. */
  private static void part(List<List<Wish>> groups, String leaving, String staying) {
    int home = home(groups, leaving);
    if (home < 0 || home != home(groups, staying)) {
      return;
    }
    List<Wish> alone =
        new ArrayList<>(
            groups.get(home).stream().filter(wish -> wish.id().equals(leaving)).toList());
    groups.get(home).removeAll(alone);
    groups.add(alone);
  }

  private static AskThread thread(List<AskThread> found, List<Wish> wishes) {
    for (AskThread thread : found) {
      if (thread.wishes().equals(wishes)) {
        return thread;
      }
    }
    List<Wish> sorted = wishes.stream().sorted().toList();
    Wish first = sorted.get(0);
    return new AskThread(AskThread.idOf(first.id()), first.from(), first.to(), sorted, List.of());
  }

  /** How a person decided that the thread stands; empty when nobody did. */
  Optional<Suggestion> status(AskThread thread) {
    return thread.wishes().stream()
        .map(wish -> status.get(wish.id()))
        .filter(decision -> decision != null)
        .max(Comparator.comparing(Decision::at).thenComparing(Decision::id))
        .map(
            decision ->
                new Suggestion(
                    Suggestion.Status.valueOf(
                        String.valueOf(decision.object())
                            .toUpperCase(java.util.Locale.ROOT)
                            .replace(' ', '_')),
                    "decided by " + decision.who() + ", " + decision.id(),
                    List.of(),
                    decision.at().substring(0, 10)));
  }
}
