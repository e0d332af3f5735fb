package org.chancery.encounter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.ContentHash;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.time.Anchor;
import org.chancery.time.DateMention;
import org.chancery.time.Days;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds who met whom. A verb or noun of meeting tells of an encounter ({@link Tellings});
 * several tellings with the same people are one encounter, unless their days differ. What is only
 * recalled or planned is background; what is only imagined is nothing.
 */
public final class EncounterFinder {

  /** An encounter so many days before the page's day is told as background. */
  private static final int OLD_AFTER_DAYS = 21;

  /** Log odds from which two are taken to have met; at even odds more is wrong than is gained. */
  private static final double SURE = 0.6;

  /** The same in articles of a few sentences, where far more have met. */
  private static final double SURE_IN_SHORT = 1.6;

  private final Judge judge;

  /** Says whether two of whom no sentence says so have met. */
  interface Judge {
    boolean haveMet(Actor one, Actor other, MeetingClues clues);

    /** Whether it is also asked of those who have, in articles of a few sentences; to learn. */
    default boolean isAskedOfAll() {
      return false;
    }
  }

  public EncounterFinder() {
    this((one, other, clues) -> clues.score(one, other) > (clues.isShort() ? SURE_IN_SHORT : SURE));
  }

  EncounterFinder(Judge judge) {
    this.judge = judge;
  }

  /**
   * @param anchor the day of dateline or page, or null
   */
  public List<Encounter> find(
      Article article,
      Outline outline,
      Cast cast,
      List<DateMention> dates,
      @Nullable Anchor anchor) {
    List<When> days = days(article, dates);
    List<Draft> drafts = new ArrayList<>();
    List<Telling> told = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      var toldSentence = new ToldSentence(article, sentence, outline.kindOf(sentence), cast);
      for (Telling telling : Tellings.of(toldSentence)) {
        told.addAll(withForm(telling, outline).apart());
      }
    }
    List<Telling> all = told.stream().map(telling -> placedInTime(telling, told)).toList();
    for (Telling telling : all) {
      boolean isOther =
          telling.isOfTwo()
              && drafts.stream().anyMatch(Draft::isHeld)
              && drafts.stream().noneMatch(draft -> draft.hasAll(telling.people()));
      if (!isOther) {
        add(drafts, telling, dayOf(telling, days), anchor);
      }
    }
    addHeads(drafts, article, outline, cast, days, anchor);
    addInferred(drafts, article, outline, cast, all, days, anchor);
    List<Encounter> encounters = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.sides().size() > 1) {
        encounters.add(draft.encounter(article, leadDay(outline, days), anchor));
      }
    }
    encounters.addAll(roster(article, outline, cast, encounters));
    encounters.sort(Comparator.comparing(encounter -> encounter.evidence().get(0)));
    return encounters;
  }

  /**
   * "X and Y discussed trade", or a headline "X meets Y": by phone or face to face, as other words
   * tell.
   */
  private Telling withForm(Telling telling, Outline outline) {
    boolean isMeetingOutsideBody =
        telling.kind() != Passage.Kind.BODY && telling.form() == Encounter.Form.MEETING;
    return telling.weight() > 1 && !isMeetingOutsideBody
        ? telling
        : telling.withForm(MeetingWords.formNear(outline, telling.sentence()));
  }

  /**
   * "Earlier X <b>had been received</b> by Y": of the same days at an airport, or when X then met
   * others, else of the past.
   */
  private static Telling placedInTime(Telling telling, List<Telling> all) {
    if (telling.status() != Telling.Status.EARLIER) {
      return telling;
    }
    boolean isSameVisit =
        isAtAirport(telling)
            || all.stream()
                .filter(
                    other -> other.status() == Telling.Status.TODAY && other.people().size() > 1)
                .anyMatch(telling::hasAnyOf);
    return telling.withStatus(isSameVisit ? Telling.Status.TODAY : Telling.Status.PAST);
  }

  /** Whether its own clause says so. */
  private static boolean isAtAirport(Telling telling) {
    Sentence sentence = telling.sentence();
    Token trigger = sentence.tokensIn(telling.trigger()).get(0);
    Token verb = trigger.isVerb() ? trigger : MeetingWords.verbAbove(sentence, trigger);
    return verb != null
        && sentence.tokens().stream()
            .filter(token -> AIRPORT.contains(token.lemma()))
            .anyMatch(token -> MeetingWords.verbAbove(sentence, token) == verb);
  }

  private static final Set<String> AIRPORT = Set.of("airport", "tarmac", "runway", "airfield");

  private static final Pattern UNTIL =
      Pattern.compile("\\s*(?:to|and|until|till|through|[-–—/])\\s*");

  private static final int LONGEST_VISIT = 14;

  /** A year before it is of another calendar. */
  private static final int FIRST_YEAR = 1600;

  /** The days that the text tells; "10 to 12 June" is one of three days. */
  private static List<When> days(Article article, List<DateMention> dates) {
    List<When> days = new ArrayList<>();
    for (DateMention date : dates) {
      When day =
          Days.of(date)
              .filter(when -> when.from().equals(when.to()))
              .filter(when -> when.from().getYear() >= FIRST_YEAR)
              .orElse(null);
      When before = days.isEmpty() ? null : days.get(days.size() - 1);
      if (day != null && before != null && isUntil(article, before, day)) {
        Span both = before.span().union(day.span());
        days.set(days.size() - 1, new When(before.from(), day.to(), day.basis(), both));
      } else if (day != null) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean isUntil(Article article, When first, When last) {
    int start = first.span().end();
    int end = last.span().start();
    return start <= end
        && UNTIL.matcher(article.text().substring(start, end)).matches()
        && first.to().isBefore(last.from())
        && !first.from().plusDays(LONGEST_VISIT).isBefore(last.to());
  }

  /**
   * A day told in the first sentences, for encounters whose own sentence tells none; null when
   * there is none.
   */
  private static @Nullable When leadDay(Outline outline, List<When> days) {
    List<Sentence> lead =
        outline.sentences().stream()
            .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
            .limit(2)
            .toList();
    return days.stream()
        .filter(
            day ->
                lead.stream()
                    .filter(sentence -> sentence.span().contains(day.span()))
                    .anyMatch(sentence -> !isLimit(sentence, day)))
        .findFirst()
        .orElse(null);
  }

  /** Officials of two sides of whom no sentence says that they met, but all else does. */
  private void addInferred(
      List<Draft> drafts,
      Article article,
      Outline outline,
      Cast cast,
      List<Telling> tellings,
      List<When> days,
      @Nullable Anchor anchor) {
    List<List<String>> met =
        drafts.stream()
            .filter(Draft::isHeld)
            .map(draft -> List.copyOf(draft.people.keySet()))
            .toList();
    List<Span> near =
        days.stream()
            .filter(day -> isNear(day, anchor))
            .map(When::span)
            .filter(Objects::nonNull)
            .toList();
    MeetingClues clues = new MeetingClues(outline, cast, met, tellings, near);
    List<Telling> found = new ArrayList<>();
    List<Actor> officials =
        cast.actors().stream().filter(one -> isNamedOfficial(cast, one)).toList();
    for (int first = 0; first < officials.size(); first++) {
      for (Actor other : officials.subList(first + 1, officials.size())) {
        Actor one = officials.get(first);
        boolean haveMet =
            !one.side().equals(other.side())
                && (judge.isAskedOfAll() && clues.isShort()
                    || met.stream()
                        .noneMatch(all -> all.containsAll(List.of(one.id(), other.id()))))
                && judge.haveMet(one, other, clues);
        Telling telling = haveMet ? inferred(article, outline, cast, one, other) : null;
        if (telling != null) {
          drafts.removeIf(draft -> draft.day == null && draft.hasAll(telling.people()));
          found.add(telling);
        }
      }
    }
    for (Telling telling : clues.isShort() ? together(found) : found) {
      add(drafts, telling, dayOf(telling, days), anchor);
    }
  }

  /** Of three of whom each two have met by one sentence, all were there. */
  private static List<Telling> together(List<Telling> pairs) {
    List<Telling> all = new ArrayList<>();
    for (Telling pair : pairs) {
      Telling wider =
          all.stream()
              .filter(
                  other ->
                      other.trigger().equals(pair.trigger()) || other.sentence() == pair.sentence())
              .filter(pair::hasAnyOf)
              .filter(other -> areAllPaired(pair, other, pairs))
              .findFirst()
              .orElse(null);
      if (wider == null) {
        all.add(pair);
      } else {
        all.set(all.indexOf(wider), wider.withPeopleOf(pair));
      }
    }
    return all;
  }

  private static boolean areAllPaired(Telling pair, Telling other, List<Telling> pairs) {
    for (Telling.Person one : pair.people()) {
      for (Telling.Person two : other.people()) {
        boolean isPaired =
            one.actor() == two.actor()
                || String.valueOf(one.actor().side()).equals(two.actor().side())
                || pairs.stream().anyMatch(all -> all.has(one.actor()) && all.has(two.actor()));
        if (!isPaired) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isNear(When day, @Nullable Anchor anchor) {
    return anchor != null
        && !day.from().isAfter(anchor.day())
        && !day.from().isBefore(anchor.day().minusDays(NEAR_DAYS));
  }

  private static final int NEAR_DAYS = 7;

  private static boolean isNamedOfficial(Cast cast, Actor actor) {
    return actor.isPerson()
        && actor.side() != null
        && Attendance.mayMeet(actor, cast)
        && mention(cast, actor, null) != null;
  }

  /** The first that names him, there or anywhere; or null. */
  private static @Nullable Mention mention(Cast cast, Actor actor, @Nullable Sentence there) {
    return cast.mentions().stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON) && cast.actor(mention) == actor)
        .filter(mention -> there == null || mention.sentence() == there)
        .findFirst()
        .orElse(null);
  }

  /** Told by the first sentence that names both, or else the one in which the later is named. */
  private @Nullable Telling inferred(
      Article article, Outline outline, Cast cast, Actor one, Actor other) {
    Sentence both =
        outline.sentences().stream()
            .filter(sentence -> outline.kindOf(sentence) == Passage.Kind.BODY)
            .filter(sentence -> mention(cast, one, sentence) != null)
            .filter(sentence -> mention(cast, other, sentence) != null)
            .findFirst()
            .orElse(null);
    Mention first = mention(cast, one, both);
    Mention second = mention(cast, other, both);
    if (first == null || second == null) {
      return null;
    }
    boolean isSecond = second.span().start() > first.span().start();
    Mention later = isSecond ? second : first;
    List<Telling.Person> people =
        List.of(new Telling.Person(one, first, null), new Telling.Person(other, second, null));
    return new Telling(
        later.sentence(),
        outline.kindOf(later.sentence()),
        later.span(),
        MeetingWords.formNear(outline, later.sentence()),
        1,
        Telling.Status.TODAY,
        people,
        null,
        "encounter/inferred");
  }

  /**
   * "The two countries held the meeting of their commission. The session was chaired by X; the
   * Kenyan delegation was headed by Y": those who head the sides have met.
   */
  private void addHeads(
      List<Draft> drafts,
      Article article,
      Outline outline,
      Cast cast,
      List<When> days,
      @Nullable Anchor anchor) {
    List<Telling.Person> heads = new ArrayList<>();
    Sentence held = null;
    for (Sentence sentence : outline.sentences().stream().limit(HEADS_WITHIN).toList()) {
      held = held == null && SessionHeads.isHeld(sentence) ? sentence : held;
      for (Mention mention :
          held == null ? List.<Mention>of() : SessionHeads.heads(sentence, cast)) {
        Actor actor = cast.actor(mention);
        boolean isNew =
            actor != null
                && actor.side() != null
                && heads.stream().noneMatch(one -> actor.side().equals(one.actor().side()));
        if (isNew) {
          heads.add(new Telling.Person(actor, mention, null));
        }
      }
    }
    boolean haveMet = drafts.stream().anyMatch(draft -> draft.hasAll(heads));
    Telling telling =
        heads.size() < 2 || haveMet
            ? null
            : SessionHeads.heldBy(
                new ToldSentence(article, held, outline.kindOf(held), cast), heads);
    if (telling != null) {
      add(drafts, telling, dayOf(telling, days), anchor);
    }
  }

  private static final int HEADS_WITHIN = 8;

  /** "received letters from seven envoys": each envoy who then speaks with the host has met him. */
  private static List<Encounter> roster(
      Article article, Outline outline, Cast cast, List<Encounter> encounters) {
    boolean isRoster =
        outline.sentences().stream()
            .limit(3)
            .flatMap(sentence -> sentence.tokens().stream())
            .anyMatch(token -> ROSTER.contains(token.form().toLowerCase(Locale.ROOT)));
    Encounter first =
        encounters.stream().filter(encounter -> !encounter.background()).findFirst().orElse(null);
    if (!isRoster || first == null) {
      return List.of();
    }
    Participant host =
        first.participants().stream()
            .filter(one -> !isEnvoy(cast, one.actor()))
            .min(Comparator.comparing(one -> one.span().start()))
            .orElse(null);
    List<Encounter> more = new ArrayList<>();
    for (Mention mention : cast.mentions()) {
      Actor guest = mention.is(Mention.Kind.PERSON) ? cast.actor(mention) : null;
      boolean isNew =
          host != null
              && guest != null
              && (isEnvoy(cast, guest.id()) || isHeading(mention) || isListed(mention))
              && guest.side() != null
              && !guest.side().equals(host.side());
      if (isNew
          && Stream.concat(encounters.stream(), more.stream())
              .noneMatch(encounter -> encounter.has(guest.id()))) {
        Participant other =
            new Participant(
                guest.id(),
                guest.name(),
                guest.role(),
                guest.side(),
                Participant.Part.GUEST,
                mention.span());
        Span evidence = mention.sentence().span();
        String id =
            "e:"
                + ContentHash.hex(article.id() + "\nroster\n" + mention.span().start())
                    .substring(0, 16);
        more.add(
            new Encounter(
                id,
                first.form(),
                false,
                first.date() == null ? null : first.date().inferred(),
                first.place(),
                List.of(host, other),
                List.of(evidence),
                "encounter/roster"));
      }
    }
    return more;
  }

  private static final Set<String> ROSTER =
      Set.of(
          "envoys",
          "ambassadors",
          "diplomats",
          "credentials",
          "commissioners",
          "counterparts",
          "pull-asides",
          "bilaterals",
          "meetings");

  /** "Kenya – Foreign Minister X", alone on its line. */
  private static boolean isHeading(Mention mention) {
    return mention.side() != null
        && mention.extent().length() + 2 >= mention.sentence().span().length();
  }

  /** "They are H.E. X of Kenya and H.E. Y of Peru", near the top. */
  private static boolean isListed(Mention mention) {
    return mention.sentence().index() <= 4 && mention.role() == null && mention.side() != null;
  }

  private static boolean isEnvoy(Cast cast, String actor) {
    return cast.offices(cast.actor(actor)).contains(Office.AMBASSADOR);
  }

  /** The day told in the same sentence, the nearest to the word of meeting. */
  private static @Nullable When dayOf(Telling telling, List<When> days) {
    Span from = telling.isApart() ? telling.people().get(1).mention().span() : telling.trigger();
    return days.stream()
        .filter(day -> telling.sentence().span().contains(day.span()))
        .filter(day -> !isLimit(telling.sentence(), day))
        .min(Comparator.comparing(when -> distance(when.span(), from)))
        .orElse(null);
  }

  /** "until <b>Sunday</b>", "by Friday", "since Monday". */
  private static boolean isLimit(Sentence sentence, When day) {
    Token before = sentence.before(day.span().start());
    return before != null && LIMITS.contains(before.lemma());
  }

  private static final Set<String> LIMITS = Set.of("until", "till", "by", "before", "since");

  private static int distance(@Nullable Span date, Span trigger) {
    int gap =
        date == null
            ? Integer.MAX_VALUE
            : Math.max(date.start() - trigger.end(), trigger.start() - date.end());
    return date != null && date.start() < trigger.start() ? gap * 2 : gap;
  }

  private static void add(
      List<Draft> drafts, Telling telling, @Nullable When day, @Nullable Anchor anchor) {
    for (Draft draft : drafts) {
      if (draft.takes(telling, day)) {
        draft.add(telling, day);
        return;
      }
    }
    if (telling.people().size() > 1) {
      Draft draft = new Draft();
      draft.add(telling, day);
      drafts.add(draft);
    }
  }

  /** An encounter while it is being put together. */
  private static final class Draft {
    private final Map<String, Telling.Person> people = new LinkedHashMap<>();
    private final List<Telling> tellings = new ArrayList<>();
    private @Nullable When day;

    Set<String> sides() {
      Set<String> sides = new LinkedHashSet<>();
      people
          .values()
          .forEach(
              person ->
                  sides.add(
                      person.actor().side() == null
                          ? "?" + person.actor().id()
                          : person.actor().side()));
      return sides;
    }

    boolean hasAll(List<Telling.Person> all) {
      return all.stream().allMatch(one -> people.containsKey(one.actor().id()));
    }

    boolean isHeld() {
      return sides().size() > 1 && main().status() == Telling.Status.TODAY;
    }

    /**
     * Whether the telling is of this encounter: everyone in it is in this one, or the other way
     * round, and no day differs.
     */
    boolean takes(Telling telling, @Nullable When told) {
      Set<String> ids = new LinkedHashSet<>();
      telling.people().forEach(person -> ids.add(person.actor().id()));
      boolean samePeople =
          ids.size() > 1 && (people.keySet().containsAll(ids) || ids.containsAll(people.keySet()));
      boolean sameStatus =
          telling.status() == tellings.get(0).status()
              || tellings.get(0).status() == Telling.Status.TODAY
                  && telling.status() == Telling.Status.TODAY;
      boolean otherDay =
          day != null
              && told != null
              && !day.from().equals(told.from())
              && telling.status() != tellings.get(0).status();
      boolean isBesides = telling.isBesides() && people.size() > 2;
      return samePeople && sameStatus && !otherDay && !isBesides;
    }

    void add(Telling telling, @Nullable When told) {
      telling
          .people()
          .forEach(person -> people.merge(person.actor().id(), person, Telling.Person::fuller));
      tellings.add(telling);
      boolean better =
          told != null
              && (day == null || day.basis() != Basis.STATED && told.basis() == Basis.STATED);
      day = better ? told : day;
    }

    Encounter encounter(Article article, @Nullable When leadDay, @Nullable Anchor anchor) {
      Telling first = main();
      boolean inLead = day == null && leadDay != null && first.status() == Telling.Status.TODAY;
      When date = inLead ? leadDay.inferred() : day == null ? assumed(first, anchor) : day;
      boolean old =
          date != null
              && anchor != null
              && date.from().isBefore(anchor.day().minusDays(OLD_AFTER_DAYS));
      boolean background = first.status() != Telling.Status.TODAY || old && !first.isLead();
      List<Span> evidence =
          tellings.stream().map(telling -> telling.sentence().span()).distinct().sorted().toList();
      String id =
          "e:"
              + ContentHash.hex(
                      article.id()
                          + "\n"
                          + first.form()
                          + "\n"
                          + evidence.get(0).start()
                          + "\n"
                          + people.keySet().size()
                          + "\n"
                          + first.trigger().start()
                          + first.apartFrom())
                  .substring(0, 16);
      return new Encounter(
          id, form(), background, date, place(), participants(), evidence, first.rule());
    }

    /** The telling with most to say: of the body rather than a caption. */
    private Telling main() {
      return tellings.stream()
          .min(
              Comparator.comparing((Telling telling) -> telling.kind() == Passage.Kind.BODY ? 0 : 1)
                  .thenComparing(telling -> telling.weight() > 1 ? 0 : 1)
                  .thenComparing(telling -> telling.trigger().start()))
          .orElseThrow();
    }

    /** The form told most; a meeting may be anything, so what says more counts twice. */
    private Encounter.Form form() {
      Map<Encounter.Form, Integer> weight = new LinkedHashMap<>();
      for (Telling telling : tellings) {
        int votes = telling.weight() + (telling == main() ? 3 : 0);
        boolean isPlain = telling.form() == Encounter.Form.MEETING;
        weight.merge(telling.form(), isPlain ? votes : 2 * votes, Integer::sum);
      }
      return weight.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static @Nullable When assumed(Telling telling, @Nullable Anchor anchor) {
      if (anchor == null || telling.status() != Telling.Status.TODAY) {
        return null;
      }
      LocalDate day = anchor.day();
      return new When(
          day, day, anchor.fromDateline() ? Basis.INFERRED : Basis.ASSUMED, anchor.span());
    }

    private @Nullable Place place() {
      return tellings.stream()
          .map(Telling::place)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private List<Participant> participants() {
      List<Participant> participants = new ArrayList<>();
      for (Telling.Person person : people.values()) {
        Actor actor = person.actor();
        participants.add(
            new Participant(
                actor.id(),
                actor.name(),
                actor.role(),
                actor.side(),
                person.part(),
                person.mention().span()));
      }
      return participants;
    }
  }
}
