package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence that stand in a clause where someone does say something. */
final class CueFinder {

  private static final Set<String> LIGHT =
      Words.set(
          "express voice convey show reaffirm reiterate have extend state renew underline affirm stress declare "
              + "announce share offer make give put raise emphasise emphasize underscore confirm register reinforce "
              + "cite note issue launch repeat highlight signal indicate demonstrate relay take submit present table reach "
              + "outline set hold place restate bring lodge file deliver send");

  /**
   * Verbs that stress whatever stands behind them, and the nouns that are then more than a thing
   * stressed.
   */
  private static final Set<String> EMPHASIS =
      Words.set(
          "stress emphasise emphasize underline underscore highlight note cite affirm confirm declare announce outline indicate take set place bring");

  /** A call that is renewed is for something; one that is made may be by telephone. */
  private static final Set<String> RENEWING =
      Words.set("reiterate renew repeat reaffirm restate issue reinforce echo relay");

  private static final Set<String> STRESSED =
      Words.set(
          "commitment readiness willingness determination concern concerns support opposition");

  /** Verbs by which one comes out with what their object names. */
  static final Set<String> MAKING =
      Words.set(
          "have make take give launch level deliver publish post write draw issue offer voice express raise hold repeat defend"
              + " release send receive");

  private static final Set<String> COPULA =
      Set.of("be", "stand", "remain", "feel", "seem", "become", "sound", "appear");

  /** Verbs that give something a name or a quality. */
  private static final Set<String> NAMING =
      Words.set(
          "call label brand dub deem term portray characterise characterize depict frame cast define interpret rate");

  private static final Set<String> NEEDS_OPENER =
      Words.set(
          "write tweet post testify hint indicate show suspect fear worry doubt wonder know realise realize "
              + "understand learn discover feel calculate rule hold reason imagine guess assume suppose "
              + "see find have value mark share continue present add introduce support back view regard consider feel "
              + "maintain respect prompt seek press push order honor honour credit celebrate settle answer cite conclude "
              + "respond announce assure invite note decide commit resolve recognise recognize dismiss reject deny favour "
              + "favor offer recall face intend aim strive treasure determine accept want mention reveal disclose describe "
              + "instruct advocate brief oppose cheer admire blast fault slam dispute estimate judge swear guarantee");

  /** Verbs of what is put forward or judged: "the ban he <b>proposed</b>". */
  private static final Set<String> PUT_FORWARD =
      Words.set(
          "say cite announce mention propose demand promise pledge endorse oppose support back criticise criticize denounce"
              + " condemn discuss describe advocate reject expect predict anticipate recommend suggest request outline"
              + " praise defend detail unveil dispute deny voice express");

  /** Nouns of speech whose "of" or "for" tells what was said; "his view of the sea" does not. */
  private static final Set<String> TOPICAL =
      Words.set(
          "accusation acknowledgement acknowledgment admission announcement condemnation criticism demand denial"
              + " endorsement rejection refusal appeal");

  private static final Set<String> NAME_OPENERS = Words.set("a an \" `` '' “ ‘");

  /** Verbs above an infinitive that say that it was done: "<b>went on</b> to say". */
  private static final Set<String> DONE = Words.set("continue begin start go proceed appear seem");

  private static final Set<String> QUOTATION_MARKS = Words.set("\" `` '' “ ”");

  /** What one seeks of another. */
  private static final Set<String> SOUGHT =
      Words.set(
          "support help assistance cooperation co-operation backing clarification explanation approval consent aid"
              + " assurance guarantee release extension access exemption waiver recognition intervention permission loan"
              + " advice agreement commitment apology investment extradition return refuge asylum ceasefire truce"
              + " concession");

  /** "Share a <b>border</b>" tells nothing. */
  private static final Set<String> HELD_IN_COMMON =
      Words.set(
          "border frontier history heritage culture language tradition responsibility value interest goal bond friendship"
              + " destiny fate river coast coastline sea boundary identity faith religion burden");

  private static final int LONGEST_TAG = 10;
  private static final int LONGEST_NAMED = 16;
  private static final int LONGEST_ASIDE = 7;

  private final CueLexicon lexicon = CueLexicon.load();

  CueLexicon lexicon() {
    return lexicon;
  }

  /**
   * In text order.
   *
   * @param isNews nobody meets anybody, and what no one is named for is told as well
   */
  List<FoundCue> find(Outline outline, Sentence sentence, boolean isNews) {
    List<FoundCue> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      FoundCue cue = accordingTo(sentence, token);
      if (cue == null && isNews && token.isVerb()) {
        cue = asked(sentence, token);
      }
      if (cue == null && token.isVerb()) {
        cue = byVerb(sentence, token);
      }
      if (cue == null && token.lemma().equals("be")) {
        cue = statedNoun(sentence, token);
      }
      if (cue == null && token.isVerb()) {
        cue = byQuotation(outline, sentence, token);
      }
      if (cue == null && isNews && token.isVerb()) {
        cue = seeming(sentence, token);
      }
      if (cue != null) {
        found.add(withAdverb(sentence, cue));
      }
    }
    for (Token token : sentence.tokens()) {
      FoundCue cue = token.isNoun() ? ownedNoun(sentence, token, found) : null;
      if (cue != null) {
        found.add(cue);
      }
    }
    if (isNews) {
      addSpokenNouns(sentence, found);
    }
    found.sort(Comparator.comparing(cue -> cue.firstWord().index()));
    return found;
  }

  private void addSpokenNouns(Sentence sentence, List<FoundCue> found) {
    for (Token noun : sentence.tokens()) {
      boolean isSpoken =
          noun.isNoun()
              && SPOKEN.contains(noun.lemma())
              && found.stream().noneMatch(other -> other.words().contains(noun))
              && isTold(sentence, noun);
      if (isSpoken) {
        found.add(
            new FoundCue(
                new Cue(noun.lemma(), Cue.Frame.NOUN, Act.INFORM, false, "", SPOKEN_NOUN),
                noun,
                noun,
                List.of(noun)));
      }
    }
  }

  static boolean isSeeming(FoundCue found) {
    return found.cue() == SEEMING;
  }

  /** Whether there is something told, and either who tells it or a whole clause of it. */
  private static boolean isTold(Sentence sentence, Token noun) {
    Token spoken = spokenOf(sentence, noun);
    Token agent = spoken == null ? null : SpeakerFinder.agent(sentence, noun);
    boolean isOwned = agent != null && (!agent.is(Relation.SUBJECT) || noun.is(Relation.OBJECT));
    return spoken != null
        && (isOwned
            || sentence.children(spoken, Relation.MARKER).stream()
                .anyMatch(marker -> Set.of("that", "whether").contains(marker.lemma())));
  }

  private static final String SPOKEN_NOUN = "-";

  /** Whether the cue is a noun that by itself tells that something was said or thought. */
  static boolean isSpokenNoun(FoundCue found) {
    return found.cue().silent().equals(SPOKEN_NOUN);
  }

  /** Nouns of what people say and think, whoever they are. */
  private static final Set<String> SPOKEN =
      Words.set(
          "remark comment attack criticism critique opposition question concern call claim allegation accusation rumor rumour"
              + " report suggestion speculation doubt fear hope warning promise pledge opinion belief assertion argument"
              + " declaration statement announcement demand request recommendation commitment embrace defence defense"
              + " praise condemnation denial rejection endorsement disapproval skepticism scepticism anxiety anger outrage"
              + " frustration optimism disdain contempt stance position tweet discussion explanation description"
              + " complaint apology threat recognition acknowledgment acknowledgement conclusion suspicion consensus prediction"
              + " testimony objection reluctance willingness insistence admission vow query worry unease dismay disagreement"
              + " admiration enthusiasm sympathy appeal plea rhetoric pronouncement characterization characterisation");

  /** What was said: the clause on the noun, else what stands behind its preposition. */
  static @Nullable Token spokenOf(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun)) {
      boolean isClause =
          child.index() > noun.index()
              && child.isVerb()
              && (child.is(Relation.NOUN_CLAUSE) || child.is(Relation.CLAUSAL_COMPLEMENT))
              && sentence.children(child).stream()
                  .anyMatch(
                      mark ->
                          mark.tag().equals("TO")
                              || Set.of("that", "whether").contains(mark.lemma())
                                  && mark.is(Relation.MARKER));
      if (isClause) {
        return child;
      }
    }
    Token topic =
        Clause.objectOf(
            sentence,
            noun,
            List.of("about", "on", "of", "for", "against", "over", "toward", "towards"));
    topic =
        topic == null && LEANING.contains(noun.lemma())
            ? Clause.objectOf(sentence, noun, List.of("to"))
            : topic;
    return topic == null || DAYS.contains(topic.lemma()) ? null : topic;
  }

  private static final Set<String> LEANING =
      Words.set("opposition commitment objection reluctance willingness threat");
  private static final Set<String> DAYS =
      Words.set("monday tuesday wednesday thursday friday saturday sunday morning night air");

  /** "<b>sincerely</b> thanked" is one cue. */
  private static FoundCue withAdverb(Sentence sentence, FoundCue found) {
    int before = found.firstWord().index() - 1;
    boolean isAdverb =
        before >= 0
            && sentence.token(before).tag().equals("RB")
            && sentence.token(before).lemma().endsWith("ly")
            && sentence.head(sentence.token(before)) == found.carrier();
    if (!isAdverb) {
      return found;
    }
    List<Token> words = new ArrayList<>(found.words());
    words.add(0, sentence.token(before));
    return new FoundCue(found.cue(), found.carrier(), found.core(), words, found.asideFrom());
  }

  private static final Cue ASKED = new Cue("asked", Cue.Frame.SAY, Act.INFORM, false, "", "");
  private static final Set<String> ASKING = Words.set("ask question quiz press");

  /** "<b>Asked</b> about the pier, she …", "when <b>pressed</b> on it": somebody asked. */
  private static @Nullable FoundCue asked(Sentence sentence, Token token) {
    boolean is =
        ASKING.contains(token.lemma())
            && token.tag().equals("VBN")
            && (token.is(Relation.ADVERBIAL_CLAUSE) || token.index() == 0)
            && sentence.child(token, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY) == null
            && Clause.ownSubject(sentence, token) == null
            && sentence.child(
                    token,
                    Relation.CLAUSAL_COMPLEMENT,
                    Relation.OPEN_COMPLEMENT,
                    Relation.PREPOSITION)
                != null;
    return is ? new FoundCue(ASKED, token, token, List.of(token)) : null;
  }

  private static final Cue SEEMING = new Cue("seem", Cue.Frame.SAY, Act.ASSESS, false, "", "");
  private static final Set<String> SEEM = Words.set("seem appear");

  /** "The pier <b>seems</b> to be safe", "it <b>appears</b> that …": so it seems to the teller. */
  private static @Nullable FoundCue seeming(Sentence sentence, Token token) {
    boolean is =
        SEEM.contains(token.lemma())
            && SpeechTag.isFinite(token)
            && Clause.ownSubject(sentence, token) != null
            && sentence.child(
                    token,
                    Relation.OPEN_COMPLEMENT,
                    Relation.CLAUSAL_COMPLEMENT,
                    Relation.PREDICATE)
                != null;
    return is ? new FoundCue(SEEMING, token, token, List.of(token)) : null;
  }

  /** Whether the cue is one that names nobody who speaks as its subject. */
  static boolean isUnsourced(FoundCue found) {
    return found.cue() == ASKED || found.cue() == SEEMING || isSpokenNoun(found);
  }

  private static final Cue ACCORDING =
      new Cue("according to", Cue.Frame.SAY, Act.INFORM, false, "", "");

  private static @Nullable FoundCue accordingTo(Sentence sentence, Token token) {
    boolean is =
        token.form().equalsIgnoreCase("according")
            && token.index() + 1 < sentence.tokens().size()
            && sentence.token(token.index() + 1).lemma().equals("to");
    return is
        ? new FoundCue(ACCORDING, token, token, List.of(token, sentence.token(token.index() + 1)))
        : null;
  }

  /**
   * "“…,” she <b>marvelled</b>", "He <b>shot back</b>: “…”": whatever the verb, the quotation
   * beside it shows that it tells.
   */
  private @Nullable FoundCue byQuotation(Outline outline, Sentence sentence, Token verb) {
    if (SpeechTag.isFinite(verb) && !verb.lemma().equals("be")) {
      Cue cue =
          lexicon.startingWith(verb.lemma()).stream()
              .filter(known -> known.words().equals(verb.lemma()) && isVerbal(known))
              .findFirst()
              .orElse(new Cue(verb.lemma(), Cue.Frame.SAY, Act.INFORM, false, "", ""));
      FoundCue found = new FoundCue(cue, verb, verb, List.of(verb));
      Quotation quotation = SpeechTag.quotationBefore(outline, sentence, found);
      boolean isTag =
          quotation != null
              && (quotation.content().overlaps(sentence.span())
                  || sentence.tokens().size() <= LONGEST_TAG);
      if (isTag && Clause.modal(sentence, verb) == null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isVerbal(Cue cue) {
    return cue.frame() != Cue.Frame.NOUN && cue.frame() != Cue.Frame.ADJ;
  }

  private @Nullable FoundCue byVerb(Sentence sentence, Token verb) {
    if (!speaks(sentence, verb)) {
      return null;
    }
    FoundCue light = lightNoun(sentence, verb);
    if (light != null) {
      return light;
    }
    FoundCue adjective =
        verb.tag().equals("VBN") ? participle(sentence, verb) : adjective(sentence, verb);
    if (adjective != null) {
      return adjective;
    }
    for (Cue cue : lexicon.startingWith(verb.lemma())) {
      List<Token> words = isVerbal(cue) ? wordsOf(sentence, verb, cue) : null;
      int aside =
          words != null ? asideStart(sentence, verb, words.get(words.size() - 1).index()) : -1;
      if (aside >= 0 && (cue.frame() == Cue.Frame.SAY || cue.frame() == Cue.Frame.WANT)) {
        return new FoundCue(cue, verb, verb, words, aside);
      }
      if (words != null && frameFits(sentence, verb, cue, words)) {
        return new FoundCue(
            cue, verb, words.size() > 1 ? coreOf(sentence, verb, words) : verb, words);
      }
    }
    return null;
  }

  /**
   * Where "…, the PM <b>suggested</b>, …" begins: a short noun phrase and the verb between commas;
   * -1 when it is none.
   */
  private static int asideStart(Sentence sentence, Token verb, int last) {
    boolean closes = asideEnd(sentence, last) > 0;
    int at = verb.index() - 1;
    while (closes
        && at > 0
        && verb.index() - at <= 7
        && !sentence.token(at).form().equals(",")
        && !sentence.token(at).isVerb()
        && !sentence.token(at).tag().equals("IN")) {
      at--;
    }
    boolean opens =
        closes
            && at > 0
            && at < verb.index() - 1
            && sentence.token(at).form().equals(",")
            && sentence.tokens().subList(at, verb.index()).stream()
                .noneMatch(token -> QUOTATION_MARKS.contains(token.form()));
    boolean hasNoun =
        opens
            && sentence.tokens().subList(at + 1, verb.index()).stream()
                .anyMatch(token -> token.isNoun() || token.isPronoun());
    return hasNoun
            && !sentence.token(at - 1).form().equals("\"")
            && goesOnAfter(sentence, asideEnd(sentence, last))
        ? at + 1
        : -1;
  }

  /**
   * The comma that closes "…, he <b>told</b> reporters on Friday, …": whom he told and when may
   * stand before it; -1 when there is none or the sentence ends with it.
   */
  static int asideEnd(Sentence sentence, int last) {
    int at = last + 1;
    while (at + 1 < sentence.tokens().size() && at - last <= LONGEST_ASIDE) {
      Token token = sentence.token(at);
      if (token.form().equals(",")) {
        return at;
      }
      boolean isAddition =
          token.isNoun()
              || token.isPronoun()
              || List.of("IN", "DT", "JJ", "CD", "RB", "PRP$").contains(token.tag())
                  && !token.form().equals("that");
      if (!isAddition) {
        return -1;
      }
      at++;
    }
    return -1;
  }

  /** Whether the sentence's own clause goes on behind the aside rather than another beginning. */
  private static boolean goesOnAfter(Sentence sentence, int comma) {
    Token next = sentence.token(comma + 1);
    return !next.tag().equals("CC") && !next.tag().equals("VBG") && !next.isPunctuation();
  }

  private static Token coreOf(Sentence sentence, Token verb, List<Token> words) {
    Token last = words.get(words.size() - 1);
    boolean isNounPhrase = last.isNoun() && sentence.head(last) == verb;
    return isNounPhrase ? last : verb;
  }

  /**
   * Whether the verb tells that someone did say it, rather than that he might, or asks whether he
   * did.
   */
  private static boolean speaks(Sentence sentence, Token verb) {
    if (verb.tag().equals("VBN")) {
      boolean helped =
          sentence.child(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY) != null
              || Clause.ownSubject(sentence, verb) != null
              || verb.is(Relation.CONJUNCT)
                  && sentence.head(verb) != null
                  && sentence.head(verb).isVerb();
      if (!helped && !verb.is(Relation.ROOT)) {
        return false;
      }
    }
    boolean infinitive =
        sentence.children(verb).stream().anyMatch(child -> child.tag().equals("TO"));
    Token head = sentence.head(verb);
    if (infinitive) {
      return head != null
          && (DONE.contains(head.lemma()) || isOccasionUsed(sentence, head))
          && speaks(sentence, head);
    }
    if (verb.tag().equals("VB")
        && verb.is(Relation.CONJUNCT)
        && head != null
        && head.tag().equals("VB")) {
      return false;
    }
    Token modal = Clause.modal(sentence, verb);
    if (modal != null && !verb.lemma().equals("like")) {
      return false;
    }
    boolean conditional =
        sentence.children(verb, Relation.MARKER).stream()
            .anyMatch(marker -> Set.of("if", "unless", "whether").contains(marker.lemma()));
    return !conditional && !(verb.tag().equals("VBG") && isPlainGerund(sentence, verb));
  }

  /** "<b>used</b> the visit to call for …", "took the opportunity to thank …". */
  private static boolean isOccasionUsed(Sentence sentence, Token verb) {
    Token object = sentence.child(verb, Relation.OBJECT);
    return object != null
        && USING.contains(verb.lemma())
        && OCCASIONS.contains(object.lemma())
        && object.index() > verb.index();
  }

  private static final Set<String> USING = Set.of("use", "take", "seize");
  private static final Set<String> OCCASIONS =
      Words.set(
          "visit trip opportunity occasion meeting talks talk call speech address chance summit appearance interview");

  /**
   * "in <b>encouraging</b> businesses": no one speaks. "as <b>proposing</b> that": someone does.
   */
  private static boolean isPlainGerund(Sentence sentence, Token verb) {
    Token step = verb;
    while (step.is(Relation.CONJUNCT) && sentence.head(step) != null) {
      step = sentence.head(step);
    }
    Token head = sentence.head(step);
    boolean afterPreposition = step.is(Relation.PREPOSITION_CLAUSE) && head != null;
    boolean reports =
        afterPreposition
            && (head.lemma().equals("as")
                || head.lemma().equals("with")
                    && sentence.child(head, Relation.PREPOSITION_OBJECT) != null
                || Set.of("while", "after", "before", "in", "by", "upon", "on", "when")
                        .contains(head.lemma())
                    && sentence.child(verb, Relation.CLAUSAL_COMPLEMENT) != null);
    boolean isClause =
        step.is(Relation.ADVERBIAL_CLAUSE)
            || step.is(Relation.ROOT)
            || step.is(Relation.NOUN_CLAUSE)
            || step.is(Relation.PARENTHESIS)
            || step.is(Relation.OTHER);
    boolean progressive = sentence.child(step, Relation.AUXILIARY) != null;
    return !reports
        && !isClause
        && !progressive
        && !(step.is(Relation.OPEN_COMPLEMENT)
            && step.index() > 0
            && sentence.token(step.index() - 1).form().equals(","));
  }

  private @Nullable FoundCue lightNoun(Sentence sentence, Token verb) {
    if (!LIGHT.contains(verb.lemma())) {
      return null;
    }
    Token object = sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    if (object == null) {
      return null;
    }
    for (Token noun : Clause.coordinated(sentence, object)) {
      for (Cue cue : lexicon.startingWith(noun.lemma())) {
        boolean weak =
            Set.of(
                    "have", "make", "take", "give", "note", "cite", "hold", "set", "place", "bring",
                    "reach", "put", "offer", "present", "show")
                .contains(verb.lemma());
        boolean strongNoun = hasComplement(sentence, noun) || !weak;
        boolean stresses = EMPHASIS.contains(verb.lemma());
        boolean isTelephone = noun.lemma().equals("call") && !RENEWING.contains(verb.lemma());
        boolean fits =
            stresses
                ? STRESSED.contains(noun.lemma())
                : strongNoun && !(weak && cue.act() == Act.AFFIRM);
        if (cue.frame() == Cue.Frame.NOUN && fits && !isTelephone) {
          return new FoundCue(cue, verb, noun, List.of(verb, noun));
        }
      }
    }
    return null;
  }

  /** "Okello's <b>claim</b> that the dam is safe": the owner claims, whatever the verb. */
  private @Nullable FoundCue ownedNoun(Sentence sentence, Token noun, List<FoundCue> found) {
    Token owner = sentence.child(noun, Relation.POSSESSIVE);
    boolean isTaken = found.stream().anyMatch(other -> other.words().contains(noun));
    if (isTaken || owner == null || !(hasClause(sentence, noun) || hasTopic(sentence, noun))) {
      return null;
    }
    return lexicon.startingWith(noun.lemma()).stream()
        .filter(cue -> cue.frame() == Cue.Frame.NOUN)
        .findFirst()
        .map(cue -> new FoundCue(cue, noun, noun, List.of(noun)))
        .orElse(null);
  }

  /** "Peru's <b>expectation is</b> that the fee be lifted"; or null. */
  private @Nullable FoundCue statedNoun(Sentence sentence, Token be) {
    Token noun = sentence.child(be, Relation.SUBJECT);
    Token clause = sentence.child(be, Relation.CLAUSAL_COMPLEMENT);
    boolean isStated =
        noun != null
            && noun.index() < be.index()
            && sentence.child(noun, Relation.POSSESSIVE) != null
            && clause != null
            && sentence.children(clause, Relation.MARKER).stream()
                .anyMatch(marker -> marker.form().equals("that"));
    return !isStated
        ? null
        : lexicon.startingWith(noun.lemma()).stream()
            .filter(cue -> cue.frame() == Cue.Frame.NOUN)
            .findFirst()
            .map(cue -> new FoundCue(cue, be, be, List.of(noun, be)))
            .orElse(null);
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
    return TOPICAL.contains(noun.lemma())
        && Clause.objectOf(sentence, noun, List.of("of", "for", "about", "to", "against")) != null;
  }

  private static boolean hasComplement(Sentence sentence, Token noun) {
    return sentence.child(
            noun, Relation.NOUN_CLAUSE, Relation.CLAUSAL_COMPLEMENT, Relation.PREPOSITION)
        != null;
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

  private @Nullable FoundCue adjective(Sentence sentence, Token verb) {
    if (!COPULA.contains(verb.lemma())) {
      return null;
    }
    Token adjective =
        sentence.child(
            verb,
            Relation.PREDICATE,
            Relation.OPEN_COMPLEMENT,
            Relation.ADVERBIAL_CLAUSE,
            Relation.ADVERB);
    if (adjective == null) {
      return null;
    }
    for (Token each : Clause.coordinated(sentence, adjective)) {
      for (Cue cue : lexicon.startingWith(each.lemma())) {
        boolean complemented =
            sentence.child(
                        each,
                        Relation.OPEN_COMPLEMENT,
                        Relation.CLAUSAL_COMPLEMENT,
                        Relation.PREPOSITION,
                        Relation.NOUN_CLAUSE,
                        Relation.ADVERBIAL_CLAUSE)
                    != null
                || sentence.child(verb, Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT)
                    != null;
        boolean isAdjective = !each.tag().equals("VB") && each.index() > verb.index();
        if (cue.frame() == Cue.Frame.ADJ && complemented && isAdjective) {
          return new FoundCue(cue, verb, each, List.of(verb, each));
        }
      }
    }
    return null;
  }

  /**
   * The words of a cue of several: particles, prepositions and nouns that hang on the verb; null
   * when one is missing.
   */
  private static @Nullable List<Token> wordsOf(Sentence sentence, Token verb, Cue cue) {
    String[] parts = cue.words().split(" ");
    List<Token> words = new ArrayList<>(List.of(verb));
    Token at = verb;
    for (int number = 1; number < parts.length; number++) {
      String part = parts[number];
      Token found = null;
      for (Token token : sentence.tokens()) {
        boolean hangs =
            sentence.head(token) == verb
                || sentence.head(token) == at
                || sentence.head(token) != null && sentence.head(sentence.head(token)) == verb;
        boolean close = token.index() - at.index() <= (number == 1 ? 2 : 4);
        boolean isPlace = part.equals("down") && token.tag().equals("IN");
        if (token.index() > at.index()
            && close
            && token.lemma().equals(part)
            && hangs
            && !isPlace) {
          found = token;
          break;
        }
      }
      if (found == null) {
        return null;
      }
      words.add(found);
      at = found;
    }
    return words;
  }

  /** Verbs with other uses count only with the complement that shows speech. */
  private static boolean frameFits(Sentence sentence, Token verb, Cue cue, List<Token> words) {
    Token object = sentence.child(verb, Relation.OBJECT);
    boolean clause = sentence.child(verb, Relation.CLAUSAL_COMPLEMENT) != null;
    boolean infinitive = sentence.child(verb, Relation.OPEN_COMPLEMENT) != null;
    boolean preposition = sentence.child(verb, Relation.PREPOSITION) != null;
    boolean passive = sentence.child(verb, Relation.PASSIVE_SUBJECT) != null;
    if (words.size() == 1 && lacksObject(sentence, verb)) {
      return true;
    }
    if (verb.lemma().equals("respond") && verb.tag().equals("VBG") && words.size() > 1) {
      return false;
    }
    return switch (cue.frame()) {
      case SAY ->
          isReportingAs(sentence, verb)
              ? false
              : NAMING.contains(verb.lemma())
                  ? (object != null || passive || clause) && namesIt(sentence, verb)
                  : verb.lemma().equals("see")
                      ? clause && !infinitive
                          || Clause.objectOf(sentence, verb, List.of("as")) != null
                      : !NEEDS_OPENER.contains(verb.lemma())
                          || clause
                          || verb.is(Relation.PARENTHESIS)
                          || words.size() > 1
                          || opensSpeech(sentence, words.get(words.size() - 1))
                          || isAsFrame(sentence, verb)
                          || saysWithObject(verb.lemma(), object, infinitive)
                          || object != null && isFinding(sentence, verb);
      case WANT ->
          isIdleSeeking(verb, object, infinitive) || isAboutItself(sentence, verb, infinitive)
              ? false
              : clause
                  || infinitive
                  || object != null
                  || words.size() > 1
                  || passive
                  || verb.is(Relation.PARENTHESIS)
                  || isFollowed(sentence, verb);
      case PLAN ->
          infinitive
              || clause
              || words.size() > 1
              || preposition
              || object != null && !verb.lemma().equals("threaten");
      case VALUE -> object != null || words.size() > 1 || clause || passive;
      case NOUN, ADJ -> false;
    };
  }

  /** "the figures that she <b>cited</b>": its object is the noun on which its clause hangs. */
  static boolean lacksObject(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    Token object = sentence.child(verb, Relation.OBJECT);
    return verb.is(Relation.RELATIVE_CLAUSE)
        && PUT_FORWARD.contains(verb.lemma())
        && subject != null
        && !subject.is(Relation.PASSIVE_SUBJECT)
        && !subject.tag().startsWith("W")
        && !subject.lemma().equals("that")
        && (object == null || object.tag().startsWith("W"))
        && sentence.child(
                verb, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.PREDICATE)
            == null
        && Clause.objectOf(sentence, verb, List.of("as", "about", "on", "of", "for", "to")) == null;
  }

  /** "<b>As</b> the ministry <b>noted</b>, the road is closed." */
  static boolean isAsFrame(Sentence sentence, Token verb) {
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && sentence.children(verb).stream()
            .anyMatch(child -> child.is(Relation.MARKER) && child.lemma().equals("as"))
        && sentence.child(
                verb, Relation.OBJECT, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)
            == null;
  }

  /** "The ministry <b>added</b> on Friday:" or "She <b>continued</b>, “…": words follow. */
  private static boolean opensSpeech(Sentence sentence, Token last) {
    int end = Math.min(sentence.tokens().size(), last.index() + LONGEST_ASIDE);
    for (int at = last.index() + 1; at < end; at++) {
      String form = sentence.token(at).form();
      boolean isQuoted =
          at + 1 < end && List.of("\"", "``", "''", "“").contains(sentence.token(at + 1).form());
      if (form.equals(":") || form.equals(",") && isQuoted) {
        return true;
      }
      if (sentence.token(at).isVerb() || form.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "The poll <b>shows</b> a close race": a thing shown by a paper is told. */
  private static boolean isFinding(Sentence sentence, Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null
        && Set.of("show", "find", "indicate", "reveal", "suggest").contains(verb.lemma())
        && Conversation.PAPERS.contains(subject.lemma());
  }

  /** "called the ban <b>a mistake</b>", "the ban was labelled <b>absurd</b>". */
  private static boolean namesIt(Sentence sentence, Token verb) {
    return sentence.child(verb, Relation.PREDICATE) != null
        || Clause.objectOf(sentence, verb, List.of("as")) != null
        || sentence.child(verb, Relation.OPEN_COMPLEMENT) != null
            && sentence.children(verb, Relation.OPEN_COMPLEMENT).stream().noneMatch(Token::isVerb)
        || isFollowedByName(sentence, verb);
  }

  /** "called the ban <b>a</b> mistake", whatever the tree makes of it. */
  private static boolean isFollowedByName(Sentence sentence, Token verb) {
    int end = Math.min(sentence.tokens().size(), verb.index() + LONGEST_NAMED);
    for (int at = verb.index() + 2; at < end; at++) {
      Token token = sentence.token(at);
      Token before = sentence.token(at - 1);
      boolean isNoun = before.isNoun() || before.isPronoun() || before.tag().equals("VB");
      if (isNoun && NAME_OPENERS.contains(token.form())) {
        return true;
      }
      if (SpeechTag.isFinite(token) || token.form().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "proposed both sides expand …; implement …": the tree may hang the list elsewhere. */
  private static boolean isFollowed(Sentence sentence, Token verb) {
    boolean goesOn =
        verb.index() + 3 < sentence.tokens().size()
            && !sentence.token(verb.index() + 1).isPunctuation();
    return goesOn
        && (Clause.ownSubject(sentence, verb) != null
            || sentence.token(verb.index() + 1).lemma().equals("that"))
        && sentence.child(verb, Relation.PREPOSITION) == null;
  }

  /** "cited X as proposing …": the proposal is X's. */
  private static boolean isReportingAs(Sentence sentence, Token verb) {
    Token as = Clause.objectOf(sentence, verb, List.of("as"));
    return as != null && as.isVerb();
  }

  /**
   * "asked <b>not to be named</b>", "<b>prompting</b> a protest": nobody is asked to do anything.
   */
  private static boolean isAboutItself(Sentence sentence, Token verb, boolean infinitive) {
    Token told = sentence.child(verb, Relation.OPEN_COMPLEMENT);
    boolean isUnnamed =
        verb.lemma().equals("ask") && told != null && UNNAMED.contains(told.lemma());
    Token clause = sentence.child(verb, Relation.CLAUSAL_COMPLEMENT);
    boolean isQuestion =
        verb.lemma().equals("ask")
            && clause != null
            && sentence.children(clause).stream().anyMatch(CueFinder::isQuestionWord);
    return isUnnamed || isQuestion || verb.lemma().equals("prompt") && !infinitive;
  }

  private static boolean isQuestionWord(Token word) {
    return word.tag().startsWith("W") && !word.form().equals("that")
        || Set.of("if", "whether").contains(word.form());
  }

  private static final Set<String> UNNAMED = Set.of("name", "identify", "quote", "remain", "stay");

  /** "seeking <b>a united front</b>" asks nobody for anything; "seeking <b>support</b>" does. */
  private static boolean isIdleSeeking(Token verb, @Nullable Token object, boolean infinitive) {
    return verb.lemma().equals("seek")
        && verb.is(Relation.ADVERBIAL_CLAUSE)
        && object != null
        && !infinitive
        && !SOUGHT.contains(object.lemma());
  }

  private static boolean saysWithObject(String lemma, @Nullable Token object, boolean infinitive) {
    return object != null
        && !(lemma.equals("share") && HELD_IN_COMMON.contains(object.lemma()))
        && !infinitive
        && Set.of(
                "recall",
                "describe",
                "note",
                "mention",
                "announce",
                "regard",
                "consider",
                "share",
                "cite",
                "present",
                "maintain",
                "introduce",
                "reveal",
                "view",
                "brief",
                "question",
                "fear",
                "echo",
                "discuss")
            .contains(lemma);
  }
}
