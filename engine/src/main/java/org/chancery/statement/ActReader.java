package org.chancery.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Duty;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells the act from the cue and from what it introduces: "noted that the two sides <b>should</b>
 * …" asks, "affirmed that he <b>would</b> …" commits, "said that ties <b>have grown</b>" informs.
 */
final class ActReader {

  /** Whose doing the content is. */
  enum Doer {
    OWN,
    OTHER,
    BOTH,
    THING,
    NONE
  }

  /** An act with its softness, jointness and whether both sides speak it. */
  record Reading(Act act, boolean isSoft, boolean isJoint, boolean byBoth, String why) {}

  /** A minister's appeal to the companies and students of his country is no ask of a government. */
  static final Reading TO_OWN_PEOPLE =
      new Reading(Act.INFORM, false, false, false, "to-own-people");

  /** A wish of what nobody by name is to do. */
  static final String HOPE = "hope-general";

  /** A duty of nobody by name. */
  static final String SHOULD = "should-general";

  /** What one wants or means to do. */
  static final String PLAN = "plan";

  /** What one's own side needs. */
  static final String NEED = "need";

  /** What one would like. */
  static final String LIKED = "would-like";

  /** Why an ask without a doer is one; see {@link OpenWish}. */
  static final String OPEN = "open";

  /** What both say by these they say to others: nobody urges himself. */
  private static final Set<String> URGING =
      Set.of("urge", "call on", "call upon", "appeal to", "press", "demand");

  private static final Set<String> PRESSING =
      Set.of("call for", "press for", "push for", "appeal for");

  private static final Set<String> CALLING = Set.of("call", "appeal", "demand");

  private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "wo", "shall");

  /** Who proposes to do something himself offers it; who demands or requests to, still asks. */
  private static final Set<String> MAY_OFFER = Set.of("propose", "suggest", "offer", "recommend");

  /** Who "encouraged Chinese companies to invest" and is Chinese asks nothing of the other side. */
  private static final Set<String> MOVING = Set.of("encourage", "urge", "call");

  private static final Set<String> SUPPORTING = Set.of("support", "back", "endorse");
  private static final Set<String> PROPOSALS =
      Set.of("proposal", "idea", "suggestion", "request", "offer");
  private static final Set<String> VISITING =
      Set.of("visit", "attend", "come", "travel", "pay", "tour");

  /** What one will do before one has made up one's mind: a soft promise. */
  private static final Set<String> CONSIDERING =
      Set.of("consider", "study", "examine", "weigh", "review", "explore", "look", "reflect");

  /** "Would <b>like</b>" promises nothing. */
  private static final Set<String> LIKING =
      Set.of("like", "prefer", "love", "wish", "welcome", "appreciate", "value");

  private ActReader() {}

  /** The act of a piece that the cue introduces. */
  static Reading read(
      Sentence sentence,
      Cue cue,
      Piece piece,
      Doer doer,
      boolean speakerIsBoth,
      boolean cueIsNegated) {
    boolean isTheirs =
        !speakerIsBoth
            && doer == Doer.BOTH
            && piece.subject() != null
            && piece.subject().form().equalsIgnoreCase("they")
            && isFuture(sentence, piece.verb()); // "assured him that they would not be harmed"
    Reading plain = byFrame(sentence, cue, piece, isTheirs ? Doer.THING : doer);
    boolean isPutToOthers =
        cue.frame() == Cue.Frame.WANT
                && (doer == Doer.OTHER
                    || URGING.contains(cue.words())
                    || doer == Doer.NONE && PRESSING.contains(cue.words()))
            || cue.frame() == Cue.Frame.NOUN && CALLING.contains(cue.words())
            || plain.why.equals("told-to");
    Reading joint = speakerIsBoth && !isPutToOthers ? asBoth(plain) : plain;
    return cueIsNegated ? negated(joint) : joint;
  }

  private static boolean isFuture(Sentence sentence, @Nullable Token verb) {
    Token modal = verb == null ? null : Clause.modal(sentence, verb);
    return modal != null && FUTURE.contains(modal.lemma());
  }

  /** What both say together they agree on, unless it thanks or judges. */
  private static Reading asBoth(Reading reading) {
    Act act =
        switch (reading.act) {
          case ASK, OFFER, COMMIT, AFFIRM -> Act.AGREE;
          case ASSESS -> reading.why.equals("that") ? Act.AGREE : Act.ASSESS;
          default -> reading.act;
        };
    return new Reading(act, false, false, false, reading.why);
  }

  private static Reading negated(Reading reading) {
    Act act =
        switch (reading.act) {
          case ASK -> Act.INFORM;
          case OFFER, COMMIT, AGREE, APPRECIATE -> Act.DISAGREE;
          case DISAGREE, CONDEMN -> Act.ASSESS; // "did not rule out"
          default -> reading.act;
        };
    return new Reading(act, false, false, false, reading.why + "-denied");
  }

  private static Reading byFrame(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    boolean joint = doer == Doer.BOTH;
    if (cue.act() == Act.ASK && cue.isSoft()) {
      return hope(sentence, cue, piece, doer);
    }
    boolean isInsisted =
        (cue.first().equals("insist") || isCalledNecessary(sentence, cue, piece))
            && isBareOfOne(sentence, piece.verb());
    if ((isInsisted || isMandative(sentence, piece.verb())) && WISHED.contains(cue.act())) {
      return new Reading(Act.ASK, true, joint, false, "mandative");
    }
    Token noun = SUPPORTING.contains(cue.first()) ? piece.headNoun(sentence) : null;
    if (noun != null && PROPOSALS.contains(noun.lemma())) {
      return of(Act.AGREE, "proposal");
    }
    if (cue.first().equals("invite")) {
      return invited(sentence, piece, joint);
    }
    return switch (cue.frame()) {
      case WANT -> want(sentence, cue, piece, doer);
      case PLAN -> plan(sentence, cue, piece, doer);
      case VALUE, ADJ, NOUN -> {
        if (RECOGNIZING.contains(cue.words()) && isThatClause(sentence, piece.verb())) {
          yield of(Act.ASSESS, "that");
        }
        if (cue.frame() == Cue.Frame.ADJ && isKeenOnOthers(sentence, cue, piece, doer)) {
          yield new Reading(Act.ASK, true, joint, false, "keen-other");
        }
        if (isAgainst(sentence, cue, piece)) {
          yield new Reading(Act.ASK, true, joint, false, "against");
        }
        if (isOthersDuty(sentence, cue, piece, doer)) {
          yield new Reading(Act.ASK, true, joint, false, "should");
        }
        if (WISHED.contains(cue.act())
            && piece.verb() != null
            && Clause.isObliged(sentence, piece.verb())) {
          yield of(cue.act(), SHOULD); // "his view that the fee must be cut"
        }
        yield cue.frame() == Cue.Frame.NOUN && cue.act() == Act.COMMIT && hasNone(sentence, cue)
            ? of(Act.AFFIRM, "none")
            : cue.act() == Act.ASK
                ? new Reading(Act.ASK, cue.isSoft(), joint, false, "noun")
                : of(cue.act(), cue.frame().name().toLowerCase(Locale.ROOT));
      }
      case SAY -> said(sentence, cue, piece, doer);
    };
  }

  /** "is keen that <b>Peru</b> open the port", "is eager to see the ban <b>lifted</b>". */
  private static boolean isKeenOnOthers(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    if (!KEEN.contains(cue.words())) {
      return false;
    }
    boolean isOthers =
        piece.verb() != null
            && piece.subject() != null
            && (doer == Doer.OTHER || doer == Doer.BOTH);
    return isOthers
        || isSeenDone(sentence, piece.verb())
        || isSeenDone(sentence, seeingIn(sentence, piece));
  }

  private static final Set<String> KEEN =
      Words.set("keen eager anxious interested impatient desirous");

  /** "interested in <b>seeing</b> the ban lifted": the tree takes it for a phrase. */
  private static @Nullable Token seeingIn(Sentence sentence, Piece piece) {
    return sentence.tokensIn(piece.whole()).stream()
        .limit(2)
        .filter(word -> word.tag().equals("VBG") && word.lemma().equals("see"))
        .findFirst()
        .orElse(null);
  }

  /** "called it <b>necessary</b> that Peru free him", "deems it vital that …". */
  private static boolean isCalledNecessary(Sentence sentence, Cue cue, Piece piece) {
    boolean isNaming =
        CueFrame.NAMING.contains(cue.first()) || Set.of("consider", "find").contains(cue.first());
    return isNaming
        && sentence.tokensIn(piece.whole()).stream().limit(4).anyMatch(Clause::isNecessary);
  }

  private static final Set<String> RECOGNIZING = Set.of("recognize", "recognise", "acknowledge");

  /** "recognized <b>that</b> trust is needed" praises nobody. */
  private static boolean isThatClause(Sentence sentence, @Nullable Token verb) {
    return verb != null && Clause.isMarked(sentence, verb, "that");
  }

  /** "invited her to Lima" and "to <b>visit</b>" offer; "to join the fund" asks. */
  private static Reading invited(Sentence sentence, Piece piece, boolean joint) {
    if (piece.verb() == null) {
      return of(Act.OFFER, "visit");
    }
    Token object = sentence.child(piece.verb(), Relation.OBJECT);
    boolean isOther =
        sentence.children(piece.verb()).stream()
            .anyMatch(word -> Set.of("forward", "up", "together").contains(word.lemma()));
    boolean isVisit =
        VISITING.contains(piece.verb().lemma()) && !isOther
            || object != null && object.lemma().equals("visit"); // "to make a state visit"
    return isVisit ? of(Act.OFFER, "visit") : new Reading(Act.ASK, false, joint, false, "invite");
  }

  /** "cautioned Peru against <b>closing</b> the road": it is not to. */
  private static boolean isAgainst(Sentence sentence, Cue cue, Piece piece) {
    boolean isWarning = Set.of("warn against", "caution against").contains(cue.words());
    List<Token> words = sentence.tokensIn(piece.whole());
    Token noun = piece.headNoun(sentence);
    return isWarning
        && (!words.isEmpty() && words.get(0).tag().equals("VBG")
            || noun != null && DEEDS.contains(noun.lemma()));
  }

  private static final Set<String> DEEDS =
      Words.set(
          "attempt move step action use purchase sale attack escalation interference measure return");

  /** "a warning that Peru <b>must</b> pay". */
  private static boolean isOthersDuty(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    return WISHED.contains(cue.act())
        && (doer == Doer.OTHER || doer == Doer.BOTH)
        && piece.verb() != null
        && Clause.isObliged(sentence, piece.verb());
  }

  private static final Set<String> BARE = Set.of("VB", "VBP");

  /**
   * "insisted that Peru <b>switch</b> them on and <b>pay</b>": the bare form with one who is to do
   * it, or with several behind a verb of the past.
   */
  private static boolean isBareOfOne(Sentence sentence, @Nullable Token verb) {
    Token first = verb;
    while (first != null && first.is(Relation.CONJUNCT) && BARE.contains(first.tag())) {
      first = sentence.head(first);
    }
    Token subject = first == null ? null : Clause.ownSubject(sentence, first);
    if (subject == null
        || !BARE.contains(first.tag())
        || !subject.isNoun()
        || Clause.modal(sentence, first) != null) {
      return false;
    }
    boolean isOne =
        !subject.tag().endsWith("S") && Clause.coordinated(sentence, subject).size() == 1;
    Token report = sentence.head(first);
    return isOne || report != null && report.tag().equals("VBD");
  }

  private static final Set<Act> WISHED = Set.of(Act.AFFIRM, Act.ASSESS, Act.INFORM);

  /** "that the fee <b>be abolished</b>", "that Peru not <b>be</b> left out": the form of a wish. */
  private static boolean isMandative(Sentence sentence, @Nullable Token verb) {
    if (verb == null
        || Clause.ownSubject(sentence, verb) == null
        || Clause.modal(sentence, verb) != null) {
      return false;
    }
    Token auxiliary = sentence.child(verb, Relation.PASSIVE_AUXILIARY);
    return isThatClause(sentence, verb) && auxiliary != null && auxiliary.form().equals("be");
  }

  /** "has <b>no</b> intention of …" promises nothing. */
  private static boolean hasNone(Sentence sentence, Cue cue) {
    return sentence.tokens().stream()
        .filter(token -> token.lemma().equals(cue.words()))
        .anyMatch(
            noun -> sentence.children(noun).stream().anyMatch(child -> child.lemma().equals("no")));
  }

  private static Reading of(Act act, String why) {
    return new Reading(act, false, false, false, why);
  }

  /** "suggested that ties <b>are</b> strong" asks for nothing. */
  private static Reading want(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    Token verb = piece.verb();
    boolean indicative =
        verb != null
            && (verb.tag().equals("VBZ")
                || verb.tag().equals("VBD") && !verb.form().equals(verb.lemma()))
            && Clause.modal(sentence, verb) == null;
    if (indicative
        && Set.of("suggest", "insist", "propose").contains(cue.words())
        && verb.index() > 0
        && Clause.ownSubject(sentence, verb) != null) {
      return of(Act.ASSESS, "suggest-fact");
    }
    boolean isOfSomeone = Set.of("ask", "request", "demand", "require").contains(cue.words());
    if (verb == null && isOfSomeone && startsWithOf(sentence, piece)) {
      return of(Act.INFORM, "asked-of");
    }
    if (indicative && cue.words().equals("advise") && isThatClause(sentence, verb)) {
      return of(Act.INFORM, "advised-of");
    }
    boolean isToKnow =
        verb != null
            && Set.of("know", "learn").contains(verb.lemma())
            && Set.of("ask", "demand", "seek").contains(cue.words())
            && Clause.isInfinitive(sentence, verb)
            && piece.subject() == null;
    if (isToKnow) {
      return of(Act.INFORM, "asked-to-know"); // "demanded to know what it cost"
    }
    boolean isOwnWay =
        cue.words().equals("insist on")
            && verb != null
            && verb.tag().equals("VBG")
            && piece.subject() == null
            && KEEPING.contains(verb.lemma());
    if (isOwnWay) {
      return of(Act.AFFIRM, "own-way");
    }
    if (verb == null && cue.words().equals("press") && isAbout(sentence, piece)) {
      return of(Act.INFORM, "pressed-over");
    }
    boolean isJointly =
        verb != null
            && Set.of("propose", "suggest").contains(cue.first())
            && piece.subject() != null
            && piece.subject().lemma().equals("we");
    if (isJointly) {
      return new Reading(Act.ASK, false, true, false, "want"); // "I suggest that we set a date"
    }
    if (verb != null && doer != Doer.OTHER && doer != Doer.BOTH && isOrderOfThing(cue, piece)
        || verb == null && doer != Doer.OTHER && DoerFinder.ORDERS.contains(cue.words())) {
      return of(Act.COMMIT, "own-doing"); // "ordered that the goods be cleared", "an inquiry"
    }
    return doer == Doer.OWN && verb != null && MAY_OFFER.contains(cue.first())
        ? of(Act.OFFER, "own-doing")
        : doer == Doer.OWN && verb != null && DoerFinder.ORDERS.contains(cue.first())
            ? of(Act.COMMIT, "own-doing")
            : doer == Doer.OWN
                    && verb != null
                    && MOVING.contains(cue.first())
                    && verb.tag().equals("VB")
                ? of(Act.INFORM, "own-people")
                : new Reading(Act.ASK, false, doer == Doer.BOTH, false, "want");
  }

  /** "too little is asked <b>of Peru</b>": what it is stands before, if anywhere. */
  private static boolean startsWithOf(Sentence sentence, Piece piece) {
    return sentence.tokensIn(piece.whole()).get(0).form().equals("of");
  }

  /** "insists on <b>going ahead</b> with the dam": what one does oneself, and goes on doing. */
  private static final Set<String> KEEPING =
      Words.set("go keep continue maintain hold retain proceed press stick stay carry pursue");

  /** "pressed Peru <b>over</b> the raid": what is wanted is not told. */
  private static boolean isAbout(Sentence sentence, Piece piece) {
    return sentence.tokensIn(piece.whole()).stream()
        .anyMatch(
            word ->
                Set.of("over", "about", "on").contains(word.form())
                    && word.is(Relation.PREPOSITION)
                    && sentence.head(word) != null
                    && sentence.head(word).isVerb()
                    && !isDeed(sentence, sentence.child(word, Relation.PREPOSITION_OBJECT)));
  }

  /** "pressed Peru on the <b>lifting</b> of the ban". */
  private static boolean isDeed(Sentence sentence, @Nullable Token noun) {
    return noun != null && DeedSplitter.isDeed(sentence, noun);
  }

  private static boolean isOrderOfThing(Cue cue, Piece piece) {
    return DoerFinder.ORDERS.contains(cue.first())
        && piece.subject() != null
        && piece.subject().is(Relation.PASSIVE_SUBJECT);
  }

  /** "hoped to <b>see</b> the fee <b>abolished</b>", "to see Peru <b>pay</b>": by someone else. */
  static boolean isSeenDone(Sentence sentence, @Nullable Token verb) {
    boolean isSeen = verb != null && verb.lemma().equals("see");
    boolean isOther =
        isSeen
            && sentence.children(verb, Relation.CLAUSAL_COMPLEMENT).stream()
                .anyMatch(
                    done ->
                        Set.of("VB", "VBP").contains(done.tag())
                            && Clause.ownSubject(sentence, done) != null);
    Token seen = isSeen ? sentence.child(verb, Relation.OBJECT) : null;
    boolean isQuoted =
        seen != null
            && seen.index() + 2 < sentence.tokens().size()
            && sentence.token(seen.index() + 1).isPunctuation()
            && sentence.token(seen.index() + 2).tag().equals("VB"); // "to see Peru “raise …”"
    return isOther
        || isQuoted
        || isSeen
            && sentence.subtree(verb).stream()
                .filter(token -> token.index() > verb.index() + 1)
                .filter(token -> Set.of("VBN", "VBD").contains(token.tag()))
                .anyMatch(
                    token ->
                        token.is(Relation.NOUN_CLAUSE) || token.is(Relation.CLAUSAL_COMPLEMENT));
  }

  private static Reading hope(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    if (isSeenDone(sentence, piece.verb())) {
      return new Reading(Act.ASK, true, false, false, "hope-to-see");
    }
    if (isMandative(sentence, piece.verb())) {
      return new Reading(Act.ASK, true, doer == Doer.BOTH, false, "mandative");
    }
    boolean isOfBoth =
        doer == Doer.BOTH && piece.verb() != null && !isState(sentence, piece.verb());
    if (doer == Doer.OTHER || isOfBoth) {
      return new Reading(Act.ASK, true, doer == Doer.BOTH, false, "hope");
    }
    return of(EXPECTING.contains(cue.first()) ? Act.ASSESS : Act.AFFIRM, HOPE);
  }

  /** "hoped that both would <b>be</b> bound by joy": how things are between them. */
  private static boolean isState(Sentence sentence, Token verb) {
    Token auxiliary = sentence.child(verb, Relation.PASSIVE_AUXILIARY);
    return auxiliary != null && Clause.modal(sentence, verb) != null
        || BEING.contains(verb.lemma());
  }

  private static final Set<String> BEING =
      Words.set("be remain become stay enjoy flourish prosper thrive live");

  private static final Set<String> EXPECTING = Set.of("expectation", "hopeful");

  private static Reading plan(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    boolean ofOther =
        cue.act() == Act.AFFIRM
            && WANTING.contains(cue.first())
            && doer == Doer.OTHER
            && piece.verb() != null;
    if (VALUING.contains(cue.words()) && isValuedDeed(piece.headNoun(sentence))) {
      return of(Act.APPRECIATE, PLAN);
    }
    if (cue.words().equals("wish") && isWishedWell(sentence, piece)) {
      return of(Act.APPRECIATE, "well");
    }
    if (cue.act() == Act.AGREE && isDiffering(piece.verb())) {
      return of(Act.DISAGREE, "agree-to-differ");
    }
    boolean isSeen = WANTING.contains(cue.first()) && isSeenDone(sentence, piece.verb());
    return ofOther || isSeen
        ? new Reading(Act.ASK, true, false, false, "want-other")
        : of(cue.act(), PLAN);
  }

  private static final Set<String> VALUING = Set.of("value", "esteem", "treasure", "cherish");

  /** "values <b>the help</b>" thanks for it; "values the <b>ties</b>" tells what it stands for. */
  private static boolean isValuedDeed(@Nullable Token noun) {
    return noun != null && !DoerFinder.SHARED.contains(noun.lemma());
  }

  /** "wished Peru <b>well</b>", "wished him every <b>success</b>". */
  private static boolean isWishedWell(Sentence sentence, Piece piece) {
    return piece.verb() == null
        && sentence.tokensIn(piece.whole()).stream().anyMatch(word -> WELL.contains(word.lemma()));
  }

  private static final Set<String> WELL =
      Words.set("well success luck health tour tenure stay recovery happiness prosperity");

  private static boolean isDiffering(@Nullable Token verb) {
    return verb != null && Set.of("disagree", "differ").contains(verb.lemma());
  }

  private static Reading said(Sentence sentence, Cue cue, Piece piece, Doer doer) {
    Token verb = piece.verb();
    boolean open = cue.act() == Act.INFORM || cue.act() == Act.AFFIRM || cue.act() == Act.ASSESS;
    boolean isOfDuty =
        cue.first().equals("remind")
            && verb == null
            && sentence.tokensIn(piece.whole()).stream()
                .anyMatch(word -> DUTIES.contains(word.lemma()));
    if (isOfDuty) {
      return new Reading(Act.ASK, true, false, false, "reminded-of-duty");
    }
    boolean isNaming = CueFrame.NAMING.contains(cue.first()) || cue.first().equals("describe");
    if (open && isNaming && isNamedBad(sentence, piece)) {
      return of(Act.DISAGREE, "called-bad");
    }
    if (cue.words().equals("describe") && verb == null && !isAs(sentence, piece)) {
      return of(Act.INFORM, "described"); // "described the state of the roads"
    }
    if (verb != null && cue.words().equals("plead") && isFact(sentence, verb)) {
      return of(Act.ASSESS, "pleaded-fact");
    }
    if (verb == null || !open) {
      return of(objectAct(cue, piece.headNoun(sentence)), "say-" + cue.first());
    }
    Reading put = putToSomeone(sentence, cue, piece, doer);
    return put == null ? saidOf(sentence, cue, verb, doer) : put;
  }

  /** "described the road <b>as</b> good", "described it in words of praise". */
  private static boolean isAs(Sentence sentence, Piece piece) {
    return sentence.tokensIn(piece.whole()).stream()
        .anyMatch(
            word -> word.form().equals("as") || word.tag().equals("\"") || word.tag().equals("``"));
  }

  /** What is felt, settled, ordered or politely asked for in so many words; or null. */
  private static @Nullable Reading putToSomeone(
      Sentence sentence, Cue cue, Piece piece, Doer doer) {
    Token verb = piece.verb();
    Act felt = doer == Doer.OWN ? felt(sentence, verb) : null;
    if (felt != null) {
      return of(felt, "felt");
    }
    if (isSettled(sentence, verb)) {
      return of(Act.AFFIRM, "settled");
    }
    if (cue.act() == Act.INFORM && isImperative(sentence, piece)) {
      return new Reading(Act.ASK, false, false, false, "imperative");
    }
    if (ASKING.contains(cue.first()) && doer != Doer.OWN && isPolite(sentence, verb)) {
      return doer == Doer.OTHER
          ? new Reading(Act.ASK, true, false, false, "wondered-whether")
          : of(Act.AFFIRM, SHOULD); // "inquired whether a desk might be set up"
    }
    if (TELLING.contains(cue.first()) && isToDo(sentence, verb)) {
      return doer == Doer.OWN
          ? of(Act.INFORM, "own-people")
          : new Reading(Act.ASK, false, doer == Doer.BOTH, false, "told-to");
    }
    return null;
  }

  private static final Set<String> NEEDING = Set.of("need", "require");

  private static final Set<String> ASKING = Set.of("wonder", "inquire", "enquire");

  /** What a clause says by its modal and its tense. */
  private static Reading saidOf(Sentence sentence, Cue cue, Token verb, Doer doer) {
    if (Clause.necessity(sentence, verb) != null) {
      return of(Act.AFFIRM, "necessity");
    }
    Token modal = Clause.modal(sentence, verb);
    if (isRefused(sentence, verb, modal, doer)) {
      return of(Act.DISAGREE, "refusal");
    }
    boolean isAgreeing =
        (doer == Doer.OWN || isOfFirstPerson(sentence, verb))
            && verb.lemma().equals("agree")
            && sentence.child(verb, Relation.NEGATION) == null
            && Clause.objectOf(sentence, verb, List.of("with")) != null;
    if (isAgreeing) {
      return of(Act.AGREE, "agreed"); // "I can only agree with you"
    }
    if (NEEDING.contains(verb.lemma()) && sentence.child(verb, Relation.OBJECT) != null) {
      return of(
          statedAct(sentence, cue, verb, doer),
          doer == Doer.OWN && sentence.child(verb, Relation.NEGATION) == null
              ? NEED
              : "say-" + cue.first());
    }
    if (doer == Doer.OWN
        && !isWould(sentence, verb)
        && VALUING.contains(verb.lemma())
        && isValuedDeed(sentence.child(verb, Relation.OBJECT))) {
      return of(Act.APPRECIATE, "valued");
    }
    if (Clause.isObliged(sentence, verb)
        || cue.act() == Act.AFFIRM && Duty.isToDoIt(sentence, verb)) {
      boolean ofSomeone = doer == Doer.BOTH || doer == Doer.OTHER;
      return ofSomeone
          ? new Reading(Act.ASK, true, doer == Doer.BOTH, false, "should")
          : of(Act.AFFIRM, SHOULD);
    }
    boolean isLiked =
        doer == Doer.THING && isWelcome(sentence, verb)
            || modal != null && (LIKING.contains(verb.lemma()) || isWarmlyReceived(sentence, verb))
            || gladToSee(sentence, verb) != null
            || isWould(sentence, verb) && isGratefulFor(sentence, verb);
    if (isLiked) {
      return liked(sentence, verb);
    }
    return modal != null && FUTURE.contains(modal.lemma()) && !cueExpects(cue)
        ? future(sentence, cue, verb, doer)
        : of(statedAct(sentence, cue, verb, doer), "say-" + cue.first());
  }

  private static boolean isOfFirstPerson(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null && Clause.isFirstPerson(subject);
  }

  /** "a loan would be <b>warmly received</b>". */
  private static boolean isWarmlyReceived(Sentence sentence, Token verb) {
    return verb.lemma().equals("receive")
        && isWould(sentence, verb)
        && isPassive(sentence, verb)
        && sentence.children(verb).stream()
            .anyMatch(
                word -> Set.of("warmly", "gladly", "gratefully", "well").contains(word.form()));
  }

  /** "Peru's help would be most <b>welcome</b>". */
  private static boolean isWelcome(Sentence sentence, Token verb) {
    Token quality = sentence.child(verb, Relation.PREDICATE);
    return quality != null && quality.form().equals("welcome") && isWould(sentence, verb);
  }

  /** "would <b>like</b> Peru to pay", "would <b>welcome</b> a visit". */
  private static Reading liked(Sentence sentence, Token verb) {
    Token glad = gladToSee(sentence, verb);
    Token wanted =
        glad == null
            ? sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT)
            : glad;
    boolean ofOther = wanted != null && Clause.ownSubject(sentence, wanted) != null;
    return ofOther || isSeenDone(sentence, wanted)
        ? new Reading(Act.ASK, true, false, false, "would-like-other")
        : of(Act.AFFIRM, LIKED);
  }

  /** "would be glad to <b>see</b> more flights"; null where nobody would. */
  private static @Nullable Token gladToSee(Sentence sentence, Token verb) {
    Token quality = isWould(sentence, verb) ? sentence.child(verb, Relation.PREDICATE) : null;
    Token seen =
        quality == null || !PLEASED.contains(quality.lemma())
            ? null
            : sentence.child(quality, Relation.OPEN_COMPLEMENT);
    return seen == null || !seen.lemma().equals("see") ? null : seen;
  }

  /** "would be <b>grateful for</b> an early answer". */
  private static boolean isGratefulFor(Sentence sentence, Token verb) {
    Token quality = sentence.child(verb, Relation.PREDICATE);
    return quality != null
        && Set.of("grateful", "thankful", "obliged").contains(quality.lemma())
        && Clause.objectOf(sentence, quality, List.of("for")) != null;
  }

  /** What is seen or welcomed in "would like to see <b>more</b>", "would welcome <b>more</b>". */
  static @Nullable Token likedThing(Sentence sentence, Token verb) {
    Token glad = gladToSee(sentence, verb);
    Token seen = glad == null ? sentence.child(verb, Relation.OPEN_COMPLEMENT) : glad;
    boolean isSeen = seen != null && seen.lemma().equals("see");
    Token quality = sentence.child(verb, Relation.PREDICATE);
    if (isWelcome(sentence, verb)) {
      return Clause.ownSubject(sentence, verb);
    }
    return quality == null
        ? sentence.child(isSeen ? seen : verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT)
        : isSeen
            ? sentence.child(seen, Relation.OBJECT)
            : Clause.objectOf(sentence, quality, List.of("for"));
  }

  private static boolean isWould(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null && Set.of("would", "'d").contains(modal.lemma());
  }

  /** What <b>will</b> be done, or will be. */
  private static Reading future(Sentence sentence, Cue cue, Token verb, Doer doer) {
    return switch (doer) {
      case OWN ->
          new Reading(Act.COMMIT, CONSIDERING.contains(verb.lemma()), false, false, "will-own");
      case BOTH -> new Reading(Act.AGREE, false, false, true, "will-both");
      case THING ->
          cue.first().equals("announce")
              ? of(Act.COMMIT, "will-announced") // "announced that the port would reopen"
              : of(
                  isWarning(cue)
                          || isJudgedToBe(sentence, verb)
                          || cue.act() == Act.INFORM
                              && !isPassive(sentence, verb)
                              && !BEGINNING.contains(verb.lemma())
                      ? Act.ASSESS
                      : cue.act(),
                  "will-other");
      case OTHER, NONE ->
          cue.first().equals("announce")
              ? of(Act.COMMIT, "will-announced") // "that Peruvian guests would need no visa"
              : of(
                  isWarning(cue) || cue.act() == Act.INFORM ? Act.ASSESS : cue.act(), "will-other");
    };
  }

  /** "a raid <b>would be a catastrophe</b>". */
  private static boolean isJudgedToBe(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null
        && modal.lemma().equals("would")
        && verb.lemma().equals("be")
        && sentence.child(verb, Relation.PREDICATE) != null;
  }

  /** "called the measures <b>unacceptable</b>". */
  private static boolean isNamedBad(Sentence sentence, Piece piece) {
    return sentence.tokensIn(piece.whole()).stream()
        .anyMatch(word -> word.tag().equals("JJ") && UNACCEPTABLE.contains(word.lemma()));
  }

  /** "pleaded that the road <b>has been</b> shut too long": why, not what. */
  private static boolean isFact(Sentence sentence, Token verb) {
    return Clause.modal(sentence, verb) == null
        && !Clause.isObliged(sentence, verb)
        && (verb.tag().equals("VBZ")
            || sentence.children(verb, Relation.AUXILIARY).stream()
                .anyMatch(auxiliary -> auxiliary.tag().equals("VBZ")));
  }

  private static final Set<String> DISPLEASED =
      Set.of("disappointed", "dissatisfied", "unhappy", "alarmed", "worried", "concerned", "upset");

  private static final Set<String> PLEASED =
      Set.of("grateful", "thankful", "pleased", "glad", "satisfied", "delighted", "happy");

  /** "said that he was <b>disappointed</b>", "that we are <b>not satisfied</b>"; or null. */
  private static @Nullable Act felt(Sentence sentence, Token verb) {
    Token quality = verb.lemma().equals("be") ? sentence.child(verb, Relation.PREDICATE) : verb;
    boolean isNot = sentence.child(verb, Relation.NEGATION) != null;
    if (quality == null
        || isWould(sentence, verb)
        || quality == verb && sentence.child(verb, Relation.PASSIVE_AUXILIARY) == null) {
      return null;
    }
    String word = quality.form();
    if (DISPLEASED.contains(word) && !isNot || PLEASED.contains(word) && isNot) {
      return Act.DISAGREE;
    }
    return PLEASED.contains(word) ? Act.APPRECIATE : null;
  }

  /** "is <b>not up for</b> negotiation", "is <b>non-negotiable</b>", "is a <b>red line</b>". */
  private static boolean isSettled(Sentence sentence, Token verb) {
    if (!verb.lemma().equals("be")) {
      return false;
    }
    Token predicate = sentence.child(verb, Relation.PREDICATE);
    boolean isUp =
        sentence.child(verb, Relation.NEGATION) != null
            && sentence.children(verb).stream()
                .filter(child -> child.form().equals("up"))
                .anyMatch(up -> isFor(sentence, verb, up));
    boolean isLine =
        predicate != null
            && (predicate.lemma().equals("non-negotiable")
                || predicate.lemma().equals("line")
                    && sentence.children(predicate).stream()
                        .anyMatch(child -> child.lemma().equals("red")));
    return isUp || isLine;
  }

  private static boolean isFor(Sentence sentence, Token verb, Token up) {
    List<String> preposition = List.of("for");
    return Clause.objectOf(sentence, up, preposition) != null
        || Clause.objectOf(sentence, verb, preposition) != null;
  }

  private static final Set<String> TELLING = Set.of("tell", "remind", "warn", "caution", "advise");

  /** "wondered whether Peru <b>might</b> not pay". */
  private static boolean isPolite(Sentence sentence, Token verb) {
    Token modal = Clause.modal(sentence, verb);
    return modal != null && Set.of("might", "could").contains(modal.lemma());
  }

  /** "said she had <b>told</b> Peru <b>to open</b> the road". */
  static boolean tellsToDo(Sentence sentence, FoundCue cue) {
    Token verb = sentence.child(cue.carrier(), Relation.OPEN_COMPLEMENT);
    return TELLING.contains(cue.cue().first()) && verb != null && isToDo(sentence, verb);
  }

  /** "told Peru <b>to open</b> the road", "told Peru “<b>don't close</b> it”": it is to do so. */
  private static boolean isToDo(Sentence sentence, Token verb) {
    return verb.is(Relation.OPEN_COMPLEMENT)
        && (Clause.isInfinitive(sentence, verb) || verb.tag().equals("VB"));
  }

  private static boolean isPassive(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.PASSIVE_AUXILIARY) != null;
  }

  /** "<b>Lift</b> the ban", "<b>do not close</b> the road", "<b>let</b> our experts in". */
  private static boolean isImperative(Sentence sentence, Piece piece) {
    Token verb = piece.verb();
    if (!verb.tag().equals("VB")
        || Clause.ownSubject(sentence, verb) != null
        || Clause.isObliged(sentence, verb)
        || isFuture(sentence, verb)) {
      return false; // "should stop and <b>go</b>", "will send boats and <b>train</b> crews"
    }
    Token first = verb;
    for (Token child : sentence.children(verb)) {
      boolean isHelp =
          IMPERATIVE_HELPERS.contains(child.lemma()) || child.form().equalsIgnoreCase("do");
      first = child.index() < first.index() && isHelp ? child : first;
    }
    boolean isOpening = piece.whole().start() >= first.span().start();
    return isOpening && !Clause.isInfinitive(sentence, verb);
  }

  private static final Set<String> IMPERATIVE_HELPERS =
      Words.set("not please and but so just also never always why");

  private static boolean isWarning(Cue cue) {
    return Set.of("warn", "caution").contains(cue.first());
  }

  private static boolean cueExpects(Cue cue) {
    return cue.act() == Act.ASSESS;
  }

  /** "we <b>cannot</b> make exceptions", "this is <b>unacceptable</b>", "not acceptable to us". */
  private static boolean isRefused(
      Sentence sentence, Token verb, @Nullable Token modal, Doer doer) {
    boolean isNot = sentence.child(verb, Relation.NEGATION) != null;
    boolean isUnable =
        isNot
            && doer == Doer.OWN
            && modal != null
            && Set.of("can", "could").contains(modal.lemma())
            && !isTurned(sentence, verb, modal);
    Token quality = verb.lemma().equals("be") ? sentence.child(verb, Relation.PREDICATE) : null;
    if (isWithoutGround(sentence, quality)) {
      return true;
    }
    return isUnable
        || quality != null
            && (UNACCEPTABLE.contains(quality.lemma()) && !isNot
                || quality.lemma().equals("acceptable") && isNot);
  }

  /** "there is <b>no justification</b> for the ban". */
  private static boolean isWithoutGround(Sentence sentence, @Nullable Token noun) {
    return noun != null
        && Set.of("justification", "basis", "pretext", "ground").contains(noun.lemma())
        && sentence.children(noun).stream().anyMatch(word -> word.lemma().equals("no"));
  }

  /** "<b>Could</b> we not …?" asks. */
  private static boolean isTurned(Sentence sentence, Token verb, Token modal) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null && modal.index() < subject.index();
  }

  private static final Set<String> UNACCEPTABLE =
      Words.set(
          "unacceptable inadmissible unjustified baseless unfounded premature intolerable regrettable unreasonable absurd"
              + " outrageous irresponsible provocative groundless unlawful illegal deplorable unfair");

  private static final Set<String> DUTIES =
      Words.set("obligation duty responsibility pledge promise request demand call appeal");

  private static Act objectAct(Cue cue, @Nullable Token noun) {
    if (cue.act() == Act.INFORM && noun != null && POSITIONS.contains(noun.lemma())) {
      return Act.AFFIRM; // "recalled Peru's commitment"
    }
    return Set.of("note", "describe", "observe", "regard").contains(cue.first())
        ? Act.ASSESS
        : cue.act();
  }

  /** What a government stands for, told as such. */
  private static final Set<String> POSITIONS =
      Set.of("commitment", "position", "support", "stance", "stand", "respect", "need", "interest");

  private static Act statedAct(Sentence sentence, Cue cue, Token verb, Doer doer) {
    boolean past =
        verb.tag().equals("VBD") && !isStanding(verb)
            || sentence.children(verb, Relation.AUXILIARY).stream()
                .anyMatch(
                    auxiliary -> auxiliary.lemma().equals("have") || auxiliary.tag().equals("VBD"));
    if (cue.first().equals("recall")) {
      return past ? Act.INFORM : Act.AFFIRM;
    }
    if (COUNTERING.contains(cue.words())) {
      return Act.DISAGREE;
    }
    if (cue.act() == Act.AFFIRM) {
      return past && doer != Doer.OWN ? Act.ASSESS : Act.AFFIRM;
    }
    if (cue.act() == Act.ASSESS) {
      return Act.ASSESS;
    }
    if (past && doer == Doer.OWN && isHeldTo(sentence, verb)) {
      return Act.AFFIRM;
    }
    if (past) {
      boolean isJudged =
          doer == Doer.THING
              && !verb.tag().equals("VBD")
              && !isPassive(sentence, verb)
              && !isMeasured(sentence, verb);
      return isJudged ? Act.ASSESS : Act.INFORM;
    }
    Token modal = Clause.modal(sentence, verb);
    boolean isImpossible = // "this cannot be punished"
        modal != null
            && Set.of("can", "ca").contains(modal.form())
            && sentence.child(verb, Relation.NEGATION) != null;
    return doer == Doer.OWN
        ? Act.AFFIRM
        : isBriefed(sentence, cue, verb) && !isImpossible ? Act.INFORM : Act.ASSESS;
  }

  /** "said that Peru <b>wanted</b> peace" is told of the present. */
  private static boolean isStanding(Token verb) {
    return STANDING.contains(verb.lemma());
  }

  /** What one says so goes against what was said. */
  private static final Set<String> COUNTERING =
      Set.of("counter", "retort", "hit back", "shoot back", "fire back");

  /** "Peru <b>has</b> always <b>held to</b> this": and does so now. */
  private static boolean isHeldTo(Sentence sentence, Token verb) {
    return HELD_TO.contains(verb.lemma())
        && sentence.children(verb, Relation.AUXILIARY).stream()
            .anyMatch(auxiliary -> Set.of("VBZ", "VBP").contains(auxiliary.tag()));
  }

  private static final Set<String> HELD_TO =
      Words.set(
          "adhere abide hold maintain uphold pursue follow stick stand advocate oppose support respect defend champion");

  private static final Set<String> STANDING =
      Words.set(
          "be remain want wish value respect support oppose favour favor attach need bear hold stand believe regard"
              + " consider seek serve lack feel look understand prefer enjoy share deserve matter abhor");

  /** "had fallen by <b>60</b> per cent": a figure, no judgement. */
  private static boolean isMeasured(Sentence sentence, Token verb) {
    return sentence.subtree(verb).stream()
        .anyMatch(word -> word.tag().equals("CD") && word.index() > verb.index());
  }

  /** "explained that …", "the talks <b>are going</b> on", "the matter is <b>under</b> study". */
  private static boolean isBriefed(Sentence sentence, Cue cue, Token verb) {
    boolean isGoingOn =
        verb.tag().equals("VBG") && sentence.child(verb, Relation.AUXILIARY) != null;
    boolean isUnder =
        verb.lemma().equals("be")
            && sentence.children(verb).stream()
                .anyMatch(child -> Set.of("under", "underway").contains(child.lemma()));
    return BRIEFING.contains(cue.first()) || isGoingOn || isUnder || isPassive(sentence, verb);
  }

  private static final Set<String> BRIEFING = Set.of("inform", "share", "explain", "brief");

  /** What is told of a date for a thing: "the bridge will <b>open</b> in May". */
  private static final Set<String> BEGINNING =
      Set.of("begin", "start", "commence", "open", "reopen", "resume", "return");

  /** What one wants another to do is asked of him. */
  static final Set<String> WANTING = Set.of("want", "wish", "like", "prefer", "aspire");

  /** The acts that look forward: each doing is a statement of its own. */
  static boolean splits(Act act) {
    return List.of(Act.ASK, Act.OFFER, Act.COMMIT, Act.AGREE).contains(act);
  }
}
