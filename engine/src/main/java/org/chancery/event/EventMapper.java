package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.WhosWho;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.mention.Mention;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
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

  /** Behind these a clause tells of the circumstances, in which others may be named. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?i)[,;]?\\s(?:if|unless|until|before|because|after|when|while|as long as|as soon as)\\s");

  /** Sectors of those towards whom a state may act at home. */
  private static final Set<String> AT_HOME =
      Set.of("REB", "OPP", "UAF", "PTY", "LEG", "GOV", "CVL", "LAB", "REF", "JUD", "REL", "MIL");

  private final EventCode.Table codes = new EventCode.Table();
  private final WhosWho who;

  /**
   * @param who tells the side and sector of those whom the cast leaves without
   */
  public EventMapper(WhosWho who) {
    this.who = who;
  }

  /** Encounters that took place, then statements and asks, each in text order. */
  public List<Event> map(
      Article article,
      Outline outline,
      Cast cast,
      List<Encounter> encounters,
      List<Statement> statements,
      List<Ask> asks) {
    List<Event> events = new ArrayList<>();
    Work work = new Work(article, outline, cast, encounters);
    for (Encounter encounter : encounters) {
      if (!encounter.background() && !isSummons(encounter)) {
        events.add(work.consult(encounter));
      }
    }
    List<Statement> all = new ArrayList<>(statements);
    asks.forEach(ask -> all.add(ask.statement()));
    all.sort(Comparator.comparing(Statement::firstContent).thenComparing(Statement::id));
    work.deeds(all).forEach(events::add);
    for (Statement statement : all) {
      Event event = work.event(statement);
      if (event != null && events.stream().noneMatch(other -> isSame(other, event))) {
        events.add(event);
      }
    }
    return events;
  }

  /** To summon an envoy is to protest, and coded from the verb. */
  private static boolean isSummons(Encounter encounter) {
    return encounter.rule().equals("encounter/verb-summon");
  }

  /** One report of one deed in several statements: "lift the ban, open the port and …". */
  private static boolean isSame(Event one, Event other) {
    return one.statement() == null
        && one.type().equals(other.type())
        && one.source().equals(other.source())
        && one.target().equals(other.target())
        && Objects.equals(one.encounter(), other.encounter());
  }

  private final class Work {
    private final Article article;
    private final Outline outline;
    private final Cast cast;
    private final List<Encounter> encounters;
    private final Map<String, WhosWho.Answer> answers = new HashMap<>();

    Work(Article article, Outline outline, Cast cast, List<Encounter> encounters) {
      this.article = article;
      this.outline = outline;
      this.cast = cast;
      this.encounters = encounters;
    }

    Event consult(Encounter encounter) {
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
        Event.Side side = side(participant.name(), participant.role(), participant.side());
        (Objects.equals(first, participant.side()) ? source : target).add(side);
      }
      return new Event(
          "CONSULT", mode, "04", encounter.date(), encounter.id(), null, source, target, null);
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
      EventCode code = codes.ofSpeech(statement, told, isOthersDoing(statement, told));
      if (code != null) {
        List<Event.Side> source = speakers(statement, told, encounter);
        List<Event.Side> target = spokenTo(statement, told, source, encounter);
        return event(
            statement,
            code,
            source,
            target.isEmpty() && code.type().equals("THREATEN")
                ? onCondition(statement, told, source)
                : target);
      }
      Mention doer = doer(told);
      EventCode deed = doer == null ? null : codes.ofDeed(told);
      if (deed == null) {
        return null;
      }
      List<Event.Side> source = List.of(side(doer.name(), sideOf(doer)));
      return event(statement, deed, source, namedIn(statement, told, source));
    }

    /** "ordered <b>the former president</b> to appear": no offer, though both are of one state. */
    private boolean isOthersDoing(Statement statement, Told told) {
      List<Token> words = told.sentence().tokensIn(statement.firstContent());
      if (!statement.rule().endsWith("own-doing") || words.isEmpty()) {
        return false;
      }
      Token doer = told.subject();
      for (int number = 0; doer == null && number < words.size(); number++) {
        Token word = words.get(number);
        if (word.isVerb() || word.lemma().equals("to") || word.isPronoun()) {
          return false;
        }
        doer = word.isNoun() ? word : null;
      }
      Mention mention = doer == null ? null : cast.mentionAt(told.sentence(), doer);
      return mention != null
          && (mention.is(Mention.Kind.PERSON) || mention.is(Mention.Kind.ROLE))
          && !mention.name().equals(statement.speaker().name());
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
          target,
          null);
    }

    private List<Event.Side> speakers(
        Statement statement, Told told, @Nullable Encounter encounter) {
      Party speaker = statement.speaker();
      List<Event.Side> within =
          speaker.span() == null ? List.of() : sidesIn(told.sentence(), speaker.span());
      if (speaker.isBoth()) {
        return encounter != null ? everyone(encounter) : within;
      }
      return speaker.side() == null && !within.isEmpty() ? List.of(within.get(0)) : sides(speaker);
    }

    private List<Event.Side> spokenTo(
        Statement statement, Told told, List<Event.Side> source, @Nullable Encounter encounter) {
      Event.Side doer = EventCode.Table.isRequest(statement) ? doerAsked(statement, told) : null;
      if (doer != null) {
        return List.of(doer);
      }
      Party addressee = statement.addressee();
      boolean isKnown = addressee != null && side(addressee).code() != null;
      if (isKnown && !hasCode(source, addressee.side())) {
        return sides(addressee);
      }
      if (statement.speaker().isBoth()) {
        return encounter != null ? everyone(encounter) : List.of();
      }
      List<Event.Side> others = new ArrayList<>(everyone(encounter));
      others.removeIf(side -> hasCode(source, side.code()));
      return others.isEmpty() ? namedIn(statement, told, source) : others;
    }

    /** "demanded that <b>Hamas</b> renounce violence against Israel": who is to do it. */
    private Event.@Nullable Side doerAsked(Statement statement, Told told) {
      Token subject = told.subject();
      boolean isNamed =
          subject != null && subject.isNoun() && statement.firstContent().contains(subject.span());
      if (!isNamed) {
        return null;
      }
      Mention mention = cast.mentionAt(told.sentence(), subject);
      String words = article.quote(told.sentence().subtreeSpan(subject));
      Event.Side side = side(words, mention == null ? null : mention.side());
      return side.code() == null ? null : side;
    }

    /**
     * The first side that the content names beside the source, else the source's own if it is named
     * or one is who has no state of his own: "released the rebels".
     */
    private List<Event.Side> namedIn(Statement statement, Told told, List<Event.Side> source) {
      List<Event.Side> own = List.of();
      for (Span content : statement.content()) {
        Span main = withoutCircumstance(content);
        for (Event.Side side : sidesIn(told.sentence(), main)) {
          if (!hasCode(source, side.code())) {
            return List.of(side);
          }
          own = List.of(side);
        }
      }
      return own.isEmpty() ? unmentioned(statement.firstContent(), source) : own;
    }

    /** "threatened to end talks if <b>Norway</b> …": the threat is to the one on whom it hangs. */
    private List<Event.Side> onCondition(Statement statement, Told told, List<Event.Side> source) {
      List<Event.Side> named = new ArrayList<>(sidesIn(told.sentence(), statement.firstContent()));
      named.removeIf(side -> hasCode(source, side.code()));
      return named.isEmpty() ? named : List.of(named.get(0));
    }

    private Span withoutCircumstance(Span content) {
      Matcher found = CIRCUMSTANCE.matcher(article.quote(content));
      return found.find() && found.start() > 0
          ? new Span(content.start(), content.start() + found.start())
          : content;
    }

    /** A body or someone at home whom the cast does not know. */
    private List<Event.Side> unmentioned(Span content, List<Event.Side> source) {
      String words = article.quote(withoutCircumstance(content));
      WhosWho.Answer answer = whoIs(words, null);
      if (answer.country() != null) {
        return List.of(new Event.Side(words, answer.country(), answer.sector()));
      }
      boolean isAtHome = answer.sector() != null && AT_HOME.contains(answer.sector());
      String home = source.size() == 1 ? source.get(0).code() : null;
      return isAtHome && home != null
          ? List.of(new Event.Side(words, home, answer.sector()))
          : List.of();
    }

    private WhosWho.Answer whoIs(String words, @Nullable String context) {
      return answers.computeIfAbsent(
          words + "\n" + context, key -> who.find(words, context, day()));
    }

    private @Nullable String day() {
      return article.published() == null ? null : article.published().toString();
    }

    // ---- what the reporter tells ----

    /**
     * What the reporter himself tells that a state did to another, where no statement and no
     * encounter stands: "China on Friday summoned the Japanese ambassador".
     */
    List<Event> deeds(List<Statement> statements) {
      List<Event> events = new ArrayList<>();
      for (Sentence sentence : outline.sentences()) {
        boolean isTold =
            encounters.stream()
                .filter(encounter -> !isSummons(encounter))
                .flatMap(encounter -> encounter.evidence().stream())
                .anyMatch(evidence -> evidence.overlaps(sentence.span()));
        Token verb = isTold ? null : mainVerb(sentence);
        Event event = verb == null ? null : deed(sentence, verb, statements);
        if (event != null) {
          events.add(event);
        }
      }
      return events;
    }

    private @Nullable Token mainVerb(Sentence sentence) {
      for (Token token : sentence.tokens()) {
        if (token.is(Relation.ROOT)) {
          boolean isDone =
              token.isVerb()
                  && Clause.modal(sentence, token) == null
                  && !Clause.isNegated(sentence, token)
                  && sentence.child(token, Relation.PASSIVE_SUBJECT) == null;
          return isDone ? token : null;
        }
      }
      return null;
    }

    private @Nullable Event deed(Sentence sentence, Token verb, List<Statement> statements) {
      EventCode code = codes.ofTold(sentence, verb);
      Token subject = Clause.ownSubject(sentence, verb);
      boolean isSaid =
          statements.stream()
              .anyMatch(
                  statement ->
                      statement.cue().stream().anyMatch(cue -> cue.contains(verb.span()))
                          || statement.content().stream()
                              .anyMatch(one -> one.contains(verb.span())));
      if (code == null || subject == null || isSaid) {
        return null;
      }
      Mention mention = cast.mentionAt(sentence, subject);
      String words = article.quote(sentence.subtreeSpan(subject));
      Event.Side doer = side(words, mention == null ? null : sideOf(mention));
      if (doer.code() == null) {
        return null;
      }
      Span rest = new Span(verb.span().end(), sentence.span().end());
      List<Event.Side> named = sidesIn(sentence, withoutCircumstance(rest));
      List<Event.Side> others =
          named.stream().filter(side -> !Objects.equals(side.code(), doer.code())).toList();
      List<Event.Side> target =
          others.isEmpty() ? unmentioned(rest, List.of(doer)) : List.of(others.get(0));
      target = target.isEmpty() ? named : target;
      return target.isEmpty()
          ? null
          : new Event(
              code.type(),
              code.mode(),
              code.cameo(),
              null,
              null,
              null,
              List.of(doer),
              target,
              sentence.span());
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
      return mention == null || sideOf(mention) == null ? null : mention;
    }

    private @Nullable String sideOf(Mention mention) {
      Actor actor = mention.side() != null ? null : cast.actor(mention);
      return actor == null ? mention.side() : actor.side();
    }

    private boolean hasCode(List<Event.Side> sides, @Nullable String code) {
      return sides.stream().anyMatch(side -> Objects.equals(side.code(), code));
    }

    private List<Event.Side> everyone(@Nullable Encounter encounter) {
      return encounter == null
          ? List.of()
          : encounter.participants().stream()
              .map(one -> side(one.name(), one.role(), one.side()))
              .toList();
    }

    /** "Russian and Belarusian ministers" speak for two. */
    private List<Event.Side> sides(Party party) {
      List<WhosWho.Answer> several =
          party.actor() == null && party.name().contains(" and ")
              ? who.all(party.name(), null, day())
              : List.of();
      List<Event.Side> sides = new ArrayList<>();
      for (WhosWho.Answer one : several) {
        if (one.country() != null && !hasCode(sides, one.country())) {
          sides.add(new Event.Side(party.name(), one.country(), sector(one, null, one.country())));
        }
      }
      return sides.size() > 1 ? sides : List.of(side(party));
    }

    private Event.Side side(Party party) {
      Actor actor = party.actor() == null ? null : cast.actor(party.actor());
      return side(party.name(), actor == null ? null : actor.role(), party.side());
    }

    private Event.Side side(String name, @Nullable String code) {
      return side(name, null, code);
    }

    /** Side and sector as the text has them; what it leaves open the tables may know. */
    private Event.Side side(String name, @Nullable String role, @Nullable String code) {
      String known = "other".equals(code) || "both".equals(code) ? null : code;
      WhosWho.Answer answer = whoIs(name, null);
      if (known == null && code == null) {
        known = answer.country();
      }
      return new Event.Side(name, known, known == null ? null : sector(answer, role, known));
    }

    private String sector(WhosWho.Answer answer, @Nullable String role, String code) {
      if (!isState(code)) {
        return "IGO";
      }
      String byRole = role == null ? null : whoIs(role, code).sector();
      if (byRole != null && !byRole.equals("UNK")) {
        return byRole;
      }
      boolean isUnsure = article.published() == null && answer.basis().startsWith("holders:");
      boolean isOther = answer.country() != null && !code.equals(answer.country());
      String byName = isUnsure || isOther ? null : answer.sector();
      return byName == null || byName.equals("UNK") ? "GOV" : byName;
    }

    private boolean isState(String code) {
      return code.length() == 3
          && !Set.of(
                  "OAS", "OIC", "IMF", "GCC", "WHO", "WTO", "SCO", "CIS", "COE", "ICC", "ICJ",
                  "LAS", "PIF", "EAC", "AES")
              .contains(code);
    }
  }
}
