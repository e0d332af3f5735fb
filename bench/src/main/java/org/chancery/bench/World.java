package org.chancery.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.bench.Meeting.Answer;
import org.chancery.bench.Meeting.Principal;
import org.chancery.bench.Meeting.Raised;
import org.jspecify.annotations.Nullable;

/**
 * Truth before any reporter: pairs of countries, what each wants of the other over the years, and
 * their meetings. Traps are set on purpose: one guest received by two hosts on two days, the same
 * two ministers twice in a week.
 */
final class World {

  static final LocalDate FIRST = LocalDate.of(2008, 1, 7);
  static final LocalDate LAST = LocalDate.of(2025, 12, 19);

  private static final Map<String, Set<String>> PORTFOLIOS =
      Map.of(
          Cabinet.TRADE,
          Set.of(
              "trade",
              "agriculture",
              "investment",
              "transport",
              "energy",
              "technology",
              "fisheries"),
          Cabinet.DEFENCE,
          Set.of("defence", "humanitarian"),
          Cabinet.FINANCE,
          Set.of("finance", "investment", "climate"),
          Cabinet.EDUCATION,
          Set.of("education", "culture", "technology", "media"));
  private static final List<String[]> KINDS =
      List.of(
          new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "talks"},
          new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "talks"},
          new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "phone_call"},
          new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "virtual_meeting"},
          new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "meeting"},
          new String[] {Cabinet.PREMIER, Cabinet.FOREIGN, "reception"},
          new String[] {Cabinet.PREMIER, Cabinet.AMBASSADOR, "reception"},
          new String[] {Cabinet.PRESIDENT, Cabinet.AMBASSADOR, "reception"},
          new String[] {Cabinet.FOREIGN, Cabinet.AMBASSADOR, "courtesy_call"},
          new String[] {Cabinet.PRESIDENT, Cabinet.PRESIDENT, "talks"},
          new String[] {Cabinet.PREMIER, Cabinet.PREMIER, "talks"},
          new String[] {Cabinet.PREMIER, Cabinet.PREMIER, "phone_call"},
          new String[] {Cabinet.DEPUTY_FOREIGN, Cabinet.DEPUTY_FOREIGN, "dialogue"},
          new String[] {Cabinet.TRADE, Cabinet.TRADE, "meeting"},
          new String[] {Cabinet.TRADE, Cabinet.AMBASSADOR, "reception"},
          new String[] {Cabinet.DEFENCE, Cabinet.DEFENCE, "talks"},
          new String[] {Cabinet.FINANCE, Cabinet.FINANCE, "meeting"},
          new String[] {Cabinet.EDUCATION, Cabinet.EDUCATION, "meeting"});

  private final Atlas atlas = new Atlas();
  private final List<Topic> topics;
  private final long seed;
  private final Map<String, Cabinet> cabinets = new LinkedHashMap<>();
  private final List<Meeting> meetings = new ArrayList<>();

  World(List<Topic> topics, long seed, int wantedMeetings, int wantedPairs) {
    this.topics = topics;
    this.seed = seed;
    for (Country country : atlas.countries()) {
      cabinets.put(
          country.code(),
          new Cabinet(
              country,
              atlas.pool(country),
              FIRST,
              LAST,
              new Dice(seed, "cabinet " + country.code())));
    }
    List<Country[]> pairs = pairs(wantedPairs);
    for (int i = 0; i < pairs.size(); i++) {
      int share = wantedMeetings * (i + 1) / pairs.size() - wantedMeetings * i / pairs.size();
      new Pair(pairs.get(i)[0], pairs.get(i)[1]).meet(share);
    }
    meetings.sort(Comparator.comparing(Meeting::day).thenComparing(Meeting::number));
  }

  /** All meetings by day. */
  List<Meeting> meetings() {
    return meetings;
  }

  List<Country> countries() {
    return atlas.countries();
  }

  /** The holder of an office on a day; for noise that needs a spokesman's minister. */
  Person holder(Country country, String office, LocalDate day) {
    return cabinets.get(country.code()).holder(office, day, FIRST, LAST);
  }

  private List<Country[]> pairs(int wanted) {
    List<Country[]> all = new ArrayList<>();
    List<Country> countries = atlas.countries();
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        all.add(new Country[] {countries.get(i), countries.get(j)});
      }
    }
    return new Dice(seed, "pairs").some(all, wanted);
  }

  /** Two countries: their threads and their meetings. */
  private final class Pair {

    private final Country one;
    private final Country other;
    private final Dice dice;
    private final int since;
    private final int baseTrade;
    private final List<AskThread> threads = new ArrayList<>();
    private final Set<AskThread> asked = new HashSet<>();
    private final Set<AskThread> answered = new HashSet<>();

    Pair(Country one, Country other) {
      this.one = one;
      this.other = other;
      this.dice = new Dice(seed, "pair " + one.code() + other.code());
      this.since = dice.between(1950, 1993);
      this.baseTrade = dice.between(3, 190);
      addThreads(one, other);
      addThreads(other, one);
    }

    private void addThreads(Country asker, Country asked) {
      List<Topic> fitting = topics.stream().filter(topic -> topic.suits(asker, asked)).toList();
      for (Topic topic : dice.some(fitting, dice.between(9, 15))) {
        int values = topic.slot().isEmpty() || dice.chance(0.6) ? 1 : 2;
        for (String value : dice.some(topic.valuesFor(asker), values)) {
          add(asker, asked, topic, value);
          fitting.stream()
              .filter(near -> topic.related().contains(near.key()) && dice.chance(0.4))
              .forEach(
                  near -> add(asker, asked, near, near.slot().equals(topic.slot()) ? value : ""));
        }
      }
    }

    private void add(Country asker, Country asked, Topic topic, String value) {
      if (topic.slot().isEmpty() != value.isEmpty()) {
        return;
      }
      LocalDate from = FIRST.plusDays(dice.between(-900, 5200));
      AskThread thread =
          new AskThread(asker, asked, topic, value, from, from.plusDays(dice.between(500, 4200)));
      if (threads.stream().noneMatch(known -> known.label().equals(thread.label()))) {
        threads.add(thread);
      }
    }

    void meet(int wanted) {
      int made = 0;
      List<LocalDate> days = new ArrayList<>();
      for (int i = 0; i < wanted; i++) {
        days.add(workday(FIRST.plusDays(dice.between(0, 6540))));
      }
      days.sort(Comparator.naturalOrder());
      for (int i = 0; i < days.size() && made < wanted; i++) {
        made += occasion(days.get(i), wanted - made);
      }
    }

    /** One meeting, or several of one visit or one week. */
    private int occasion(LocalDate day, int most) {
      Country host = dice.chance(0.5) ? one : other;
      Country guest = host == one ? other : one;
      int kind = dice.between(0, 99);
      if (kind < 14 && most > 1) {
        return visit(day, host, guest, most);
      }
      if (kind < 24 && most > 1) {
        String[] form = {Cabinet.FOREIGN, Cabinet.FOREIGN, "meeting"};
        add(
            day,
            host,
            guest,
            form,
            "on the sidelines of the regional ministerial meeting in " + host.capital());
        String[] second = {Cabinet.FOREIGN, Cabinet.FOREIGN, dice.of("phone_call", "talks")};
        boolean isReturned = dice.chance(0.5);
        LocalDate later = workday(day.plusDays(dice.between(3, 6)));
        add(later, isReturned ? guest : host, isReturned ? host : guest, second, "");
        return 2;
      }
      add(day, host, guest, dice.pick(KINDS), "");
      return 1;
    }

    private int visit(LocalDate day, Country host, Country guest, int most) {
      String occasion =
          "who is on "
              + dice.of("an official", "a working", "a two-day", "a three-day")
              + " visit to "
              + host.name();
      add(day, host, guest, new String[] {Cabinet.FOREIGN, Cabinet.FOREIGN, "talks"}, occasion);
      LocalDate next = dice.chance(0.5) ? day : day.plusDays(1);
      add(
          next,
          host,
          guest,
          new String[] {Cabinet.PREMIER, Cabinet.FOREIGN, "reception"},
          occasion);
      if (most > 2 && Titles.hasPresident(host) && dice.chance(0.5)) {
        add(
            day.plusDays(1),
            host,
            guest,
            new String[] {Cabinet.PRESIDENT, Cabinet.FOREIGN, "reception"},
            occasion);
        return 3;
      }
      return 2;
    }

    private void add(LocalDate day, Country host, Country guest, String[] kind, String occasion) {
      Principal first = principal(host, kind[0], day, guest);
      Principal second = principal(guest, kind[1], day, host);
      boolean isCall = kind[2].equals("phone_call") || kind[2].equals("virtual_meeting");
      List<Raised> asks = asks(day, kind, host);
      meetings.add(
          new Meeting(
              meetings.size(),
              day,
              kind[2],
              first,
              second,
              isCall ? "" : host.capital(),
              host,
              isCall ? "" : occasion,
              asks,
              answers(asks, host, PORTFOLIOS.get(kind[0])),
              trade(day.getYear()),
              growth(day.getYear()),
              Math.max(1, day.getYear() - since)));
    }

    /** Trade of the year before, in tenths of a billion dollars. */
    private int trade(int year) {
      double trade = baseTrade;
      for (int past = FIRST.getYear(); past < year; past++) {
        trade *= 1 + growth(past + 1) / 100.0;
      }
      return (int) Math.round(trade);
    }

    /** Growth of trade in the year before, per cent. */
    private int growth(int year) {
      return 2 + Math.floorMod(year * 7 + since, 13);
    }

    private Principal principal(Country country, String wanted, LocalDate day, Country with) {
      String office = Titles.held(country, wanted);
      String seat = office.equals(Cabinet.AMBASSADOR) ? office + ":" + with.code() : office;
      return new Principal(country, office, holder(country, seat, day));
    }

    private List<Raised> asks(LocalDate day, String[] kind, Country host) {
      Set<String> fields = PORTFOLIOS.get(kind[0]);
      List<AskThread> open =
          threads.stream()
              .filter(thread -> thread.isOpenOn(day))
              .filter(thread -> fields == null || fields.contains(thread.topic().field()))
              .toList();
      List<Raised> raised = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (AskThread thread : dice.some(open, dice.between(2, 5))) {
        if (!keys.add(
            thread.topic().key()
                + thread.asker().code().repeat(thread.topic().slot().isEmpty() ? 0 : 1))) {
          continue;
        }
        raised.add(new Raised(thread, thread.asker() == host));
        asked.add(thread);
      }
      return raised;
    }

    private List<Answer> answers(List<Raised> asks, Country host, @Nullable Set<String> fields) {
      List<Answer> answers = new ArrayList<>();
      for (Raised ask : asks) {
        if (dice.chance(0.35)) {
          answers.add(answer(ask.thread(), host));
        }
      }
      List<AskThread> old =
          threads.stream()
              .filter(thread -> asked.contains(thread) && !answered.contains(thread))
              .filter(thread -> fields == null || fields.contains(thread.topic().field()))
              .toList();
      if (!old.isEmpty() && dice.chance(0.12)) {
        AskThread thread = dice.pick(old);
        if (answers.stream().noneMatch(answer -> answer.thread().equals(thread))) {
          answers.add(answer(thread, host));
        }
      }
      return answers;
    }

    private Answer answer(AskThread thread, Country host) {
      answered.add(thread);
      String kind =
          dice.of("promise", "promise", "acknowledge", "acknowledge", "refuse", "accept", "done");
      return new Answer(thread, kind, thread.asked() == host);
    }
  }

  private static LocalDate workday(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY
        ? day.plusDays(2)
        : weekday == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
