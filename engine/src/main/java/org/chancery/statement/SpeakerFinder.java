package org.chancery.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks by a cue: its subject, the subject that it shares or borrows, the agent of a
 * passive, the source that it is "according to"; and inside another's report, whose words they are.
 */
final class SpeakerFinder {

  /** Verbs by which one comes out with what their object names. */
  private static final Set<String> MAKING =
      Words.set(
          "have make take give launch level deliver publish post write draw issue offer voice express raise hold repeat defend"
              + " release send receive");

  private static final Party NOBODY_NAMED =
      new Party(null, "unnamed source", null, List.of(), Basis.ASSUMED, null, List.of());

  private final Outline outline;
  private final Cast cast;
  private final Conversation conversation;

  SpeakerFinder(Outline outline, Cast cast, Conversation conversation) {
    this.outline = outline;
    this.cast = cast;
    this.conversation = conversation;
  }

  /**
   * Who it is, and who passes it on.
   *
   * @param via who reports it, outermost first
   */
  record Speaker(Party party, List<Party> via, boolean isAnonymous) {

    /** The same, his words passed on by {@code reporter}. */
    Speaker via(Party reporter) {
      return new Speaker(party, List.of(reporter), isAnonymous);
    }
  }

  @Nullable Speaker speaker(
      Sentence sentence, FoundCue found, List<FoundCue> cues, @Nullable Party reporter) {
    Token carrier = found.carrier();
    if (UnsourcedCues.isUnsourced(found)) {
      return unsourced(sentence, found);
    }
    Party asker = carrier.isNoun() ? askerOf(sentence, carrier) : null;
    if (asker != null) {
      return new Speaker(asker.inferred(null), List.of(), false);
    }
    boolean isPassive =
        found.cue().frame() != Cue.Frame.ADJ
            && isPassive(sentence, carrier)
            && !isVerbOfItem(sentence, carrier);
    Token subject = subject(sentence, found, cues, isPassive);
    if (subject == null) {
      return untold(sentence, found, reporter, isPassive);
    }
    Party turn = conversation.turn();
    if (carrier.isNoun() && isOwnBody(sentence, subject) && turn != null) {
      Token top = cast.subject(sentence, verbAbove(sentence, carrier));
      Party teller = top == null || top == subject ? null : conversation.named(sentence, top);
      return new Speaker(
          (teller == null ? turn : teller).inferred(subject.span()), List.of(), false);
    }
    if (reporter == null && subject.lemma().equals("it")) {
      if (found.cue().frame() != Cue.Frame.SAY && turn != null) {
        return new Speaker(turn.inferred(subject.span()), List.of(), false);
      }
      if (tellsOfItself(sentence, found)) {
        return new Speaker(conversation.it(subject), List.of(), false);
      }
    }
    Party party = named(sentence, found, subject, reporter);
    if (party == null) {
      return reporter == null ? null : new Speaker(reporter, List.of(), false);
    }
    boolean isHis =
        reporter == null
            && isOwnBody(sentence, subject)
            && party.side() == null
            && turn != null
            && !turn.isBoth();
    return isHis
        ? new Speaker(turn.inferred(subject.span()), List.of(), false)
        : speaking(sentence, found, subject, party, reporter);
  }

  /** "a request was declined by <b>Peru</b>": it was made by whoever faces Peru; or null. */
  private @Nullable Party askerOf(Sentence sentence, Token noun) {
    Token asked =
        NominalCues.ownerOf(sentence, noun) == null ? NominalCues.answeredBy(sentence, noun) : null;
    Party party = asked == null ? null : conversation.named(sentence, asked);
    return party == null ? null : conversation.facing(party, sentence);
  }

  /** The word that names who speaks by the cue; null when none does. */
  private @Nullable Token subject(
      Sentence sentence, FoundCue found, List<FoundCue> cues, boolean isPassive) {
    Token carrier = found.carrier();
    boolean isStatedNoun =
        found.cue().frame() == Cue.Frame.NOUN
            && found.core() == carrier
            && found.firstWord() == sentence.child(carrier, Relation.SUBJECT);
    if (BeforeColon.isOne(found)) {
      return BeforeColon.owner(sentence, carrier);
    }
    if (carrier.isNoun() || isStatedNoun) {
      Token owned = isStatedNoun ? sentence.child(carrier, Relation.SUBJECT) : carrier;
      return NominalCues.ownerOf(sentence, owned);
    }
    if (found.isAside()) {
      return asideSubject(sentence, found);
    }
    if (found.cue().words().equals("according to")) {
      return sourceOf(sentence, found);
    }
    return isPassive
        ? Clause.objectOf(sentence, carrier, List.of("by"))
        : tagged(sentence, found, reportedBy(sentence, carrier, cues));
  }

  /** Who speaks where no word names him; null when that cannot be known. */
  private @Nullable Speaker untold(
      Sentence sentence, FoundCue found, @Nullable Party reporter, boolean isPassive) {
    if (reporter != null) {
      return new Speaker(reporter, List.of(), false);
    }
    Party party =
        isPassive || outline.kindOf(sentence) != Passage.Kind.BODY
            ? unnamed(sentence, found, isPassive)
            : elided(found.carrier());
    if (party == null) {
      return isPassive && isSaidBySomeone(sentence, found)
          ? new Speaker(NOBODY_NAMED, List.of(), true)
          : null;
    }
    return new Speaker(party.inferred(null), List.of(), false);
  }

  /** Whom the subject names; null for nobody, or for the reporter himself. */
  private @Nullable Party named(
      Sentence sentence, FoundCue found, Token subject, @Nullable Party reporter) {
    boolean areBoth =
        found.cue().act() == Act.AGREE
            && (conversation.areAuthorAndOther(subject) || isWithWhom(sentence, found.carrier()));
    if (areBoth) {
      return Party.bothSides(Basis.INFERRED, subject.span());
    }
    boolean isReporter = reporter != null && Clause.isFirstPerson(subject);
    return isDummy(subject) || isReporter ? null : conversation.speaker(sentence, subject);
  }

  /** The party that the subject names, when it can speak, with whoever passes its words on. */
  private @Nullable Speaker speaking(
      Sentence sentence, FoundCue found, Token subject, Party named, @Nullable Party reporter) {
    Token antecedent = Clause.antecedent(sentence, subject);
    boolean isRelative = antecedent != null;
    boolean canSpeak =
        isRelative
            ? subject.lemma().equals("who") || conversation.canSpeak(named, antecedent, false)
            : conversation.canSpeak(named, subject, tellsWords(sentence, found));
    if (!canSpeak) {
      return null;
    }
    Party party =
        isRelative
            ? named.inferred(subject.span())
            : named.over(phrase(sentence, subject, found.carrier(), named.span()));
    if (reporter != null) {
      return nested(party, reporter, subject, sentence, found);
    }
    Party passedOn = passedOn(sentence, found);
    if (passedOn != null && !Objects.equals(passedOn.actor(), party.actor())) {
      return new Speaker(passedOn, List.of(party), false);
    }
    party = conversation.ofItsSide(party, sentence, subject);
    return new Speaker(party, List.of(), conversation.isAnonymous(party, sentence, subject));
  }

  /** "the minister, <b>with whom</b> she agreed on a fund": both did. */
  private static boolean isWithWhom(Sentence sentence, Token carrier) {
    Token with = Clause.objectOf(sentence, carrier, List.of("with"));
    return with != null && with.lemma().equals("whom");
  }

  /** "conveyed <b>President Ruiz's</b> thanks": she thanks; null where he conveys his own. */
  private @Nullable Party passedOn(Sentence sentence, FoundCue found) {
    boolean isPassing =
        found.cue().frame() == Cue.Frame.NOUN
            && PASSING.contains(found.carrier().lemma())
            && PASSED.contains(found.core().lemma());
    Token owner = isPassing ? sentence.child(found.core(), Relation.POSSESSIVE) : null;
    if (isPassing && owner == null) {
      owner = Clause.objectOf(sentence, found.core(), List.of("of"));
    }
    Mention mention = owner == null ? null : cast.mentionAt(sentence, owner);
    return mention != null && mention.is(Mention.Kind.PERSON)
        ? conversation.named(sentence, owner)
        : null;
  }

  /** What stays another's when it is passed on; greetings are whoever brings them. */
  private static final Set<String> PASSED =
      Words.set("gratitude thanks thank wish request desire hope concern");

  private static final Set<String> PASSING =
      Words.set("convey transmit relay pass deliver bring forward");

  /** The subject of the clause that stands before {@code end}, with its verb as the cue. */
  @Nullable Source sourceBefore(Sentence sentence, int end, List<FoundCue> cues) {
    Token verb =
        sentence.tokens().stream()
            .filter(token -> token.isVerb() && token.span().end() <= end)
            .filter(token -> hasSubjectBefore(sentence, token, end))
            .min(Comparator.comparing(token -> token.is(Relation.ROOT) ? -1 : token.index()))
            .orElse(null);
    if (verb == null) {
      return null;
    }
    FoundCue cue = new FoundCue(Cue.IMPLIED, verb, verb, List.of(verb));
    Speaker speaker = speaker(sentence, cue, cues, null);
    return speaker == null ? null : new Source(speaker, cue.spans(sentence));
  }

  private static boolean hasSubjectBefore(Sentence sentence, Token verb, int end) {
    Token subject = Clause.ownSubject(sentence, verb);
    return subject != null && subject.span().end() <= end;
  }

  /** "renewed <b>his country's</b> demand": the one who renews it. */
  private static boolean isOwnBody(Sentence sentence, Token subject) {
    Token owner = sentence.child(subject, Relation.POSSESSIVE);
    return owner != null && owner.isPronoun() && DoerFinder.OWN_BODIES.contains(subject.lemma());
  }

  private static Token verbAbove(Sentence sentence, Token noun) {
    Token step = noun;
    while (!step.isVerb() && sentence.head(step) != null) {
      step = sentence.head(step);
    }
    return step;
  }

  /** "Asked <b>by a reader</b> about it", or by somebody. */
  private Speaker unsourced(Sentence sentence, FoundCue found) {
    Token agent = agent(sentence, found.carrier());
    Party party = agent == null ? null : conversation.speaker(sentence, agent);
    boolean canSpeak =
        party != null
            && (!agent.is(Relation.SUBJECT) || conversation.canSpeak(party, agent, false));
    return canSpeak
        ? new Speaker(
            party.over(phrase(sentence, agent, found.carrier(), party.span())),
            List.of(),
            conversation.isAnonymous(party, sentence, agent))
        : new Speaker(NOBODY_NAMED, List.of(), true);
  }

  /**
   * Who asks or says by a participle or noun: its owner, whom it comes from, or who holds or makes
   * it; null when nobody is told.
   */
  static @Nullable Token agent(Sentence sentence, Token carrier) {
    if (!carrier.isNoun()) {
      return Clause.objectOf(sentence, carrier, List.of("by"));
    }
    Token owner = sentence.child(carrier, Relation.POSSESSIVE);
    Token from =
        owner != null ? owner : Clause.objectOf(sentence, carrier, List.of("by", "from", "among"));
    if (from != null) {
      return from;
    }
    Token verb = sentence.head(carrier);
    while (verb != null && verb.is(Relation.PREPOSITION)) {
      verb = sentence.head(verb);
    }
    boolean isMaker =
        verb != null
            && verb.isVerb()
            && (!carrier.is(Relation.OBJECT) || MAKING.contains(verb.lemma()))
            && !carrier.is(Relation.SUBJECT)
            && sentence.child(verb, Relation.PASSIVE_SUBJECT) == null;
    return isMaker ? Clause.subject(sentence, verb) : null;
  }

  /**
   * "The talks <b>are expected</b> to fail", "it <b>is believed</b> that …": somebody thinks so.
   */
  private boolean isSaidBySomeone(Sentence sentence, FoundCue found) {
    boolean isClaim = found.cue().frame() == Cue.Frame.SAY || found.cue().words().equals("expect");
    return conversation.isNews()
        && isClaim
        && (sentence.child(found.carrier(), Relation.OPEN_COMPLEMENT, Relation.CLAUSAL_COMPLEMENT)
                != null
            || CueFrame.isSeenAs(sentence, found.carrier()));
  }

  private static boolean isPassive(Sentence sentence, Token verb) {
    boolean reduced =
        verb.tag().equals("VBN")
            && sentence.child(verb, Relation.AGENT) != null
            && sentence.child(verb, Relation.AUXILIARY) == null;
    Token auxiliary = sentence.child(verb, Relation.PASSIVE_AUXILIARY);
    return reduced || auxiliary != null && !isHave(sentence, auxiliary, verb);
  }

  /** "who<b>'s</b> called for lower fees" has called for them. */
  private static boolean isHave(Sentence sentence, Token auxiliary, Token verb) {
    return auxiliary.form().equals("'s")
        && sentence.child(verb, Relation.OBJECT, Relation.PREPOSITION) != null
        && sentence.child(verb, Relation.AGENT) == null;
  }

  /** Whether the cue stands by a clause, a quotation or "according to": even a map can say so. */
  private boolean tellsWords(Sentence sentence, FoundCue found) {
    return (found.cue().frame() == Cue.Frame.SAY || found.cue().frame() == Cue.Frame.WANT)
        && (found.cue().words().equals("according to")
            || sentence.child(found.carrier(), Relation.CLAUSAL_COMPLEMENT) != null
            || SpeechTag.quotationBefore(outline, sentence, found) != null);
  }

  /** "<b>It</b> says that …": the report does. "It means that …" says nothing of the kind. */
  private boolean tellsOfItself(Sentence sentence, FoundCue found) {
    return found.cue().frame() == Cue.Frame.SAY
        && !isPassive(sentence, found.carrier())
        && (found.isAside()
            || tellsWords(sentence, found)
            || sentence.child(found.carrier(), Relation.OBJECT) != null);
  }

  /** In "“…,” X said" it is X, whatever the tree makes of it. */
  private @Nullable Token tagged(Sentence sentence, FoundCue found, @Nullable Token subject) {
    boolean isFirst =
        found.carrier().index() == 0
            && SpeechTag.isFinite(found.carrier())
            && !isVerbOfItem(sentence, found.carrier());
    if (subject == null && (isFirst || SpeechTag.clauseBefore(sentence, found) != null)) {
      return SpeechTag.nameBehind(sentence, found);
    }
    Quotation quotation = SpeechTag.quotationBefore(outline, sentence, found);
    boolean isInside =
        quotation != null && (subject == null || quotation.span().contains(subject.span()));
    Token name = isInside ? SpeechTag.nameBetween(sentence, quotation, found) : null;
    return name == null ? subject : name;
  }

  /** "The two Presidents: 1. <b>Urged</b> Peru to …": they did, and were not urged. */
  private boolean isVerbOfItem(Sentence sentence, Token carrier) {
    return carrier.index() == 0 && outline.listAround(sentence) != null;
  }

  private static Token asideSubject(Sentence sentence, FoundCue found) {
    Token subject = sentence.token(found.carrier().index() - 1);
    for (Token token : sentence.tokens().subList(found.asideFrom(), found.carrier().index())) {
      subject = token.isNoun() || token.isPronoun() ? token : subject;
    }
    return subject;
  }

  /**
   * The whole phrase by which the speaker is named: "<b>Foreign Minister Ana Okello, the island's
   * chief envoy</b>, said", with what is said of him there; null where no words of this sentence
   * name him.
   */
  private @Nullable Span phrase(
      Sentence sentence, Token subject, Token carrier, @Nullable Span named) {
    boolean isOther =
        named == null
            || !named.overlaps(subject.span()) && !isNamedBehind(sentence, subject, named);
    if (isOther || subject.isPronoun()) {
      return named;
    }
    Span phrase = named.union(subject.span());
    int from = subject.isProperNoun() ? behindComma(sentence, subject) : 0;
    for (Token token : sentence.subtree(subject)) {
      boolean ofName =
          !token.isPunctuation()
              && token.index() >= from
              && !token.tag().equals("CC")
              && (token.index() < carrier.index()) == (subject.index() < carrier.index())
              && isOutsideQuotations(token, subject)
              && (hangsAsName(sentence, token, subject) || isJoinedName(sentence, token, subject));
      if (ofName) {
        phrase = phrase.union(token.span());
      }
    }
    return before(sentence, subject, carrier, phrase);
  }

  /** "his <b>spokesman</b>, Tom Lind, said": the name follows what he is. */
  private static boolean isNamedBehind(Sentence sentence, Token subject, Span named) {
    return sentence.children(subject, Relation.APPOSITION).stream()
        .anyMatch(name -> name.index() > subject.index() && named.contains(name.span()));
  }

  /** "<b>Farmers</b> backing the ban", "<b>the report</b> on Monday": up to the cue and the day. */
  private static Span before(Sentence sentence, Token subject, Token carrier, Span phrase) {
    int end = carrier.index() > subject.index() ? carrier.span().start() : phrase.end();
    for (Token child : sentence.children(subject, Relation.PREPOSITION)) {
      Token object = sentence.child(child, Relation.PREPOSITION_OBJECT);
      boolean isWhen = object != null && WHEN.contains(object.lemma());
      end = isWhen && child.index() > subject.index() ? Math.min(end, child.span().start()) : end;
    }
    int last = end;
    return sentence.tokensIn(phrase).stream()
        .filter(token -> token.span().end() <= last)
        .map(Token::span)
        .reduce(Span::union)
        .orElse(phrase);
  }

  private static final Set<String> WHEN =
      Words.set(
          Words.WEEKDAYS
              + " "
              + Words.MONTHS
              + " time moment week weekend month year day morning afternoon evening night");

  /** No comma stands between a name and what belongs to it before: "on Friday, <b>Okello</b>". */
  private static int behindComma(Sentence sentence, Token name) {
    int at = name.index();
    while (at > 0 && !sentence.token(at - 1).form().equals(",")) {
      at--;
    }
    return at;
  }

  /** "the family, farmers and <b>civic leaders</b>": each of several who speak. */
  private boolean isJoinedName(Sentence sentence, Token token, Token subject) {
    Token step = token;
    while (step != null && step != subject) {
      boolean isOfNoun =
          step.is(Relation.CONJUNCT) && step.isNoun()
              || step.is(Relation.COMPOUND)
              || step.is(Relation.DETERMINER)
              || step.is(Relation.ADJECTIVE)
              || step.is(Relation.POSSESSIVE)
              || step.is(Relation.NUMBER);
      step = isOfNoun ? sentence.head(step) : null;
    }
    return step == subject && conversation.current() == null;
  }

  /** Not "“… a good deal,” <b>the farmer</b> said", where the tree takes the deal for a name. */
  private boolean isOutsideQuotations(Token token, Token subject) {
    Quotation around = outline.quotationAround(token.span());
    return around == null || around.span().contains(subject.span());
  }

  /** Whether only what describes the head lies between it and the word. */
  private static boolean hangsAsName(Sentence sentence, Token word, Token head) {
    Token step = word;
    while (step != head) {
      if (step.is(Relation.RELATIVE_CLAUSE)) {
        step = sentence.head(step);
        continue;
      }
      if (step.is(Relation.CONJUNCT)
          || step.is(Relation.NOUN_CLAUSE)
          || step.is(Relation.ADVERBIAL_CLAUSE)
          || step.is(Relation.PARENTHESIS)) {
        return isInRelativeClause(sentence, step, head);
      }
      step = sentence.head(step);
    }
    return true;
  }

  private static boolean isInRelativeClause(Sentence sentence, Token word, Token head) {
    for (Token step = word; step != head; step = sentence.head(step)) {
      if (step.is(Relation.RELATIVE_CLAUSE)) {
        return true;
      }
    }
    return false;
  }

  static boolean isDummy(Token subject) {
    return Set.of("it", "there", "this").contains(subject.lemma());
  }

  /** "cited X <b>as proposing</b> that …": X speaks. */
  private @Nullable Token reportedBy(Sentence sentence, Token carrier, List<FoundCue> cues) {
    Token preposition = sentence.head(carrier);
    boolean reported =
        carrier.is(Relation.PREPOSITION_CLAUSE)
            && preposition != null
            && preposition.lemma().equals("as");
    Token verb = reported ? sentence.head(preposition) : null;
    Token object =
        verb == null ? null : sentence.child(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    if (object != null) {
      return object;
    }
    Token beside = besideWith(sentence, carrier);
    if (beside != null) {
      return beside;
    }
    Token issuer = issuerOf(sentence, carrier);
    if (issuer != null) {
      return issuer;
    }
    Token holder =
        carrier.tag().equals("VBG") && Clause.ownSubject(sentence, carrier) == null
            ? cueAbove(sentence, carrier, cues)
            : null;
    Token subject = cast.subject(sentence, holder == null ? carrier : holder);
    Token reporter = holder == null ? reporterBeyond(sentence, carrier, subject, cues) : null;
    if (reporter != null) {
      return reporter;
    }
    return subject == null && carrier.tag().equals("VBG")
        ? participleSubject(sentence, carrier)
        : subject;
  }

  /**
   * "She pointed out that firms were owed money and <b>pressed</b> Kenya to pay": the tree joins
   * the verb to the firms', but it is she who presses.
   */
  private @Nullable Token reporterBeyond(
      Sentence sentence, Token carrier, @Nullable Token subject, List<FoundCue> cues) {
    boolean isBorrowed =
        carrier.is(Relation.CONJUNCT)
            && carrier.tag().equals("VBD")
            && subject != null
            && Clause.ownSubject(sentence, carrier) == null
            && !isPrincipal(sentence, subject);
    Token outer = isBorrowed ? cueAbove(sentence, carrier, cues) : null;
    Token reporter =
        outer == null || !outer.tag().equals("VBD") ? null : cast.subject(sentence, outer);
    return reporter != null && isPrincipal(sentence, reporter) ? reporter : null;
  }

  /** A person, a role, a state or a pronoun for one: not "British firms". */
  private boolean isPrincipal(Sentence sentence, Token subject) {
    Party party =
        subject.isNoun() || subject.isPronoun() ? conversation.named(sentence, subject) : null;
    Mention mention = cast.mentionAt(sentence, subject);
    boolean isOwnWord =
        subject.isPronoun()
            || mention != null && (mention.head() == subject || mention.is(Mention.Kind.PERSON));
    return isOwnWord && (party != null || mention != null && mention.is(Mention.Kind.ROLE));
  }

  /**
   * "a letter <b>opposing</b> the ban": the letter; "after <b>saying</b> so, she left": whoever the
   * sentence is about.
   */
  private @Nullable Token participleSubject(Sentence sentence, Token participle) {
    Token noun = participle.is(Relation.NOUN_CLAUSE) ? sentence.head(participle) : null;
    if (noun != null && noun.isNoun()) {
      return noun;
    }
    return conversation.current() != null
        ? null
        : sentence.tokens().stream()
            .filter(token -> token.is(Relation.ROOT))
            .map(root -> Clause.ownSubject(sentence, root))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** "They looked forward to it, with <b>Minister Okello</b> saying that …"; or null. */
  private @Nullable Token besideWith(Sentence sentence, Token participle) {
    Token above = participle.tag().equals("VBG") ? sentence.head(participle) : null;
    boolean isDirect = above != null && above.is(Relation.PREPOSITION);
    Token noun = isDirect ? sentence.child(above, Relation.PREPOSITION_OBJECT) : above;
    Token with = isDirect ? above : noun != null && noun.isNoun() ? sentence.head(noun) : null;
    boolean isBeside =
        noun != null
            && with != null
            && with.lemma().equals("with")
            && noun.is(Relation.PREPOSITION_OBJECT)
            && noun.index() < participle.index();
    Mention mention = isBeside ? cast.mentionAt(sentence, noun) : null;
    return mention != null && mention.is(Mention.Kind.PERSON) ? noun : null;
  }

  /** "The union issued a statement <b>calling</b> for …": the union calls. */
  private static @Nullable Token issuerOf(Sentence sentence, Token participle) {
    Token paper =
        participle.tag().equals("VBG") && participle.is(Relation.NOUN_CLAUSE)
            ? sentence.head(participle)
            : null;
    Token verb =
        paper != null && Conversation.PAPERS.contains(paper.lemma()) && paper.is(Relation.OBJECT)
            ? sentence.head(paper)
            : null;
    return verb == null ? null : Clause.subject(sentence, verb);
  }

  /** "he requested the US continue …, <b>noting</b> that …": he notes, not the US. */
  private static @Nullable Token cueAbove(
      Sentence sentence, Token participle, List<FoundCue> cues) {
    Token step = sentence.head(participle);
    for (int steps = 0; step != null && steps < 12; steps++) {
      int index = step.index();
      if (cues.stream().anyMatch(cue -> cue.carrier().index() == index)) {
        return step;
      }
      step = sentence.head(step);
    }
    return null;
  }

  private @Nullable Token sourceOf(Sentence sentence, FoundCue found) {
    Token to = found.words().get(1);
    Token source = sentence.child(to, Relation.PREPOSITION_OBJECT);
    return source != null ? source : sentence.child(found.carrier(), Relation.PREPOSITION_OBJECT);
  }

  private static final Set<String> TOLD =
      Set.of("tell", "inform", "warn", "remind", "assure", "advise");

  /** "It was agreed": both; "South Africa was urged": whoever South Africa is meeting. */
  private @Nullable Party unnamed(Sentence sentence, FoundCue found, boolean isPassive) {
    if (!isPassive) {
      return conversation.turn();
    }
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    boolean isHoped = found.cue().isSoft() && subject != null && isDummy(subject);
    if (isHoped && conversation.current() != null && conversation.turn() != null) {
      return conversation.turn(); // "It is hoped that the other side will …"
    }
    boolean isDecided = found.cue().words().equals("decide") && subject != null && isDummy(subject);
    if (found.cue().act() == Act.AGREE || isDecided) {
      return Party.bothSides(Basis.INFERRED, null); // "it was decided to set up a team"
    }
    Token ofWhom =
        subject != null && isDummy(subject)
            ? Clause.objectOf(sentence, found.carrier(), List.of("from", "of", "to"))
            : null;
    Party askedByNobody = ofWhom == null ? null : conversation.named(sentence, ofWhom);
    if (askedByNobody != null && askedByNobody.side() != null) {
      return conversation.facing(askedByNobody, sentence); // "it was requested of Peru to pay"
    }
    if (found.cue().words().equals("expect")) {
      return null; // "is expected to visit in May": the reporter's forecast
    }
    if (isStressed(found) && conversation.current() != null) {
      return Party.bothSides(Basis.INFERRED, null); // "it was noted that trade had grown"
    }
    boolean isPutToSomeone =
        found.cue().frame() == Cue.Frame.WANT || TOLD.contains(found.carrier().lemma());
    Token asked = isPutToSomeone ? sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT) : null;
    Party party = asked == null ? null : conversation.named(sentence, asked);
    return party == null || party.side() == null ? null : conversation.facing(party, sentence);
  }

  /** Whose readiness a minister tells: "Peruvian <b>firms</b> are ready to come". */
  private static final Set<String> FIRMS =
      Words.set(
          "company firm carrier contractor airline bank investor business enterprise operator manufacturer");

  /** What a readout tells without saying who: "the need for a pact <b>was emphasised</b>". */
  private static boolean isStressed(FoundCue found) {
    return STRESSING.contains(found.carrier().lemma()) && found.core() == found.carrier();
  }

  private static final Set<String> STRESSING =
      Words.set(
          "emphasise emphasize stress underline underscore note highlight reaffirm reiterate");

  /** A participle or a headline without a subject: whoever has the turn. */
  private @Nullable Party elided(Token carrier) {
    return carrier.is(Relation.ROOT) || carrier.tag().equals("VBG") || carrier.tag().equals("VBD")
        ? conversation.turn()
        : null;
  }

  /**
   * Inside another's report: the reporter himself, his own country, or someone whose words he
   * passes on.
   */
  private Speaker nested(
      Party party, Party reporter, Token subject, Sentence sentence, FoundCue found) {
    boolean isOwnPronoun =
        conversation.current() == null && subject.isPronoun() && party.actor() == null;
    boolean same = isOwnPronoun || party.actor() != null && party.actor().equals(reporter.actor());
    Mention mention = cast.mentionAt(sentence, subject);
    boolean ownState =
        reporter.side() != null
            && reporter.side().equals(party.side())
            && mention != null
            && (mention.isSide() || mention.is(Mention.Kind.INSTITUTION));
    Token owner = sentence.child(subject, Relation.POSSESSIVE);
    boolean ownBody =
        party.side() == null
            && owner != null
            && owner.isPronoun()
            && DoerFinder.OWN_BODIES.contains(subject.lemma());
    boolean ownRulers =
        party.side() == null
            && reporter.side() != null
            && (DoerFinder.RULING.contains(subject.lemma()) || subject.lemma().equals("delegation"))
            && sentence.child(subject, Relation.POSSESSIVE) == null;
    boolean ownFirms =
        party.actor() == null
            && found.cue().frame() == Cue.Frame.ADJ
            && FIRMS.contains(subject.lemma())
            && (party.side() == null || party.side().equals(reporter.side()));
    if (same
        || ownState
        || ownFirms
        || ownBody
        || ownRulers
        || party.isBoth() && reporter.isBoth()) {
      Party speaker = reporter.span() != null ? reporter : reporter.inferred(party.span());
      return new Speaker(speaker, List.of(), false);
    }
    return new Speaker(party, List.of(reporter), false);
  }
}
