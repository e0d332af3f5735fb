package org.chancery.statement;

import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a wish or duty is put to that names nobody who is to act: in a meeting "the workers
 * <b>should be let in</b>" and "hoped the works <b>would begin</b>" ask the one spoken to, while
 * "ties should rest on respect" tells a principle.
 */
final class OpenWish {

  private static final Set<String> RECEIVING = Set.of("receive", "learn", "obtain", "gain");

  private static final Set<String> WANTING = Set.of("want", "wish", "expect", "like", "need");

  /** What is wanted without being a deed of the other side. */
  private static final Set<String> STATES =
      Words.set(
          "peace stability solution resolution end progress success life world region neighbour neighbor answer"
              + " result way growth prosperity future stay recovery journey day year time economy role relationship place"
              + " voice order country nation society government democracy");

  /** What things are and stay is no deed. */
  private static final Set<String> STANDING =
      Words.set("be have remain stay become continue rest serve contribute bring lead go come");

  /** "This must <b>stop</b>": whoever does it is to stop it. */
  static final Set<String> ENDING = Words.set("stop end cease halt");

  private static final Set<String> POINTING = Words.set("it this that these");

  /** What is said of these is a principle: "sovereignty must be respected". */
  private static final Set<String> PRINCIPLES =
      Words.set(
          "terrorism extremism sovereignty integrity law charter right peace order principle");

  /** What one keeps to oneself: "our territory must not be used against them". */
  private static final Set<String> OWN_GROUND = Words.set("territory soil land ground airspace");

  private final Conversation conversation;
  private final DoerFinder doers;

  OpenWish(Conversation conversation, DoerFinder doers) {
    this.conversation = conversation;
    this.doers = doers;
  }

  /** The reading, or a soft ask in its place when the one spoken to is meant. */
  ActReader.Reading settle(
      Sentence sentence,
      Cue cue,
      Piece piece,
      ActReader.Doer doer,
      Party speaker,
      ActReader.Reading reading) {
    boolean isOpen =
        switch (reading.why()) {
          case ActReader.SHOULD ->
              isDuty(sentence, piece, doer) || doers.isDoneAtOthers(sentence, piece, speaker);
          case ActReader.HOPE ->
              isHope(sentence, cue, piece, doer) || isOthersDeed(sentence, piece, speaker);
          case ActReader.NEED ->
              isWantedThing(sentence, sentence.child(piece.verb(), Relation.OBJECT));
          case ActReader.PLAN ->
              isWant(sentence, cue, piece, doer)
                  || LOOKING.contains(cue.first())
                      && (isOthersDeed(sentence, piece, speaker) || isOthersDoing(piece, doer));
          case ActReader.LIKED ->
              isWantedThing(sentence, ActReader.likedThing(sentence, piece.verb()));
          default -> false;
        };
    boolean isOneSides = reading.act() == Act.AFFIRM || reading.act() == Act.ASSESS;
    return isOpen && isOneSides && isPutToSomeone(sentence, piece, speaker)
        ? new ActReader.Reading(Act.ASK, true, false, false, ActReader.OPEN)
        : reading;
  }

  private boolean isPutToSomeone(Sentence sentence, Piece piece, Party speaker) {
    Party other = conversation.facing(speaker, sentence);
    return other != null
        && other.side() != null
        && speaker.side() != null
        && !other.side().equals(speaker.side())
        && !doers.isOfThirdSide(sentence, piece, speaker);
  }

  private static boolean isDuty(Sentence sentence, Piece piece, ActReader.Doer doer) {
    Token subject = piece.subject();
    if (subject == null && piece.verb() != null && isTime(sentence, piece.verb())) {
      return true; // "it is time to settle this"
    }
    if (subject != null && piece.verb() != null && Clause.isMarked(sentence, piece.verb(), "if")) {
      return !subject.isPronoun(); // "would be glad if the work were done"
    }
    boolean isPrinciple =
        subject == null
            || OWN_GROUND.contains(subject.lemma())
            || PRINCIPLES.contains(subject.lemma())
            || DoerFinder.SHARED.contains(subject.lemma()) && !isDealt(piece, subject);
    if (piece.verb() == null
        || isPrinciple
        || isDoneBefore(sentence, piece.verb())
        || isSupposed(sentence, piece.verb())) {
      return false;
    }
    Token below = sentence.child(piece.verb(), Relation.OPEN_COMPLEMENT);
    boolean isToBeDone = below != null && sentence.child(below, Relation.PASSIVE_AUXILIARY) != null;
    boolean isOfThem = Set.of("they", "everyone", "everybody").contains(subject.lemma());
    if (subject.is(Relation.PASSIVE_SUBJECT) || isToBeDone || isOfThem) {
      return true; // "should be lifted", "needs to be lifted", "they should form a cabinet"
    }
    Token deed = below == null ? piece.verb() : below; // "have to stop"
    boolean isEnding = ENDING.contains(deed.lemma()) && POINTING.contains(subject.lemma());
    boolean isStanding =
        STANDING.contains(deed.lemma())
            && sentence.children(deed, Relation.PARTICLE).stream()
                .noneMatch(particle -> particle.form().equals("down"));
    return doer == ActReader.Doer.THING && !isStanding // "the fees must come down"
        || isEnding
        || subject.lemma().equals("there");
  }

  /** "an agreement must be <b>signed</b>" is a deed; "must be <b>upheld</b>" a principle. */
  private static boolean isDealt(Piece piece, Token subject) {
    return piece.verb() != null
        && subject.is(Relation.PASSIVE_SUBJECT)
        && !UPHOLDING.contains(piece.verb().lemma());
  }

  private static final Set<String> UPHOLDING =
      Words.set(
          "respect uphold observe preserve maintain strengthen deepen promote develop expand consolidate base resolve settle solve"
              + " safeguard protect honor honour build see keep address handle manage ground found");

  private static boolean isTime(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    return head != null && head.lemma().equals("time")
        || head != null
            && sentence.children(head, Relation.PREDICATE).stream()
                .anyMatch(word -> word.lemma().equals("time"));
  }

  private static boolean isHope(Sentence sentence, Cue cue, Piece piece, ActReader.Doer doer) {
    if (piece.verb() == null) {
      Token noun = wishedNoun(sentence, piece);
      boolean isDeed =
          noun != null && (DeedSplitter.isDeed(sentence, noun) || isMore(sentence, noun));
      return (WANTING.contains(cue.first()) || isDeed) && isWantedThing(sentence, noun);
    }
    boolean isDoneToThem =
        piece.subject() != null
            && piece.subject().is(Relation.PASSIVE_SUBJECT)
            && piece.subject().isNoun();
    boolean isForecast =
        cue.first().equals("expect")
            && Clause.modal(sentence, piece.verb()) != null
            && !isDoneToThem; // "expected that the talks would begin"
    return (doer == ActReader.Doer.THING && !isForecast || isDoneToThem)
        && piece.subject() != null
        && !DoerFinder.SHARED.contains(piece.subject().lemma())
        && !STATES.contains(piece.subject().lemma());
  }

  /** What is wished: "hopes for <b>calm</b>", "expectations regarding the <b>opening</b>". */
  private static @Nullable Token wishedNoun(Sentence sentence, Piece piece) {
    Token noun = piece.headNoun(sentence);
    Token first = sentence.tokensIn(piece.whole()).get(0);
    Token about =
        ABOUT.contains(first.form()) ? sentence.child(first, Relation.PREPOSITION_OBJECT) : null;
    return about == null ? noun : about;
  }

  private static final Set<String> ABOUT = Set.of("regarding", "concerning", "about", "to");

  /** "<b>more</b> doses", "<b>fewer</b> bans": somebody is to see to it. */
  private static boolean isMore(Sentence sentence, Token noun) {
    return sentence.children(noun).stream().anyMatch(word -> MORE.contains(word.form()));
  }

  private static final Set<String> MORE =
      Words.set(
          "more fewer less larger additional early earliest speedy speediest swift prompt quick");

  private static final Set<String> LOOKING = Set.of("look", "count", "rely");

  /** "hoped for <b>Peru's cooperation</b>", "looked forward to <b>Peru's early answer</b>". */
  private boolean isOthersDeed(Sentence sentence, Piece piece, Party speaker) {
    Token noun = piece.verb() == null ? piece.headNoun(sentence) : null;
    return noun != null
        && !COMING.contains(noun.lemma())
        && (!DoerFinder.SHARED.contains(noun.lemma()) || COOPERATION.contains(noun.lemma()))
        && !STATES.contains(noun.lemma())
        && doers.isOthers(sentence, noun, speaker);
  }

  /** "looked forward to <b>Peru's opening</b> a line of credit". */
  private static boolean isOthersDoing(Piece piece, ActReader.Doer doer) {
    return doer == ActReader.Doer.OTHER
        && piece.verb() != null
        && piece.verb().tag().equals("VBG")
        && !VISITING.contains(piece.verb().lemma());
  }

  private static final Set<String> VISITING =
      Words.set(
          "visit host attend join come chair take participate lead assume hold meet welcome receive arrive");

  private static final Set<String> COOPERATION = Set.of("cooperation", "co-operation");

  /** What one looks forward to without asking for it. */
  private static final Set<String> COMING =
      Words.set(
          "visit arrival participation attendance presence election presidency chairmanship chairship recovery minister"
              + " president colleague counterpart people");

  /** "wants <b>the fairway kept open</b>", "wanted <b>an undertaking</b> that …". */
  private static boolean isWant(Sentence sentence, Cue cue, Piece piece, ActReader.Doer doer) {
    if (!WANTING.contains(cue.first())) {
      return false;
    }
    if (piece.verb() != null && isReceiving(sentence, piece.verb())) {
      return true; // "wishes to learn from Peru"
    }
    if (piece.verb() != null && piece.verb().lemma().equals("see")) {
      return isWantedThing(sentence, sentence.child(piece.verb(), Relation.OBJECT));
    }
    return piece.verb() == null
        ? !isPhrase(sentence, piece) && isWantedThing(sentence, piece.headNoun(sentence))
        : doer == ActReader.Doer.THING
                && piece.subject() != null
                && !piece.verb().lemma().equals("be") // "wants the region to be at peace"
            || isDoneToIt(sentence, piece);
  }

  /** "wants to <b>receive</b> help", "to go on <b>receiving</b> it". */
  private static boolean isReceiving(Sentence sentence, Token verb) {
    Token below = sentence.child(verb, Relation.OPEN_COMPLEMENT);
    Token deed = below != null && verb.lemma().equals("continue") ? below : verb;
    return RECEIVING.contains(deed.lemma());
  }

  /** "wanted <b>it extended</b> to Lima", "wants <b>them freed</b>". */
  private static boolean isDoneToIt(Sentence sentence, Piece piece) {
    Token subject = piece.subject();
    return subject != null
        && (POINTING.contains(subject.lemma()) || subject.lemma().equals("they"))
        && Set.of("VBN", "VBD").contains(piece.verb().tag())
        && piece.verb().index() == subject.index() + 1;
  }

  /** "what we want <b>in</b> the clearest terms": that is how it is wanted. */
  private static boolean isPhrase(Sentence sentence, Piece piece) {
    Token first = sentence.tokensIn(piece.whole()).get(0);
    return first.tag().equals("IN") && !first.lemma().equals("of"); // "would be glad of help"
  }

  /** "wants a passport of its <b>own</b>", "an army of their own": it gives that to itself. */
  private static boolean isOwn(Sentence sentence, Token word) {
    return sentence.subtree(word).stream().anyMatch(token -> token.lemma().equals("own"));
  }

  private static boolean isWantedThing(Sentence sentence, @Nullable Token noun) {
    return noun != null
        && sentence.children(noun).stream().noneMatch(word -> isOwn(sentence, word))
        && !noun.isProperNoun()
        && !DoerFinder.SHARED.contains(noun.lemma())
        && !STATES.contains(noun.lemma());
  }

  /** "if the plan were safe, nobody <b>would have to</b> ask": only then. */
  private static boolean isSupposed(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null
        && modal.lemma().equals("would")
        && sentence.children(verb, Relation.ADVERBIAL_CLAUSE).stream()
            .anyMatch(clause -> Clause.isMarked(sentence, clause, "if"));
  }

  /** "should <b>have secured</b> her release": too late to be asked. */
  private static boolean isDoneBefore(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.children(verb, Relation.AUXILIARY).stream()
            .anyMatch(auxiliary -> auxiliary.form().equals("have"))
        && Clause.modal(sentence, verb) != null;
  }
}
