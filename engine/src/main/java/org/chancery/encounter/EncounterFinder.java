package org.chancery.encounter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
 * Finds who met whom. A verb or noun of meeting tells of an encounter ({@link MeetingWords});
 * several tellings with the same people are one encounter, unless their days differ. What is only
 * recalled or planned is background; what is only imagined is nothing.
 */
public final class EncounterFinder {

  /** An encounter so many days before the page's day is told as background. */
  private static final int OLD_AFTER_DAYS = 21;

  private static final Set<Office> MEETING =
      EnumSet.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.PARTY_LEADER,
          Office.FOREIGN_MINISTER,
          Office.MINISTER,
          Office.DEPUTY,
          Office.SPEAKER,
          Office.AMBASSADOR,
          Office.HEAD_OF_ORGANISATION);

  private final MeetingWords words = new MeetingWords();

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
    for (Sentence sentence : outline.sentences()) {
      for (Telling telling : words.tellings(article, sentence, cast, outline.kindOf(sentence))) {
        for (Telling one : telling.apart()) {
          add(drafts, one, dayOf(one, days), anchor);
        }
      }
    }
    addHeads(drafts, article, outline, cast, days, anchor);
    addTold(drafts, article, outline, cast, days, anchor);
    if (drafts.stream().noneMatch(Draft::isHeld)) {
      addImplied(drafts, article, outline, cast, days, anchor);
    }
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

  private static final Pattern UNTIL =
      Pattern.compile("\\s*(?:to|and|until|till|through|[-–—/])\\s*");

  private static final int LONGEST_VISIT = 14;

  /** The days that the text tells; "10 to 12 June" is one of three days. */
  private static List<When> days(Article article, List<DateMention> dates) {
    List<When> days = new ArrayList<>();
    for (DateMention date : dates) {
      When day = Days.of(date).filter(when -> when.from().equals(when.to())).orElse(null);
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
        .filter(day -> lead.stream().anyMatch(sentence -> sentence.span().contains(day.span())))
        .findFirst()
        .orElse(null);
  }

  /**
   * Officials of two sides of whom one tells the other something, if nothing else says they met.
   */
  private void addTold(
      List<Draft> drafts,
      Article article,
      Outline outline,
      Cast cast,
      List<When> days,
      @Nullable Anchor anchor) {
    for (Sentence sentence : outline.sentences()) {
      for (Token verb : sentence.tokens()) {
        Telling telling =
            verb.isVerb()
                ? words.told(article, sentence, verb, cast, outline.kindOf(sentence))
                : null;
        boolean isNew =
            telling != null
                && telling.people().stream().allMatch(one -> isPrincipal(cast, one))
                && !telling
                    .people()
                    .get(0)
                    .actor()
                    .side()
                    .equals(telling.people().get(1).actor().side())
                && drafts.stream()
                    .noneMatch(draft -> draft.isHeld() && draft.hasAll(telling.people()));
        if (isNew) {
          drafts.removeIf(draft -> draft.day == null && draft.hasAll(telling.people()));
          add(drafts, telling, dayOf(telling, days), anchor);
        }
      }
    }
  }

  private static boolean isPrincipal(Cast cast, Telling.Person person) {
    return person.actor().side() != null
        && cast.offices(person.actor()).stream().anyMatch(MEETING::contains);
  }

  /** Where no sentence names who met, the first that tells of a meeting at all. */
  private void addImplied(
      List<Draft> drafts,
      Article article,
      Outline outline,
      Cast cast,
      List<When> days,
      @Nullable Anchor anchor) {
    for (Sentence sentence : outline.sentences()) {
      List<Telling.Person> two =
          words.implies(article, sentence) ? principals(cast, sentence) : List.of();
      Telling telling =
          two.size() < 2
              ? null
              : words.implied(article, sentence, cast, outline.kindOf(sentence), two);
      if (telling != null) {
        add(drafts, telling, dayOf(telling, days), anchor);
        return;
      }
    }
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
      held = held == null && words.isHeld(sentence) ? sentence : held;
      for (Mention mention : held == null ? List.<Mention>of() : words.heads(sentence, cast)) {
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
            : words.heldBy(article, held, cast, outline.kindOf(held), heads);
    if (telling != null) {
      add(drafts, telling, dayOf(telling, days), anchor);
    }
  }

  private static final int HEADS_WITHIN = 8;

  /** The last two officials of different sides named by then, and not long before. */
  private static List<Telling.Person> principals(Cast cast, Sentence sentence) {
    List<Telling.Person> two = new ArrayList<>();
    List<Mention> before =
        cast.mentions().stream()
            .filter(mention -> mention.is(Mention.Kind.PERSON))
            .filter(mention -> mention.sentence().index() <= sentence.index())
            .filter(mention -> mention.sentence().index() >= sentence.index() - 4)
            .toList();
    for (int at = before.size() - 1; at >= 0 && two.size() < 2; at--) {
      Actor actor = cast.actor(before.get(at));
      boolean isOfOtherSide =
          actor != null
              && actor.side() != null
              && cast.offices(actor).stream().anyMatch(MEETING::contains)
              && two.stream().noneMatch(one -> actor.side().equals(one.actor().side()));
      if (isOfOtherSide) {
        two.add(0, new Telling.Person(actor, before.get(at), null));
      }
    }
    return two;
  }

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
            .findFirst()
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
    return days.stream()
        .filter(day -> telling.sentence().span().contains(day.span()))
        .min(Comparator.comparing(when -> distance(when.span(), telling.trigger())))
        .orElse(null);
  }

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
                  .thenComparing(telling -> telling.trigger().start()))
          .orElseThrow();
    }

    private Encounter.Form form() {
      Map<Encounter.Form, Integer> weight = new LinkedHashMap<>();
      for (Telling telling : tellings) {
        weight.merge(telling.form(), telling.weight() + (telling == main() ? 3 : 0), Integer::sum);
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
