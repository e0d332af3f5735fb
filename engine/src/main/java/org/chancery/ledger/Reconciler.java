package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.article.Basis;
import org.chancery.text.Fold;

/**
 * Brings the accounts of one meeting together. Two accounts of the same sides may be one when their
 * days agree as closely as their basis allows, no side names two different persons, and one could
 * not be by telephone while the other is face to face. Of all pairs that may be one, the most alike
 * join first, and an account joins an entry only when it may be one with each account of it.
 */
public final class Reconciler {

  /** Accounts further apart than this are never compared. */
  public static final int DAYS_AROUND = 7;

  private static final int ZONES = 1;
  private static final int WEEK = 7;
  private static final int PAGE_IS_LATE = 3;

  /**
   * What a person decided: pairs of account ids that are one, or are two, whatever the rules say.
   * Both ways round.
   */
  public record Decided(Set<List<String>> same, Set<List<String>> different) {
    public static final Decided NOTHING = new Decided(Set.of(), Set.of());

    boolean isSame(EncounterAccount one, EncounterAccount other) {
      return same.contains(List.of(one.id(), other.id()));
    }

    boolean isDifferent(EncounterAccount one, EncounterAccount other) {
      return different.contains(List.of(one.id(), other.id()));
    }
  }

  private record Link(int one, int other, int score, String key) {}

  /**
   * The entries of accounts that share their sides; sorted by id.
   *
   * @param accounts in any order; an id stands once
   */
  public List<LedgerEntry> reconcile(List<EncounterAccount> accounts, Decided decided) {
    List<EncounterAccount> sorted =
        accounts.stream().sorted(Comparator.comparing(EncounterAccount::id)).toList();
    int[] home = new int[sorted.size()];
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int at = 0; at < home.length; at++) {
      home[at] = at;
      members.put(at, new ArrayList<>(List.of(at)));
    }
    for (Link link : links(sorted, decided)) {
      List<Integer> one = members.get(home[link.one]);
      List<Integer> other = members.get(home[link.other]);
      if (one != other && mayJoin(sorted, one, other, decided)) {
        other.forEach(at -> home[at] = home[link.one]);
        one.addAll(other);
        members.values().removeIf(list -> list == other);
      }
    }
    return members.values().stream()
        .map(list -> LedgerEntry.of(list.stream().map(sorted::get).toList()))
        .sorted(Comparator.comparing(LedgerEntry::id))
        .toList();
  }

  /**
   * Lets accounts that tell no day join entries that have one. An account joins when there is a
   * single entry of its form in which every side names the same person; a mention of a past or
   * planned encounter never does.
   *
   * @return all entries, those that stay without a day behind the others
   */
  public List<LedgerEntry> place(
      List<EncounterAccount> undated, List<LedgerEntry> dated, Decided decided) {
    Map<LedgerEntry, List<EncounterAccount>> placed = new LinkedHashMap<>();
    dated.forEach(entry -> placed.put(entry, new ArrayList<>(entry.accounts())));
    List<LedgerEntry> alone = new ArrayList<>();
    for (EncounterAccount account : undated) {
      List<LedgerEntry> meant = meant(account, dated, decided);
      if (meant.size() == 1) {
        placed.get(meant.get(0)).add(account);
      } else {
        alone.add(LedgerEntry.of(List.of(account)));
      }
    }
    List<LedgerEntry> all = new ArrayList<>();
    placed.forEach((entry, accounts) -> all.add(new LedgerEntry(entry.id(), accounts)));
    all.addAll(alone);
    return all;
  }

  private static List<LedgerEntry> meant(
      EncounterAccount account, List<LedgerEntry> dated, Decided decided) {
    List<LedgerEntry> said =
        dated.stream()
            .filter(entry -> entry.accounts().stream().anyMatch(it -> decided.isSame(account, it)))
            .toList();
    return said.isEmpty() && !account.background()
        ? dated.stream().filter(entry -> canMean(account, entry, decided)).toList()
        : said;
  }

  private static boolean canMean(EncounterAccount account, LedgerEntry entry, Decided decided) {
    int sides = Math.max(2, account.sides().split(" ").length);
    return entry.accounts().stream().noneMatch(it -> isBarred(account, it, decided))
        && entry.accounts().stream()
            .anyMatch(it -> it.form().equals(account.form()) && people(account, it) == sides);
  }

  private static boolean isBarred(EncounterAccount one, EncounterAccount other, Decided decided) {
    return decided.isDifferent(one, other)
        || one.article().equals(other.article())
        || people(one, other) < 0;
  }

  private static List<Link> links(List<EncounterAccount> sorted, Decided decided) {
    List<Link> links = new ArrayList<>();
    for (int one = 0; one < sorted.size(); one++) {
      for (int other = one + 1; other < sorted.size(); other++) {
        int score = score(sorted.get(one), sorted.get(other), decided);
        if (score > 0) {
          links.add(
              new Link(one, other, score, sorted.get(one).id() + " " + sorted.get(other).id()));
        }
      }
    }
    links.sort(Comparator.comparing(Link::score).reversed().thenComparing(Link::key));
    return links;
  }

  private static boolean mayJoin(
      List<EncounterAccount> sorted, List<Integer> one, List<Integer> other, Decided decided) {
    for (int a : one) {
      for (int b : other) {
        if (score(sorted.get(a), sorted.get(b), decided) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static final int DECIDED = 1000;

  /** How alike two accounts are; 0 when they cannot be of one encounter. */
  private static int score(EncounterAccount one, EncounterAccount other, Decided decided) {
    if (decided.isSame(one, other)) {
      return DECIDED;
    }
    boolean cannot =
        decided.isDifferent(one, other)
            || one.article().equals(other.article())
            || !one.isDated()
            || !other.isDated()
            || isOtherMedium(one, other)
            || isOtherForm(one, other);
    int people = cannot ? -1 : people(one, other);
    if (people < 0 || !daysAgree(one, other, people)) {
      return 0;
    }
    int days = (int) one.daysTo(other);
    boolean samePlace = one.place() != null && one.place().equalsIgnoreCase(other.place());
    return 1
        + 4 * people
        + 2 * (DAYS_AROUND - days)
        + (one.form().equals(other.form()) ? 1 : 0)
        + (samePlace ? 1 : 0);
  }

  private static boolean isOtherMedium(EncounterAccount one, EncounterAccount other) {
    return one.isRemote() && other.isInPerson() || one.isInPerson() && other.isRemote();
  }

  /**
   * One guest is received by several hosts on one day. Where an account names nobody of the host's
   * side, only the form tells which of them is meant; "a meeting" may be any.
   */
  private static boolean isOtherForm(EncounterAccount one, EncounterAccount other) {
    boolean isTold =
        List.of(one, other).stream().noneMatch(account -> account.form().equals("meeting"));
    return isTold && !one.form().equals(other.form()) && isSilentOnASide(one, other);
  }

  private static boolean isSilentOnASide(EncounterAccount one, EncounterAccount other) {
    return Stream.of(one, other)
        .flatMap(account -> Stream.of(account.sides().split(" ")))
        .anyMatch(side -> of(one, side).isEmpty() != of(other, side).isEmpty());
  }

  /**
   * Days told by the words agree to the day; a call that crosses the date line, to the next. A day
   * that is only the page's or the dateline's own is that of the meeting or up to three days late.
   */
  private static boolean daysAgree(EncounterAccount one, EncounterAccount other, int people) {
    long days = one.daysTo(other);
    boolean oneAssumed = one.basis() == Basis.ASSUMED;
    boolean otherAssumed = other.basis() == Basis.ASSUMED;
    if (!oneAssumed && !otherAssumed) {
      return days == 0
          || days <= ZONES && people > 1 && one.isRemote() && other.isRemote()
          || days == WEEK && people > 1 && isWeekdayOfWrongWeek(one, other);
    }
    if (oneAssumed && otherAssumed) {
      return days <= (people > 1 ? PAGE_IS_LATE : ZONES);
    }
    EncounterAccount told = oneAssumed ? other : one;
    EncounterAccount page = oneAssumed ? one : other;
    boolean isLate = !page.from().isBefore(told.from());
    return isLate ? days <= PAGE_IS_LATE && people > 0 : days <= ZONES && people > 0;
  }

  /** "On Tuesday", read against a page whose own day is wrong, is a Tuesday of another week. */
  private static boolean isWeekdayOfWrongWeek(EncounterAccount one, EncounterAccount other) {
    boolean isRead = one.basis() == Basis.INFERRED || other.basis() == Basis.INFERRED;
    return isRead && one.form().equals(other.form());
  }

  /**
   * How many sides name the same person; -1 when a side names two different ones, or when nobody
   * named is common and the days are not exact.
   */
  private static int people(EncounterAccount one, EncounterAccount other) {
    int same = 0;
    for (String side : one.sides().split(" ")) {
      List<Attendee> here = of(one, side);
      List<Attendee> there = of(other, side);
      boolean named =
          here.stream().anyMatch(Attendee::isNamed) && there.stream().anyMatch(Attendee::isNamed);
      boolean matches = here.stream().anyMatch(person -> there.stream().anyMatch(person::mayBe));
      if (named && !matches) {
        return -1;
      }
      same += matches ? 1 : 0;
    }
    boolean isExact =
        one.isDated() && other.isDated() && one.daysTo(other) == 0 && isSameRank(one, other);
    return same > 0 || isExact ? same : -1;
  }

  /** Where no name is common, the offices must be: ministry with minister, not with president. */
  private static boolean isSameRank(EncounterAccount one, EncounterAccount other) {
    return one.people().stream()
        .anyMatch(
            here ->
                other.people().stream()
                    .anyMatch(
                        there ->
                            here.side() != null
                                && here.side().equals(there.side())
                                && shareOffice(here, there)));
  }

  private static final List<String> OFFICES =
      List.of(
          "foreign",
          "external",
          "defen",
          "trade",
          "commerce",
          "industr",
          "production",
          "agricultur",
          "fisher",
          "financ",
          "treasury",
          "interior",
          "home affairs",
          "justice",
          "energy",
          "health",
          "educat",
          "labo",
          "cultur",
          "tourism",
          "environment",
          "transport",
          "technolog",
          "president",
          "prime minister",
          "premier",
          "chancellor",
          "ambassador",
          "speaker",
          "king");

  private static boolean shareOffice(Attendee one, Attendee other) {
    String here = Fold.of(one.role() + " " + one.name());
    String there = Fold.of(other.role() + " " + other.name());
    return OFFICES.stream().anyMatch(office -> here.contains(office) && there.contains(office));
  }

  private static List<Attendee> of(EncounterAccount account, String side) {
    return account.people().stream().filter(person -> side.equals(person.side())).toList();
  }
}
