package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.mention.Mention;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.chancery.text.Outline;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Maps to PLOVER (codebook of 2021, Open Event Data Alliance) and to CAMEO's root codes (manual
 * 1.1b3): encounters are CONSULT; what a speaker does by speaking is coded by act and cue (REQUEST,
 * AGREE, SUPPORT, CONCEDE, ACCUSE, REJECT, THREATEN); and where a report tells what a state did or
 * will do, that deed is coded. Judgements are no events.
 *
 * <p>Who: the speaker's side, or the side within the words that name him. To whom: the side spoken
 * to, else the first side other than the source that the content names, else the source's own when
 * the content names it. None is made up.
 */
public final class EventMapper {

  private final EventCode.Table codes = new EventCode.Table();

  /** Encounters that took place, then statements and asks, each in text order. */
  public List<Event> map(
      Article article,
      Outline outline,
      Cast cast,
      List<Encounter> encounters,
      List<Statement> statements,
      List<Ask> asks) {
    List<Event> events = new ArrayList<>();
    for (Encounter encounter : encounters) {
      if (!encounter.background()) {
        events.add(consult(encounter));
      }
    }
    List<Statement> all = new ArrayList<>(statements);
    asks.forEach(ask -> all.add(ask.statement()));
    all.sort(Comparator.comparing(Statement::firstContent).thenComparing(Statement::id));
    Work work = new Work(article, outline, cast, encounters);
    for (Statement statement : all) {
      Event event = work.event(statement);
      if (event != null && events.stream().noneMatch(other -> isSame(other, event))) {
        events.add(event);
      }
    }
    return events;
  }

  /** One report of one deed in several statements: "lift the ban, open the port and …". */
  private static boolean isSame(Event one, Event other) {
    return one.statement() == null
        && one.type().equals(other.type())
        && one.source().equals(other.source())
        && one.target().equals(other.target())
        && Objects.equals(one.encounter(), other.encounter());
  }

  private static Event consult(Encounter encounter) {
    String mode =
        switch (encounter.form()) {
          case PHONE_CALL -> "phone";
          case VIRTUAL_MEETING -> "virtual";
          case VISIT -> "visit";
          default -> "meet";
        };
    String first = encounter.participants().get(0).side();
    List<Event.Side> source = new ArrayList<>();
    List<Event.Side> target = new ArrayList<>();
    for (Participant participant : encounter.participants()) {
      Event.Side side = side(participant.name(), participant.side());
      (Objects.equals(first, participant.side()) ? source : target).add(side);
    }
    return new Event("CONSULT", mode, "04", encounter.date(), encounter.id(), null, source, target);
  }

  private final class Work {
    private final Article article;
    private final Outline outline;
    private final Cast cast;
    private final List<Encounter> encounters;

    Work(Article article, Outline outline, Cast cast, List<Encounter> encounters) {
      this.article = article;
      this.outline = outline;
      this.cast = cast;
      this.encounters = encounters;
    }

    @Nullable Event event(Statement statement) {
      Told told = Told.of(article, outline, statement);
      if (told == null) {
        return null;
      }
      Encounter encounter =
          encounters.stream()
              .filter(one -> one.id().equals(statement.encounter()))
              .findFirst()
              .orElse(null);
      EventCode code = codes.ofSpeech(statement, told);
      if (code != null) {
        List<Event.Side> source = speakers(statement, told, encounter);
        return event(statement, code, source, spokenTo(statement, told, source, encounter));
      }
      Mention doer = doer(told);
      EventCode deed = doer == null ? null : codes.ofDeed(told);
      if (deed == null) {
        return null;
      }
      List<Event.Side> source = List.of(side(doer.name(), doer.side()));
      return event(statement, deed, source, namedIn(statement, told, source));
    }

    private Event event(
        Statement statement, EventCode code, List<Event.Side> source, List<Event.Side> target) {
      return new Event(
          code.type(),
          code.mode(),
          code.cameo(),
          statement.date(),
          statement.encounter(),
          statement.id(),
          source,
          target);
    }

    private List<Event.Side> speakers(
        Statement statement, Told told, @Nullable Encounter encounter) {
      Party speaker = statement.speaker();
      List<Event.Side> within =
          speaker.span() == null ? List.of() : sidesIn(told.sentence(), speaker.span());
      if (speaker.isBoth()) {
        return encounter != null ? everyone(encounter) : within;
      }
      return speaker.side() == null && !within.isEmpty()
          ? List.of(within.get(0))
          : List.of(side(speaker));
    }

    private List<Event.Side> spokenTo(
        Statement statement, Told told, List<Event.Side> source, @Nullable Encounter encounter) {
      Party addressee = statement.addressee();
      boolean isKnown = addressee != null && side(addressee).code() != null;
      if (isKnown && !hasCode(source, addressee.side())) {
        return List.of(side(addressee));
      }
      if (statement.speaker().isBoth()) {
        return encounter != null ? everyone(encounter) : List.of();
      }
      List<Event.Side> others = new ArrayList<>(everyone(encounter));
      others.removeIf(side -> hasCode(source, side.code()));
      return others.isEmpty() ? namedIn(statement, told, source) : others;
    }

    /** The first side that the content names beside the source, else the source's own if named. */
    private List<Event.Side> namedIn(Statement statement, Told told, List<Event.Side> source) {
      List<Event.Side> own = List.of();
      for (Span content : statement.content()) {
        for (Event.Side side : sidesIn(told.sentence(), content)) {
          if (!hasCode(source, side.code())) {
            return List.of(side);
          }
          own = List.of(side);
        }
      }
      return own;
    }

    private List<Event.Side> sidesIn(Sentence sentence, Span span) {
      List<Event.Side> sides = new ArrayList<>();
      for (Mention mention : cast.mentions(sentence)) {
        Actor actor = cast.actor(mention);
        String code = mention.side() != null ? mention.side() : actor == null ? null : actor.side();
        boolean counts =
            code != null && span.contains(mention.span()) && !mention.is(Mention.Kind.PRONOUN);
        if (counts && !hasCode(sides, code)) {
          sides.add(side(mention.name(), code));
        }
      }
      return sides;
    }

    /** The state or official that does what is told, or null. */
    private @Nullable Mention doer(Told told) {
      Token subject = told.subject();
      Mention mention = subject == null ? null : cast.mentionAt(told.sentence(), subject);
      return mention == null || mention.side() == null ? null : mention;
    }
  }

  private static boolean hasCode(List<Event.Side> sides, @Nullable String code) {
    return sides.stream().anyMatch(side -> Objects.equals(side.code(), code));
  }

  private static List<Event.Side> everyone(@Nullable Encounter encounter) {
    return encounter == null
        ? List.of()
        : encounter.participants().stream().map(one -> side(one.name(), one.side())).toList();
  }

  private static Event.Side side(Party party) {
    return side(party.name(), party.side());
  }

  private static Event.Side side(String name, @Nullable String code) {
    String known = "other".equals(code) || "both".equals(code) ? null : code;
    String sector =
        known == null
            ? null
            : known.length() == 3
                    && !known.equals("OAS")
                    && !known.equals("OIC")
                    && !known.equals("IMF")
                ? "GOV"
                : "IGO";
    return new Event.Side(name, known, sector);
  }
}
