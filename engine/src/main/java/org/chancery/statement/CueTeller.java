package org.chancery.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the cues of a sentence introduce: what turns on another cue is told by that one, in
 * the same speaker's name.
 */
final class CueTeller {

  private final Cast cast;
  private final Conversation conversation;
  private final SpeakerFinder speakers;
  private final DoerFinder doers;
  private final Announcements announcements;
  private final QuotedSources quoted;
  private final StatementList statements;
  private final PieceTeller pieceTeller;

  CueTeller(
      Cast cast,
      Conversation conversation,
      SpeakerFinder speakers,
      DoerFinder doers,
      Announcements announcements,
      QuotedSources quoted,
      StatementList statements,
      PieceTeller pieceTeller) {
    this.cast = cast;
    this.conversation = conversation;
    this.speakers = speakers;
    this.doers = doers;
    this.announcements = announcements;
    this.quoted = quoted;
    this.statements = statements;
    this.pieceTeller = pieceTeller;
  }

  /** Tells what the cues of the sentence introduce. */
  void tell(CuedSentence cued) {
    Set<FoundCue> parted = new HashSet<>();
    cued.cues().forEach(cue -> tellParted(cued, cue, parted));
    for (FoundCue cue : cued.cues()) {
      if (!parted.contains(cue)) {
        tellOuter(cued, cue);
      }
    }
  }

  private void tellOuter(CuedSentence cued, FoundCue cue) {
    if (cued.isTagAlone(cue)) {
      cued.clear(cue);
    }
    if (cued.pieces(cue).isEmpty()) {
      quoted.tag(cued, cue);
    }
    boolean isTag = cued.quotationBefore(cue) != null;
    if (!cued.isReported(cue) && (isTag || !cued.isInsideOther(cue))) {
      tell(cued, cue, null);
    }
  }

  // ---- one cue ----

  /**
   * Tells what the cue introduces.
   *
   * @param reporter in whose report it stands; null when in nobody's
   */
  void tell(CuedSentence cued, FoundCue found, @Nullable Party reporter) {
    Sentence sentence = cued.sentence();
    SpeakerFinder.Speaker speaker =
        doers.isVisit(sentence, found)
            ? null
            : speakers.speaker(sentence, found, cued.cues(), reporter);
    if (speaker == null) {
      return;
    }
    if (reporter == null) {
      speaker = notOfThoseAsked(sentence, found, cued.pieces(found), speaker);
    }
    speaker = passedOn(cued, found, speaker);
    tellBy(cued, found, speaker);
  }

  private void tellBy(CuedSentence cued, FoundCue found, SpeakerFinder.Speaker speaker) {
    List<Piece> own = new ArrayList<>();
    for (Piece piece : cued.pieces(found)) {
      if (!isToldInside(cued, found, piece, speaker.party())) {
        own.add(piece);
      }
    }
    pieceTeller.tell(cued.sentence(), found, speaker, own);
  }

  /**
   * "He asked <b>Thailand</b> to …" is not the Thai minister, whoever "he" seemed to be: nobody
   * asks his own country by name.
   */
  private SpeakerFinder.Speaker notOfThoseAsked(
      Sentence sentence, FoundCue found, List<Piece> pieces, SpeakerFinder.Speaker speaker) {
    Party party = speaker.party();
    boolean isGuess = party.basis() != Basis.STATED && party.side() != null;
    Party other =
        isGuess ? conversation.counterpart(party, conversation.encounterOf(party, sentence)) : null;
    boolean isOfAsked =
        other != null
            && (doers.isToldTo(sentence, found, party)
                || (found.cue().act() == Act.ASK || TO_OTHERS.contains(found.cue().first()))
                    && pieces.stream()
                        .map(piece -> doers.askedState(sentence, found, piece))
                        .anyMatch(party.side()::equals));
    boolean isOther = isOfAsked && conversation.mayBe(other, sentence, party.span());
    if (isOther) {
      conversation.settle(party.span(), other);
    }
    return isOther
        ? new SpeakerFinder.Speaker(
            other.inferred(party.span()), speaker.via(), speaker.isAnonymous())
        : speaker;
  }

  /** Nobody does these to his own country. */
  private static final Set<String> TO_OTHERS = Set.of("invite", "thank", "congratulate");

  /** With whoever passes it on: in an aside, or as the narrator of the paragraph. */
  private SpeakerFinder.Speaker passedOn(
      CuedSentence cued, FoundCue found, SpeakerFinder.Speaker speaker) {
    FoundCue aside = Aside.behind(found, cued.cues());
    SpeakerFinder.Speaker reporter =
        aside == null ? null : speakers.speaker(cued.sentence(), aside, cued.cues(), null);
    if (reporter == null) {
      reporter = accordingTo(cued, found);
    }
    SpeakerFinder.Speaker told = reporter == null ? speaker : speaker.via(reporter.party());
    Party narrator = announcements.narrator();
    return narrator != null && told.via().isEmpty() ? told.via(narrator) : told;
  }

  /** "…, she said, <b>according to X</b>": who passes on what the cue tells; or null. */
  private SpeakerFinder.@Nullable Speaker accordingTo(CuedSentence cued, FoundCue found) {
    for (FoundCue cue : cued.cues()) {
      boolean isBehind =
          cue.cue().words().equals("according to")
              && cue.firstWord().index() == found.lastWord().index() + 2;
      if (isBehind) {
        return speakers.speaker(cued.sentence(), cue, cued.cues(), null);
      }
    }
    return null;
  }

  // ---- a cue inside another's report ----

  /** Tells the cue on which the piece turns; whether that leaves nothing for the outer one. */
  private boolean isToldInside(CuedSentence cued, FoundCue found, Piece piece, Party speaker) {
    Sentence sentence = cued.sentence();
    FoundCue inner = cued.innerCue(piece, found);
    boolean isUnasked =
        inner != null
            && inner.cue().act() == Act.ASK
            && Clause.isNegated(sentence, inner.carrier());
    if (inner == null || isUnasked) {
      return false;
    }
    Party raised = raised(sentence, found);
    boolean isInside =
        raised != null
            || found.isReport()
                && (isTelling(inner)
                    || ActReader.tellsToDo(sentence, inner)
                    || !conversation.isNews() && tellsSomeone(sentence, inner)
                    || tellsDuty(cued, inner)
                    || isWanting(sentence, inner)
                    || isOthers(sentence, inner, speaker));
    return isInside && toldInside(cued, found, inner, piece, raised == null ? speaker : raised);
  }

  /**
   * Tells what stands inside another's report; whether that leaves nothing for the reporter to
   * tell.
   */
  private boolean toldInside(
      CuedSentence cued, FoundCue found, FoundCue inner, Piece piece, Party reporter) {
    Sentence sentence = cued.sentence();
    SpeakerFinder.Speaker speaker = speakers.speaker(sentence, inner, cued.cues(), reporter);
    boolean isPassedOn = speaker != null && !speaker.via().isEmpty();
    if (conversation.isNews() && !isPassedOn) {
      return speaker != null && toldAs(cued, found, inner, piece, speaker);
    }
    if (conversation.isNews() && !isOfOtherSide(speaker.party(), reporter)) {
      return false;
    }
    cued.fillFrom(piece, inner);
    int before = statements.size();
    tell(cued, inner, reporter);
    boolean isToldByBoth =
        (!isTelling(inner) && !isWanting(sentence, inner) || conversation.isNews())
            && statements.size() > before
            && statements.all().get(before).encounter() == null;
    return statements.size() > before && !isToldByBoth;
  }

  /** "said <b>she opposed the ban</b>": the whole report, its act that of the cue inside. */
  private boolean toldAs(
      CuedSentence cued,
      FoundCue found,
      FoundCue inner,
      Piece piece,
      SpeakerFinder.Speaker speaker) {
    Sentence sentence = cued.sentence();
    boolean isMore =
        isTelling(inner) || isWanting(sentence, inner) || ActReader.tellsToDo(sentence, inner);
    boolean isDenied =
        inner.cue().frame() != Cue.Frame.ADJ && Clause.isNegated(sentence, inner.carrier());
    if (!isMore || isDenied) {
      return false;
    }
    cued.fillFrom(piece, inner);
    List<Piece> pieces = new ArrayList<>(cued.pieces(inner));
    if (pieces.size() == 1) {
      pieces.set(0, pieces.get(0).over(piece.spans()));
    } else if (!pieces.isEmpty()) {
      pieces.set(0, pieces.get(0).over(List.of(piece.first().union(pieces.get(0).whole()))));
    }
    int before = statements.size();
    pieceTeller.tell(sentence, inner, new Source(speaker, found.spans(sentence)), pieces);
    return statements.size() > before;
  }

  private static boolean isOfOtherSide(Party inner, Party reporter) {
    return inner.side() != null && !inner.side().equals(reporter.side());
  }

  /** Whether the inner cue makes more of the report than a view: an ask, an offer, thanks. */
  static boolean isTelling(FoundCue inner) {
    return !Set.of(Act.AFFIRM, Act.ASSESS, Act.INFORM).contains(inner.cue().act());
  }

  /** "added that he had <b>made clear</b> that Peru must pay": it is to pay. */
  private static boolean tellsDuty(CuedSentence cued, FoundCue inner) {
    return inner.cue().frame() == Cue.Frame.SAY
        && cued.pieces(inner).stream()
            .filter(piece -> piece.verb() != null && piece.subject() != null)
            .anyMatch(piece -> Clause.isObliged(cued.sentence(), piece.verb()));
  }

  /** "<b>The minister</b> is said to have asked …": he asks; null where nobody is said to. */
  private @Nullable Party raised(Sentence sentence, FoundCue found) {
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    boolean isSaidTo =
        found.cue().frame() == Cue.Frame.SAY
            && subject != null
            && sentence.child(found.carrier(), Relation.OPEN_COMPLEMENT) != null;
    Party party = isSaidTo ? conversation.named(sentence, subject) : null;
    return party == null || party.actor() == null ? null : party;
  }

  /** "said she had <b>told Peru</b> that the raids must stop": what it was told. */
  private static boolean tellsSomeone(Sentence sentence, FoundCue inner) {
    return inner.cue().frame() == Cue.Frame.SAY
        && TELLING.contains(inner.carrier().lemma())
        && sentence.child(inner.carrier(), Relation.OBJECT, Relation.INDIRECT_OBJECT) != null
        && sentence.child(inner.carrier(), Relation.CLAUSAL_COMPLEMENT) != null;
  }

  private static final Set<String> TELLING = Set.of("tell", "inform", "assure", "remind", "warn");

  /** "<b>wanted</b> Peru to pay", "<b>wished</b> to see Peru pay": someone else is to do it. */
  private static boolean isWanting(Sentence sentence, FoundCue inner) {
    boolean isWish = ActReader.WANTING.contains(inner.cue().words());
    Token wanted =
        isWish
            ? sentence.child(inner.carrier(), Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)
            : null;
    boolean isThing = isWish && wanted == null;
    return isThing && sentence.child(inner.carrier(), Relation.OBJECT) != null
        || wanted != null
            && (Clause.ownSubject(sentence, wanted) != null
                || sentence.child(inner.carrier(), Relation.OBJECT) != null
                || ActReader.isSeenDone(sentence, wanted)
                || wanted.lemma().equals("see") && sentence.child(wanted, Relation.OBJECT) != null);
  }

  /** Whether the inner words are someone else's than the reporter's and his country's. */
  private boolean isOthers(Sentence sentence, FoundCue inner, Party reporter) {
    Token subject = Clause.subject(sentence, inner.carrier());
    Party party =
        subject == null || SpeakerFinder.isDummy(subject) || subject.isPronoun()
            ? null
            : conversation.named(sentence, subject);
    boolean isPerson =
        party != null && party.actor() != null && cast.actor(party.actor()).isPerson();
    return party != null
        && !party.equals(reporter)
        && (party.isBoth() && !reporter.isBoth()
            || isPerson && !party.actor().equals(reporter.actor()));
  }

  // ---- a cue that an aside parts from its speaker ----

  /**
   * "Karasu, <b>the sources said</b>, rejected the protest": Karasu rejects it, and they pass it
   * on. Both cues are put into {@code parted}.
   */
  private void tellParted(CuedSentence cued, FoundCue aside, Set<FoundCue> parted) {
    Sentence sentence = cued.sentence();
    Mention before = isBetweenCommas(sentence, aside) ? namedBefore(sentence, from(aside)) : null;
    FoundCue main = before == null ? null : mainBehind(sentence, aside, cued.cues());
    Party party = main == null ? null : conversation.named(sentence, before.head());
    SpeakerFinder.Speaker reporter =
        party == null ? null : speakers.speaker(sentence, aside, cued.cues(), null);
    boolean isOwnState =
        reporter != null
            && !before.is(Mention.Kind.PERSON)
            && (party.side() == null || party.side().equals(reporter.party().side()));
    if (reporter != null && !isOwnState && !cued.pieces(main).isEmpty()) {
      SpeakerFinder.Speaker speaker =
          new SpeakerFinder.Speaker(party.over(before.extent()), List.of(reporter.party()), false);
      pieceTeller.tell(sentence, main, speaker, cued.pieces(main));
      parted.add(aside);
      parted.add(main);
      for (FoundCue cue : cued.cues()) {
        if (goesOn(sentence, main, cue)) {
          tellBy(cued, cue, speaker);
          parted.add(cue);
        }
      }
    }
  }

  /**
   * "Karasu, the sources said, rejected the protest and <b>asked</b> for proof, <b>saying</b> …".
   */
  private static boolean goesOn(Sentence sentence, FoundCue main, FoundCue cue) {
    Token step = cue.carrier();
    while (step != main.carrier()) {
      boolean isShared =
          step.is(Relation.CONJUNCT)
              || step.is(Relation.ADVERBIAL_CLAUSE) && step.tag().equals("VBG");
      if (!isShared || Clause.ownSubject(sentence, step) != null) {
        return false;
      }
      step = sentence.head(step);
    }
    return cue != main;
  }

  /** "…, <b>the sources said</b>, …", "…, <b>according to the ministry</b>, …". */
  private static boolean isBetweenCommas(Sentence sentence, FoundCue cue) {
    return cue.isAside()
        || cue.cue().words().equals("according to")
            && Aside.end(sentence, cue.lastWord().index()) > 0;
  }

  /** The index of the first word between the commas. */
  private static int from(FoundCue aside) {
    return aside.isAside() ? aside.asideFrom() : aside.firstWord().index();
  }

  /** The one whose name alone stands before the comma of the aside, or null. */
  private @Nullable Mention namedBefore(Sentence sentence, int asideFrom) {
    int comma = asideFrom - 1;
    if (comma < 1 || !sentence.token(comma).form().equals(",")) {
      return null;
    }
    Span last = sentence.token(comma - 1).span();
    return cast.mentions(sentence).stream()
        .filter(mention -> mention.extent().end() == last.end())
        .filter(mention -> mention.extent().start() == sentence.span().start())
        .filter(mention -> !mention.is(Mention.Kind.PRONOUN))
        .findFirst()
        .orElse(null);
  }

  /** The cue whose verb comes next behind the aside, or null. */
  private static @Nullable FoundCue mainBehind(
      Sentence sentence, FoundCue aside, List<FoundCue> cues) {
    int from = Aside.end(sentence, aside.lastWord().index());
    for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
      if (token.isVerb()) {
        return cues.stream()
            .filter(cue -> cue != aside && cue.carrier() == token)
            .filter(cue -> SpeechTag.isFinite(token))
            .findFirst()
            .orElse(null);
      }
      if (token.isNoun() || token.isPronoun()) {
        return null;
      }
    }
    return null;
  }
}
