package org.chancery.encounter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** The verbs and nouns of meeting, the form that each tells, and words that stand with them. */
final class MeetingWords {

  private static final Map<String, Encounter.Form> VERBS =
      Map.ofEntries(
          Map.entry("meet", Encounter.Form.MEETING),
          Map.entry("receive", Encounter.Form.RECEPTION),
          Map.entry("host", Encounter.Form.RECEPTION),
          Map.entry("welcome", Encounter.Form.RECEPTION),
          Map.entry("greet", Encounter.Form.RECEPTION),
          Map.entry("see", Encounter.Form.MEETING),
          Map.entry("confer", Encounter.Form.TALKS),
          Map.entry("engage", Encounter.Form.MEETING),
          Map.entry("consult", Encounter.Form.TALKS),
          Map.entry("negotiate", Encounter.Form.TALKS),
          Map.entry("phone", Encounter.Form.PHONE_CALL),
          Map.entry("telephone", Encounter.Form.PHONE_CALL),
          Map.entry("ring", Encounter.Form.PHONE_CALL),
          Map.entry("call", Encounter.Form.PHONE_CALL),
          Map.entry("speak", Encounter.Form.PHONE_CALL),
          Map.entry("talk", Encounter.Form.PHONE_CALL),
          Map.entry("converse", Encounter.Form.PHONE_CALL),
          Map.entry("sit", Encounter.Form.MEETING),
          Map.entry("dine", Encounter.Form.MEETING),
          Map.entry("lunch", Encounter.Form.MEETING),
          Map.entry("breakfast", Encounter.Form.MEETING),
          Map.entry("huddle", Encounter.Form.MEETING),
          Map.entry("summon", Encounter.Form.MEETING),
          Map.entry("co-chair", Encounter.Form.TALKS),
          Map.entry("sign", Encounter.Form.CEREMONY),
          Map.entry("decorate", Encounter.Form.CEREMONY),
          Map.entry("visit", Encounter.Form.VISIT));
  private static final Map<String, Encounter.Form> NOUNS =
      Map.ofEntries(
          Map.entry("meeting", Encounter.Form.MEETING),
          Map.entry("encounter", Encounter.Form.MEETING),
          Map.entry("talk", Encounter.Form.TALKS),
          Map.entry("talks", Encounter.Form.TALKS),
          Map.entry("discussion", Encounter.Form.TALKS),
          Map.entry("consultation", Encounter.Form.TALKS),
          Map.entry("negotiation", Encounter.Form.TALKS),
          Map.entry("session", Encounter.Form.TALKS),
          Map.entry("conversation", Encounter.Form.MEETING),
          Map.entry("exchange", Encounter.Form.MEETING),
          Map.entry("call", Encounter.Form.PHONE_CALL),
          Map.entry("telephone", Encounter.Form.PHONE_CALL),
          Map.entry("phonecall", Encounter.Form.PHONE_CALL),
          Map.entry("breakfast", Encounter.Form.MEETING),
          Map.entry("lunch", Encounter.Form.MEETING),
          Map.entry("luncheon", Encounter.Form.MEETING),
          Map.entry("dinner", Encounter.Form.MEETING),
          Map.entry("reception", Encounter.Form.RECEPTION),
          Map.entry("audience", Encounter.Form.RECEPTION),
          Map.entry("summit", Encounter.Form.MEETING),
          Map.entry("tete", Encounter.Form.MEETING),
          Map.entry("tête-à-tête", Encounter.Form.MEETING),
          Map.entry("bilateral", Encounter.Form.MEETING),
          Map.entry("trilateral", Encounter.Form.MEETING),
          Map.entry("chat", Encounter.Form.MEETING),
          Map.entry("huddle", Encounter.Form.MEETING),
          Map.entry("supper", Encounter.Form.MEETING),
          Map.entry("meal", Encounter.Form.MEETING),
          Map.entry("coffee", Encounter.Form.MEETING),
          Map.entry("tea", Encounter.Form.MEETING),
          Map.entry("banquet", Encounter.Form.MEETING),
          Map.entry("iftar", Encounter.Form.MEETING),
          Map.entry("handshake", Encounter.Form.MEETING),
          Map.entry("dialogue", Encounter.Form.DIALOGUE),
          Map.entry("videoconference", Encounter.Form.VIRTUAL_MEETING),
          Map.entry("visit", Encounter.Form.VISIT),
          Map.entry("ceremony", Encounter.Form.CEREMONY));
  private static final Set<String> HOLDING =
      Words.set(
          "hold have conduct take lead mediate broker facilitate moderate chair co-chair attend open conclude pay make receive join begin wrap grant convene"
              + " enter give share exchange wind squeeze fit complete resume continue");
  private static final Set<String> SHARING = Set.of("give", "share", "exchange");

  /** What one shares, gives or is called over to. */
  static final Set<String> SHARED =
      Words.set(
          "audience reception breakfast lunch luncheon dinner supper meal banquet iftar coffee tea chat handshake tete"
              + " tête-à-tête huddle bilateral");

  static final Set<String> TALKING = Set.of("speak", "talk", "converse");
  static final Set<String> BY_WIRE = Set.of("phone", "telephone", "telephonic");
  static final Set<String> HOURS =
      Words.set("hour minute part morning afternoon evening night lunch dinner");
  private static final Set<String> ROUNDS = Words.set("day week round series");

  /** Nouns that tell of a meeting only where somebody holds it or is in it with another. */
  private static final Set<String> IN_PASSING =
      Words.set("bilateral trilateral chat huddle supper meal coffee tea banquet handshake");

  private static final Set<String> MET =
      Words.set("meet receive host confer phone telephone negotiate co-chair visit");

  private static final Set<String> LONG_AGO =
      Words.set(
          "last ago previous previously never ever since month year formerly once recently already january february march"
              + " april may june july august september october november december");

  private static final int LEAD = 4;

  private MeetingWords() {}

  // ---- what a word tells ----

  /** The form that the verb tells where it tells of a meeting, or null. */
  static Encounter.@Nullable Form ofVerb(Token verb) {
    return VERBS.get(verb.lemma());
  }

  /** The form that the noun tells where it tells of a meeting, or null. */
  static Encounter.@Nullable Form ofNoun(Token noun) {
    return NOUNS.get(noun.lemma());
  }

  static boolean isNoun(Token noun) {
    return NOUNS.containsKey(noun.lemma());
  }

  /** Whether one does so with a meeting: "<b>held</b> talks". */
  static boolean isHolding(Token verb) {
    return HOLDING.contains(verb.lemma());
  }

  /** Whether a word of meeting stands in it. */
  static boolean hasMeeting(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(MeetingWords::isOfMeeting);
  }

  static boolean isOfMeeting(Token token) {
    return token.isVerb()
        ? MET.contains(token.lemma())
        : token.isNoun() && NOUNS.containsKey(token.lemma()) && !IN_PASSING.contains(token.lemma());
  }

  /** A word of other days than those the article is about; "may meet" tells none. */
  static boolean isOfLongAgo(Token token) {
    return LONG_AGO.contains(token.lemma()) && !token.tag().equals("MD");
  }

  /**
   * How two have met of whom no sentence says so: by the words of meeting there, else by those that
   * begin the article.
   */
  static Encounter.Form formNear(Outline outline, Sentence there) {
    List<Encounter.Form> forms =
        Stream.concat(Stream.of(there), outline.sentences().stream().limit(LEAD))
            .flatMap(sentence -> sentence.tokens().stream().map(token -> formIn(sentence, token)))
            .filter(Objects::nonNull)
            .toList();
    return forms.stream()
        .filter(form -> form != Encounter.Form.VISIT)
        .findFirst()
        .orElse(forms.isEmpty() ? Encounter.Form.MEETING : forms.get(0));
  }

  private static Encounter.@Nullable Form formIn(Sentence sentence, Token token) {
    if (!isOfMeeting(token)) {
      return null;
    }
    if (token.lemma().equals("call")) {
      return isCourtesy(sentence, token)
          ? Encounter.Form.COURTESY_CALL
          : sentence.tokens().stream().anyMatch(word -> BY_WIRE.contains(word.lemma()))
              ? Encounter.Form.PHONE_CALL
              : null;
    }
    return token.isVerb() ? VERBS.get(token.lemma()) : NOUNS.get(token.lemma());
  }

  /** "paid a <b>courtesy call</b>". */
  static boolean isCourtesy(Sentence sentence, Token noun) {
    return noun.lemma().equals("call")
        && sentence.children(noun).stream()
            .anyMatch(
                child -> child.lemma().equals("courtesy") || child.lemma().equals("farewell"));
  }

  // ---- words around it ----

  /** The noun of meeting that the verb holds: "held <b>talks</b>", "joined X for <b>lunch</b>". */
  static @Nullable Token heldNoun(Sentence sentence, Token verb) {
    if (!isHolding(verb)) {
      return null;
    }
    Token object = sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    Token above = sentence.head(verb);
    boolean isReduced =
        object == null
            && verb.tag().equals("VBN")
            && verb.is(Relation.NOUN_CLAUSE)
            && above != null;
    if (isReduced) {
      Token of = Clause.objectOf(sentence, above, List.of("of"));
      return isNoun(above) ? above : ifNoun(of); // "the third round of the dialogue, held in Lima"
    }
    if (object == null) {
      boolean isAttended = Set.of("join", "squeeze", "fit").contains(verb.lemma());
      return isAttended ? ifNoun(Clause.objectOf(sentence, verb, List.of("in", "at"))) : null;
    }
    Token span = HOURS.contains(object.lemma()) || ROUNDS.contains(object.lemma()) ? object : null;
    Token within = span == null ? null : Clause.objectOf(sentence, span, List.of("of"));
    if (within != null && isNoun(within)) {
      return within; // "wound up two days of <b>talks</b>"
    }
    for (Token noun : Clause.coordinated(sentence, object)) {
      boolean isShared = !SHARING.contains(verb.lemma()) || SHARED.contains(noun.lemma());
      if (isNoun(noun) && isShared) {
        return noun;
      }
    }
    boolean relative =
        object.tag().startsWith("W") && above != null && verb.is(Relation.RELATIVE_CLAUSE);
    return relative && isNoun(above) ? above : null;
  }

  private static @Nullable Token ifNoun(@Nullable Token word) {
    return word != null && isNoun(word) ? word : null;
  }

  /** "<b>called off</b> a summit", "called it <b>off</b>". */
  static boolean isCalledOff(Sentence sentence, Token verb) {
    return verb.lemma().equals("call")
        && sentence.children(verb).stream().anyMatch(child -> child.lemma().equals("off"));
  }

  /** The verb of whose clause the word is, or null. */
  static @Nullable Token verbAbove(Sentence sentence, Token token) {
    Token step = sentence.head(token);
    for (int steps = 0; step != null && steps < 9; steps++) {
      if (step.isVerb()) {
        return step;
      }
      step = sentence.head(step);
    }
    return null;
  }
}
