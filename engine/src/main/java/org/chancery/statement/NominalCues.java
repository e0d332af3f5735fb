package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds the cues that are nouns or adjectives: "voiced <b>concern</b>", "is <b>ready</b> to …". */
final class NominalCues {

  private static final Set<String> LIGHT =
      Words.set(
          "express voice convey show reaffirm reiterate have extend state renew underline affirm stress declare "
              + "announce share offer make give put raise emphasise emphasize underscore confirm register reinforce "
              + "cite note issue launch repeat highlight signal indicate demonstrate relay take submit present table reach "
              + "outline set hold place restate bring lodge file deliver send pass transmit forward join float air flag"
              + " leave carry hand press pursue advance");

  /** Light verbs of many other uses: the noun behind them needs a complement. */
  private static final Set<String> WEAK =
      Words.set(
          "have make take give note cite hold set place bring reach put offer present show leave carry hand press pursue"
              + " advance");

  /**
   * Verbs that stress whatever stands behind them, and the nouns that are then more than a thing
   * stressed.
   */
  private static final Set<String> EMPHASIS =
      Words.set(
          "stress emphasise emphasize underline underscore highlight note cite affirm confirm declare announce outline indicate take set place bring");

  private static final Set<String> STRESSED =
      Words.set(
          "commitment readiness willingness determination concern concerns support opposition");

  /** A call that is renewed is for something; one that is made may be by telephone. */
  private static final Set<String> RENEWING =
      Words.set("reiterate renew repeat reaffirm restate issue reinforce echo relay join add");

  /** Verbs by which a request goes from hand to hand: what it is for must be told. */
  private static final Set<String> HANDING = Words.set("leave carry hand press pursue advance");

  private static final Set<String> PUTTING = Words.set("put present raise voice submit float");

  /** Nouns of speech whose "of" or "for" tells what was said; "his view of the sea" does not. */
  private static final Set<String> TOPICAL =
      Words.set(
          "accusation acknowledgement acknowledgment admission announcement condemnation criticism demand denial"
              + " endorsement rejection refusal appeal plea");

  private static final Set<String> COPULA =
      Set.of("be", "stand", "remain", "feel", "seem", "become", "sound", "appear");

  private final CueLexicon lexicon;

  NominalCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  // ---- nouns ----

  /** "<b>voiced concern</b> that …"; or null. */
  @Nullable FoundCue lightNoun(Sentence sentence, Token verb) {
    Token object =
        LIGHT.contains(verb.lemma())
            ? sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT)
            : null;
    if (object == null && verb.lemma().equals("put")) {
      object = Clause.objectOf(sentence, verb, List.of("in")); // "put in a plea"
    }
    if (object == null) {
      object = broughtNoun(sentence, verb);
    }
    Token voice = verb.lemma().equals("add") ? sentence.child(verb, Relation.OBJECT) : null;
    if (voice != null && voice.lemma().equals("voice")) {
      object = Clause.objectOf(sentence, verb, List.of("to")); // "added its voice to the call"
    }
    boolean isGivenUp =
        verb.lemma().equals("give")
            && sentence.children(verb, Relation.PARTICLE).stream()
                .anyMatch(particle -> particle.form().equals("up"));
    if (object == null || isGivenUp) {
      return null;
    }
    for (Token noun : Clause.coordinated(sentence, object)) {
      for (Cue cue : lexicon.startingWith(noun.lemma())) {
        if (cue.frame() == Cue.Frame.NOUN && fits(sentence, verb, noun, cue)) {
          return new FoundCue(cue, verb, noun, List.of(verb, noun));
        }
      }
    }
    return null;
  }

  /** "came with a <b>request</b> for a loan", "passed on a <b>plea</b> that …"; or null. */
  private static @Nullable Token broughtNoun(Sentence sentence, Token verb) {
    Token noun =
        COMING.contains(verb.lemma())
            ? Clause.objectOf(sentence, verb, List.of("with"))
            : verb.lemma().equals("pass") ? Clause.objectOf(sentence, verb, List.of("on")) : null;
    boolean isTold =
        noun != null
            && ASKED.contains(noun.lemma())
            && (hasComplement(sentence, noun) || isCompletedByVerb(sentence, verb, noun));
    return isTold ? noun : null;
  }

  private static final Set<String> COMING = Words.set("come arrive return leave travel fly");

  /** Nouns of asking: what stands behind their "for" is asked for. */
  private static final Set<String> ASKED =
      Words.set("request ask plea appeal demand call petition pitch wish desire proposal");

  /** "voiced concern …, and <b>gratitude</b> for …": the nouns that go on; empty when none does. */
  List<FoundCue> furtherNouns(Sentence sentence, FoundCue found) {
    if (found.cue().frame() != Cue.Frame.NOUN || found.core() == found.carrier()) {
      return List.of();
    }
    List<FoundCue> further = new ArrayList<>();
    for (Token noun : Clause.coordinated(sentence, found.core())) {
      Cue cue = noun == found.core() || !noun.isNoun() ? null : nounCue(noun);
      if (cue != null && cue.act() != found.cue().act() && hasComplement(sentence, noun)) {
        further.add(new FoundCue(cue, found.carrier(), noun, List.of(noun)));
      }
    }
    return further;
  }

  private static boolean fits(Sentence sentence, Token verb, Token noun, Cue cue) {
    boolean isHandedOn =
        HANDING.contains(verb.lemma())
            && !(ASKED.contains(noun.lemma()) && isAskingFor(sentence, verb, noun));
    boolean isTelephone =
        noun.lemma().equals("call")
            && (!RENEWING.contains(verb.lemma())
                || verb.lemma().equals("join") && !hasComplement(sentence, noun));
    boolean isOngoing =
        noun.lemma().equals("initiative") && !PUTTING.contains(verb.lemma()); // "extend the …"
    if (isTelephone || isOngoing || isHandedOn) {
      return false;
    }
    if (EMPHASIS.contains(verb.lemma())) {
      return STRESSED.contains(noun.lemma());
    }
    boolean isCompleted =
        hasComplement(sentence, noun)
            || isReachedTo(sentence, verb)
            || isForSomeone(sentence, verb)
            || isForSomeone(sentence, noun)
            || ASKED.contains(noun.lemma()) && isCompletedByVerb(sentence, verb, noun);
    return !WEAK.contains(verb.lemma()) || isCompleted && cue.act() != Act.AFFIRM;
  }

  /** "made his pitch <b>for a loan</b>", "passed on a request <b>that</b> …": hung on the verb. */
  private static boolean isCompletedByVerb(Sentence sentence, Token verb, Token noun) {
    Token clause = sentence.child(verb, Relation.CLAUSAL_COMPLEMENT);
    return sentence.children(verb, Relation.PREPOSITION).stream()
            .anyMatch(word -> word.form().equals("for") && word.index() == noun.index() + 1)
        || clause != null
            && clause.index() > noun.index()
            && sentence.token(noun.index() + 1).form().equals("that");
  }

  /** "a request <b>for</b> ships", "a request <b>that</b> Peru pay". */
  private static boolean isAskingFor(Sentence sentence, Token verb, Token noun) {
    return Clause.objectOf(sentence, noun, List.of("for")) != null
        || sentence.child(noun, Relation.NOUN_CLAUSE, Relation.CLAUSAL_COMPLEMENT) != null
        || isCompletedByVerb(sentence, verb, noun);
  }

  /** "agreement <b>was reached to set up</b> a fund". */
  private static boolean isReachedTo(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.PASSIVE_SUBJECT) != null
        && sentence.children(verb).stream()
            .anyMatch(
                child ->
                    child.index() > verb.index()
                        && (Clause.isInfinitive(sentence, child)
                            || child.is(Relation.CLAUSAL_COMPLEMENT)));
  }

  /** "put in a plea <b>for Peru to pay</b>": the tree hangs it on the verb or the noun. */
  private static boolean isForSomeone(Sentence sentence, Token word) {
    return sentence.children(word, Relation.ADVERBIAL_CLAUSE).stream()
        .anyMatch(
            clause ->
                Clause.isInfinitive(sentence, clause) && Clause.isMarked(sentence, clause, "for"));
  }

  private static boolean hasComplement(Sentence sentence, Token noun) {
    return sentence.child(
            noun, Relation.NOUN_CLAUSE, Relation.CLAUSAL_COMPLEMENT, Relation.PREPOSITION)
        != null;
  }

  /**
   * "Okello's <b>claim</b> that the dam is safe": the owner claims, whatever the verb; or null.
   *
   * @param isNews nobody meets anybody, and an adjective may name anything: "the Senate request"
   */
  @Nullable FoundCue ownedNoun(Sentence sentence, Token noun, boolean isNews) {
    Token owner = isNews ? sentence.child(noun, Relation.POSSESSIVE) : ownerOf(sentence, noun);
    boolean isOwned =
        (owner != null || !isNews && answeredBy(sentence, noun) != null)
            && (hasClause(sentence, noun)
                || hasTopic(sentence, noun) && !(isNews && noun.lemma().equals("proposal")));
    Cue cue = isOwned ? nounCue(noun) : null;
    return cue == null ? null : new FoundCue(cue, noun, noun, List.of(noun));
  }

  /**
   * Whose words the noun names: "<b>Kenya's</b> plea", and of what is asked also "the <b>Kenyan</b>
   * request", "a request from <b>Kenya</b>"; or null.
   */
  static @Nullable Token ownerOf(Sentence sentence, Token noun) {
    Token owner = sentence.child(noun, Relation.POSSESSIVE);
    if (owner != null || !ASKED.contains(noun.lemma()) && !noun.lemma().equals("list")) {
      return owner;
    }
    Token national =
        sentence.children(noun).stream()
            .filter(word -> word.is(Relation.ADJECTIVE) || word.is(Relation.COMPOUND))
            .filter(word -> Character.isUpperCase(word.form().charAt(0)))
            .findFirst()
            .orElse(null);
    return national != null
            || noun.lemma().equals("call") // "a call from the Amir" is made by telephone
        ? national
        : Clause.objectOf(sentence, noun, List.of("from"));
  }

  /** "a request for a loan was declined by <b>Peru</b>": who was asked; or null. */
  static @Nullable Token answeredBy(Sentence sentence, Token noun) {
    Token verb = sentence.head(noun);
    boolean isAnswered =
        ASKED.contains(noun.lemma())
            && noun.is(Relation.PASSIVE_SUBJECT)
            && verb != null
            && ANSWERED.contains(verb.lemma());
    return isAnswered ? Clause.objectOf(sentence, verb, List.of("by")) : null;
  }

  private static final Set<String> ANSWERED =
      Words.set(
          "decline reject refuse grant accept support welcome meet turn rebuff study consider approve deny dismiss");

  private @Nullable Cue nounCue(Token noun) {
    return lexicon.startingWith(noun.lemma()).stream()
        .filter(cue -> cue.frame() == Cue.Frame.NOUN)
        .findFirst()
        .orElse(null);
  }

  /** "Peru's demands were <b>a loan</b> and <b>an end to the ban</b>". */
  private static boolean isListed(Sentence sentence, @Nullable Token thing) {
    return thing != null
        && thing.isNoun()
        && (sentence.child(thing, Relation.CONJUNCT) != null
            || Clause.objectOf(sentence, thing, List.of("of", "for", "to")) != null)
        && sentence.children(thing, Relation.DETERMINER).stream()
            .noneMatch(word -> word.lemma().equals("no"));
  }

  /** "his claim <b>that</b> …", "his plan <b>to</b> …"; not "his claim <b>made</b> in May". */
  private static boolean hasClause(Sentence sentence, Token noun) {
    Token clause = sentence.child(noun, Relation.NOUN_CLAUSE, Relation.CLAUSAL_COMPLEMENT);
    return clause != null
        && clause.isVerb()
        && clause.index() > noun.index()
        && (!Set.of("VBN", "VBG").contains(clause.tag())
            || Clause.ownSubject(sentence, clause) != null);
  }

  /** "their <b>criticism of</b> the vote", "Kenya's <b>demand for</b> a visa". */
  private static boolean hasTopic(Sentence sentence, Token noun) {
    boolean isAskedFor =
        ASKED.contains(noun.lemma()) && Clause.objectOf(sentence, noun, List.of("for")) != null;
    return isAskedFor
        || TOPICAL.contains(noun.lemma())
            && Clause.objectOf(sentence, noun, List.of("of", "for", "about", "to", "against"))
                != null;
  }

  /**
   * "Peru's <b>demands include</b> a loan and an end to the ban", "his <b>wish list</b> includes
   * …"; or null.
   */
  @Nullable FoundCue listedNoun(Sentence sentence, Token verb) {
    Token noun = HOLDING.contains(verb.lemma()) ? sentence.child(verb, Relation.SUBJECT) : null;
    Token thing = noun == null ? null : sentence.child(verb, Relation.OBJECT);
    boolean isList = noun != null && (ASKED.contains(noun.lemma()) || isWishList(sentence, noun));
    Token list = noun == null ? null : Clause.objectOf(sentence, noun, List.of("of"));
    boolean isOfWishes =
        list != null && noun.lemma().equals("list") && ASKED.contains(list.lemma());
    boolean isOwned = noun != null && ownerOf(sentence, noun) != null;
    return thing != null && isOwned && (isList || isOfWishes)
        ? new FoundCue(WISHED, verb, verb, List.of(noun, verb))
        : null;
  }

  private static final Cue WISHED = new Cue("demand", Cue.Frame.NOUN, Act.ASK, false, "", "");

  private static final Set<String> HOLDING =
      Words.set("include comprise contain feature cover span mention");

  /** "a <b>shopping</b> list", "a <b>wish</b> list". */
  private static boolean isWishList(Sentence sentence, Token noun) {
    return noun.lemma().equals("list")
        && sentence.children(noun, Relation.COMPOUND).stream()
            .anyMatch(word -> Set.of("shopping", "wish").contains(word.lemma()));
  }

  /**
   * "Peru's <b>expectation is</b> that the fee be lifted", "her <b>plea was</b> for a loan"; or
   * null.
   */
  @Nullable FoundCue statedNoun(Sentence sentence, Token be) {
    Token noun = sentence.child(be, Relation.SUBJECT);
    Token clause = sentence.child(be, Relation.CLAUSAL_COMPLEMENT);
    boolean isStated =
        noun != null
            && noun.index() < be.index()
            && ownerOf(sentence, noun) != null
            && (ASKED.contains(noun.lemma()) && isForThing(sentence, be)
                || clause != null && Clause.isMarked(sentence, clause, "that")
                || Set.of("demand", "request", "wish", "ask", "plea").contains(noun.lemma())
                    && isListed(sentence, sentence.child(be, Relation.PREDICATE)));
    Cue cue = isStated ? nounCue(noun) : null;
    return cue == null ? null : new FoundCue(cue, be, be, List.of(noun, be));
  }

  /** "was <b>for</b> a loan". */
  private static boolean isForThing(Sentence sentence, Token be) {
    return sentence.child(be, Relation.PREDICATE) == null
        && Clause.objectOf(sentence, be, List.of("for")) != null;
  }

  private static final Set<String> ALL = Set.of("what", "all", "thing", "only");

  /** "<b>What we want is</b> for Peru to pay", "<b>all we ask is</b> an answer"; or null. */
  @Nullable FoundCue cleft(Sentence sentence, Token be) {
    Token wanting = sentence.child(be, Relation.CLAUSAL_SUBJECT);
    Token all = wanting == null ? sentence.child(be, Relation.SUBJECT) : null;
    if (all != null && ALL.contains(all.lemma())) {
      wanting = sentence.child(all, Relation.RELATIVE_CLAUSE);
    }
    boolean isWhat =
        wanting != null
            && wanting.index() < be.index()
            && (all != null || sentence.subtree(wanting).get(0).lemma().equals("what"))
            && isSomeone(Clause.ownSubject(sentence, wanting));
    Cue cue = isWhat ? wish(wanting) : null;
    return cue == null ? null : new FoundCue(cue, wanting, be, List.of(wanting, be));
  }

  /**
   * "A loan is <b>what Peru wants</b>", "an answer is <b>all we ask</b>", "it is the ships that
   * Peru <b>wants</b>": the wish stands behind what is wished for; or null.
   */
  @Nullable FoundCue turnedCleft(Sentence sentence, Token be) {
    Token thing = wishedFor(sentence, be);
    for (Token wanting : thing == null ? List.<Token>of() : sentence.subtree(be)) {
      boolean isBehind = wanting.isVerb() && wanting.index() > Math.max(be.index(), thing.index());
      Cue cue = isBehind && isWished(sentence, be, thing, wanting) ? wish(wanting) : null;
      if (cue != null && isSomeone(Clause.ownSubject(sentence, wanting))) {
        return new FoundCue(cue, wanting, be, List.of(be, wanting));
      }
    }
    return null;
  }

  /** What "is what Peru wants": the subject, or behind "it is" the predicate; or null. */
  static @Nullable Token wishedFor(Sentence sentence, Token be) {
    Token subject = sentence.child(be, Relation.SUBJECT);
    Token thing =
        subject != null && subject.lemma().equals("it")
            ? sentence.child(be, Relation.PREDICATE)
            : subject;
    return thing != null && thing.isNoun() && !thing.isProperNoun() ? thing : null;
  }

  private static boolean isWished(Sentence sentence, Token be, Token thing, Token wanting) {
    Token above = sentence.head(wanting);
    boolean isThat =
        thing.index() > be.index()
            && wanting.is(Relation.RELATIVE_CLAUSE)
            && sentence.isBelow(wanting, thing)
            && isThatOrWhich(sentence.child(wanting, Relation.OBJECT));
    boolean isWhat =
        thing.index() < be.index()
            && above == be
            && sentence.subtree(wanting).get(0).lemma().equals("what");
    boolean isAll =
        above != null
            && above.is(Relation.PREDICATE)
            && sentence.head(above) == be
            && ALL.contains(above.lemma());
    return isThat || isWhat || isAll;
  }

  private static boolean isThatOrWhich(@Nullable Token object) {
    return object != null && (object.tag().startsWith("W") || object.lemma().equals("that"));
  }

  private static boolean isSomeone(@Nullable Token subject) {
    return subject != null && !subject.tag().startsWith("W");
  }

  /** The wish that a cleft sentence puts first: to want is to ask here. */
  private @Nullable Cue wish(Token verb) {
    boolean isWish =
        WANTING.contains(verb.lemma())
            || lexicon.startingWith(verb.lemma()).stream()
                .filter(cue -> cue.frame() == Cue.Frame.WANT)
                .anyMatch(cue -> cue.words().equals(verb.lemma()));
    boolean isSoft =
        Set.of("want", "need", "hope", "expect", "wish", "like").contains(verb.lemma());
    return isWish ? new Cue(verb.lemma(), Cue.Frame.WANT, Act.ASK, isSoft, "", "") : null;
  }

  private static final Set<String> WANTING = Set.of("want", "need", "wish", "require", "like");

  // ---- adjectives ----

  /** "is <b>ready</b> to …", "is <b>committed</b> to …"; or null. */
  @Nullable FoundCue adjective(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN") ? participle(sentence, verb) : predicate(sentence, verb);
  }

  /** "is <b>committed</b> to": to the parser a passive, to the reader an adjective. */
  private @Nullable FoundCue participle(Sentence sentence, Token verb) {
    Token copula = sentence.child(verb, Relation.PASSIVE_AUXILIARY);
    if (copula == null || Clause.objectOf(sentence, verb, List.of("by")) != null) {
      return null;
    }
    for (Cue cue : lexicon.startingWith(verb.form().toLowerCase(Locale.ROOT))) {
      boolean isAsked =
          verb.lemma().equals("encourage")
              && sentence.child(verb, Relation.OPEN_COMPLEMENT) != null;
      if (cue.frame() == Cue.Frame.ADJ && !isAsked) {
        return new FoundCue(cue, verb, verb, List.of(copula, verb));
      }
    }
    return null;
  }

  private @Nullable FoundCue predicate(Sentence sentence, Token verb) {
    Token adjective =
        COPULA.contains(verb.lemma())
            ? sentence.child(
                verb,
                Relation.PREDICATE,
                Relation.OPEN_COMPLEMENT,
                Relation.ADVERBIAL_CLAUSE,
                Relation.ADVERB)
            : null;
    if (adjective == null) {
      return null;
    }
    for (Token each : Clause.coordinated(sentence, adjective)) {
      for (Cue cue : lexicon.startingWith(each.lemma())) {
        boolean isAdjective = !each.tag().equals("VB") && each.index() > verb.index();
        if (cue.frame() == Cue.Frame.ADJ && isAdjective && isCompleted(sentence, verb, each)) {
          return new FoundCue(cue, verb, each, List.of(verb, each));
        }
      }
    }
    return null;
  }

  private static boolean isCompleted(Sentence sentence, Token verb, Token adjective) {
    return sentence.child(
                adjective,
                Relation.OPEN_COMPLEMENT,
                Relation.CLAUSAL_COMPLEMENT,
                Relation.PREPOSITION,
                Relation.NOUN_CLAUSE,
                Relation.ADVERBIAL_CLAUSE)
            != null
        || sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT) != null
        || SpeakingVerb.gladIf(sentence, verb) != null;
  }
}
