package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.encounter.Encounter;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/** Finds every attributed utterance, belief or wish of the article, and whose it is. */
public final class StatementFinder {

  private static final Cue SHARED_VIEW =
      new Cue("share view", Cue.Frame.NOUN, Act.AGREE, false, "", "");

  /** What is felt about a third side judges it; about the one spoken to, it objects. */
  private static final Set<String> CONCERNS =
      Set.of("concern", "concerned", "alarm", "alarmed", "worry", "worried", "regret", "unease");

  /** What may hang on a condition. */
  private static final Set<Act> BOUND = Set.of(Act.OFFER, Act.COMMIT, Act.AGREE, Act.INFORM);

  private static final ActReader.Reading CONDITION =
      new ActReader.Reading(Act.ASK, true, false, false, "condition");

  private final CueFinder cueFinder = new CueFinder();

  /** In text order; a stretch of words carries an act once. */
  public List<Statement> find(
      Article article, Outline outline, Cast cast, List<Encounter> encounters) {
    Work work = new Work(article, outline, cast, encounters);
    for (Sentence sentence : outline.sentences()) {
      work.read(sentence);
    }
    work.settle();
    work.statements.sort(Comparator.comparing(Statement::firstContent));
    return work.statements;
  }

  private final class Work {
    private final Article article;
    private final Outline outline;
    private final Cast cast;
    private final Conversation conversation;
    private final SpeakerFinder speakers;
    private final DoerFinder doers;
    private final OpenWish openWish;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Label> labels;
    private final List<Utterance> unsettled = new ArrayList<>();
    private final Map<Quotation, Source> tags = new HashMap<>();
    private @Nullable Source announced;
    private @Nullable Source lastTold;
    private int lastToldIn;
    private @Nullable Source beside;
    private int besideIn = -9;
    private @Nullable Source continued;
    private @Nullable Source narrator;
    private @Nullable Passage narratedIn;
    private @Nullable Passage announcedIn;
    private @Nullable Passage paragraph;
    private int lastSpokenIn = -9;

    Work(Article article, Outline outline, Cast cast, List<Encounter> encounters) {
      this.article = article;
      this.outline = outline;
      this.cast = cast;
      this.labels = Label.all(article, outline, cast);
      this.conversation = new Conversation(article, cast, this::isOthersWords, encounters);
      this.speakers = new SpeakerFinder(outline, cast, conversation);
      this.doers = new DoerFinder(article, cast, conversation);
      this.openWish = new OpenWish(conversation, doers);
    }

    /** Words in quotation marks or in a speaker's turn. */
    private boolean isOthersWords(Span words) {
      return outline.quotationAround(words) != null
          || labels.stream().anyMatch(label -> label.speech().overlaps(words));
    }

    /** Nobody meets anybody here. */
    private boolean isNews() {
      return conversation.current() == null;
    }

    void read(Sentence sentence) {
      int before = statements.size();
      enterParagraph(outline.passageOf(sentence.span()));
      conversation.enter(sentence);
      List<FoundCue> cues = cueFinder.find(outline, sentence, isNews());
      Map<FoundCue, List<Piece>> contents = new HashMap<>();
      cues.forEach(
          cue ->
              contents.put(
                  cue,
                  new ContentReader(article, outline, sentence, cue, cues, isNews()).pieces()));
      narrator = narratorOf(sentence, cues);
      Utterance utterance = narrator == null ? utterance(sentence, cues, contents) : null;
      if (utterance != null) {
        unsettled.add(utterance);
      } else {
        readCues(sentence, cues, contents);
        labelled(sentence, before);
        open(sentence, cues);
        announce(sentence, cues);
        if (statements.size() == before && outline.kindOf(sentence) == Passage.Kind.BODY) {
          unmarked(sentence);
        }
      }
      if (statements.size() > before || utterance != null) {
        lastSpokenIn = sentence.index();
      }
      conversation.leave(sentence);
    }

    /**
     * A spokesperson whose quotation is itself a readout, "The Foreign Secretary thanked …", in the
     * paragraph that was announced and the quoted ones that follow; the participants speak through
     * him.
     */
    private @Nullable Source narratorOf(Sentence sentence, List<FoundCue> cues) {
      Source source = announcedFor(sentence);
      boolean goesOn =
          source == null
              && narrator != null
              && (paragraph == narratedIn || isNextQuoted(narratedIn, paragraph));
      source = goesOn ? narrator : source;
      boolean isReadout =
          source != null
              && conversation.current() != null
              && !conversation.current().has(source.speaker.party().actor())
              && (goesOn || cues.stream().anyMatch(cue -> tellsOfParticipant(sentence, cue)));
      narratedIn = isReadout ? paragraph : narratedIn;
      return isReadout ? source : null;
    }

    private boolean isNextQuoted(@Nullable Passage before, @Nullable Passage next) {
      int at = outline.passages().indexOf(before);
      return next != null
          && at >= 0
          && at + 1 < outline.passages().size()
          && outline.passages().get(at + 1) == next
          && "\"“".indexOf(article.text().charAt(next.span().start())) >= 0;
    }

    private boolean tellsOfParticipant(Sentence sentence, FoundCue cue) {
      Token subject = cast.subject(sentence, cue.carrier());
      Party party =
          subject == null || Set.of("i", "we").contains(subject.lemma())
              ? null
              : conversation.named(sentence, subject);
      return party != null && (party.isBoth() || conversation.current().has(party.actor()));
    }

    private void readCues(
        Sentence sentence, List<FoundCue> cues, Map<FoundCue, List<Piece>> contents) {
      Set<FoundCue> parted = new HashSet<>();
      cues.forEach(cue -> tellParted(sentence, cue, cues, contents, parted));
      for (FoundCue cue : cues) {
        if (parted.contains(cue)) {
          continue;
        }
        if (isTagAlone(sentence, cue)) {
          contents.put(cue, List.of());
        }
        if (contents.get(cue).isEmpty()) {
          tag(sentence, cue, cues);
        }
        FoundCue holder = holderOf(cue, cues, contents);
        boolean isTag = SpeechTag.quotationBefore(outline, sentence, cue) != null;
        if (holder == null && (isTag || !isInsideOther(cue, cues, contents))) {
          tell(sentence, cue, cues, contents, null);
        }
      }
    }

    /**
     * "Karasu, <b>the sources said</b>, rejected the protest": Karasu rejects it, and they pass it
     * on. Both cues are put into {@code parted}.
     */
    private void tellParted(
        Sentence sentence,
        FoundCue aside,
        List<FoundCue> cues,
        Map<FoundCue, List<Piece>> contents,
        Set<FoundCue> parted) {
      Mention before = aside.isAside() ? namedBefore(sentence, aside.asideFrom()) : null;
      FoundCue main = before == null ? null : mainBehind(sentence, aside, cues);
      Party party = main == null ? null : conversation.named(sentence, before.head());
      SpeakerFinder.Speaker reporter =
          party == null ? null : speakers.speaker(sentence, aside, cues, null);
      boolean isOwnState =
          reporter != null
              && !before.is(Mention.Kind.PERSON)
              && (party.side() == null || party.side().equals(reporter.party().side()));
      if (reporter != null && !isOwnState && !contents.get(main).isEmpty()) {
        SpeakerFinder.Speaker speaker =
            new SpeakerFinder.Speaker(
                party.over(before.extent()), List.of(reporter.party()), false);
        tellPieces(sentence, main, speaker, contents.get(main));
        parted.add(aside);
        parted.add(main);
      }
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
      int end = CueFinder.asideEnd(sentence, aside.lastWord().index());
      int from = end < 0 ? sentence.tokens().size() : end;
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

    /**
     * The reporting cue whose content turns on this cue's clause: "said that he <b>hoped</b> …"; or
     * null.
     */
    private @Nullable FoundCue holderOf(
        FoundCue cue, List<FoundCue> cues, Map<FoundCue, List<Piece>> contents) {
      for (FoundCue other : cues) {
        boolean reports =
            other != cue
                && (other.cue().frame() == Cue.Frame.SAY || other.cue().act() == Act.ASSESS);
        boolean turnsOnIt =
            reports
                && contents.get(other).stream()
                    .anyMatch(
                        piece ->
                            piece.verb() != null && piece.verb().index() == cue.carrier().index());
        boolean isWithin = isTold(contents.get(cue), other) && isOuter(cue, other);
        if (turnsOnIt && !isWithin) {
          return other;
        }
      }
      return null;
    }

    private boolean isInsideOther(
        FoundCue cue, List<FoundCue> cues, Map<FoundCue, List<Piece>> contents) {
      for (FoundCue other : cues) {
        boolean inside = other != cue && isTold(contents.get(other), cue);
        if (inside && !(isTold(contents.get(cue), other) && isOuter(cue, other))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isTold(List<Piece> pieces, FoundCue cue) {
      return pieces.stream()
          .flatMap(piece -> piece.spans().stream())
          .anyMatch(span -> span.contains(cue.carrier().span()));
    }

    /** Which of two cues that seem to tell each other is the reporter's: not the quoted one. */
    private boolean isOuter(FoundCue cue, FoundCue other) {
      boolean isQuoted = isQuoted(cue.carrier());
      return isQuoted == isQuoted(other.carrier())
          ? cue.carrier().index() < other.carrier().index()
          : !isQuoted;
    }

    private boolean isQuoted(Token token) {
      return outline.quotations().stream()
          .anyMatch(quotation -> quotation.content().contains(token.span()));
    }

    // ---- one cue ----

    /**
     * Tells what the cue introduces; what turns on another cue is told by that one, in the same
     * speaker's name.
     */
    private void tell(
        Sentence sentence,
        FoundCue found,
        List<FoundCue> cues,
        Map<FoundCue, List<Piece>> contents,
        @Nullable Party reporter) {
      SpeakerFinder.Speaker speaker =
          doers.isVisit(sentence, found) ? null : speakers.speaker(sentence, found, cues, reporter);
      if (speaker == null) {
        return;
      }
      if (reporter == null) {
        speaker = notOfThoseAsked(sentence, found, contents.get(found), speaker);
      }
      FoundCue aside = ContentReader.asideBehind(found, cues);
      SpeakerFinder.Speaker passedOn =
          aside == null ? null : speakers.speaker(sentence, aside, cues, null);
      if (passedOn != null) {
        speaker = speaker.via(passedOn.party());
      }
      if (narrator != null && speaker.via().isEmpty()) {
        speaker = speaker.via(narrator.speaker.party());
      }
      List<Piece> own = new ArrayList<>();
      for (Piece piece : contents.get(found)) {
        FoundCue inner = innerCue(piece, found, cues);
        boolean reports = found.cue().frame() == Cue.Frame.SAY || found.cue().act() == Act.ASSESS;
        boolean isUnasked =
            inner != null
                && inner.cue().act() == Act.ASK
                && Clause.isNegated(sentence, inner.carrier());
        boolean isInside =
            inner != null
                && !isUnasked
                && reports
                && (isTelling(inner)
                    || isWanting(sentence, inner)
                    || isOthers(sentence, inner, speaker.party()));
        Party raised = inner == null || isUnasked ? null : raised(sentence, found);
        isInside |= raised != null;
        Party teller = raised == null ? speaker.party() : raised;
        if (!isInside || !toldInside(sentence, inner, cues, contents, piece, teller)) {
          own.add(piece);
        }
      }
      tellPieces(sentence, found, speaker, own);
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
          isGuess
              ? conversation.counterpart(party, conversation.encounterOf(party, sentence))
              : null;
      boolean isOfAsked =
          other != null
              && (doers.isToldTo(sentence, found, party)
                  || found.cue().act() == Act.ASK
                      && pieces.stream()
                          .map(piece -> doers.askedState(sentence, found, piece))
                          .anyMatch(party.side()::equals));
      return isOfAsked && conversation.mayBe(other, sentence, party.span())
          ? new SpeakerFinder.Speaker(
              other.inferred(party.span()), speaker.via(), speaker.isAnonymous())
          : speaker;
    }

    /**
     * Tells what stands inside another's report; whether that leaves nothing for the reporter to
     * tell.
     */
    private boolean toldInside(
        Sentence sentence,
        FoundCue inner,
        List<FoundCue> cues,
        Map<FoundCue, List<Piece>> contents,
        Piece piece,
        Party reporter) {
      SpeakerFinder.Speaker speaker = speakers.speaker(sentence, inner, cues, reporter);
      boolean isPassedOn = speaker != null && !speaker.via().isEmpty();
      if (isNews() && isPassedOn && !isOfOtherSide(speaker.party(), reporter)) {
        return false;
      }
      contents.computeIfPresent(
          inner, (cue, pieces) -> pieces.isEmpty() ? behind(sentence, cue, piece) : pieces);
      int before = statements.size();
      tell(sentence, inner, cues, contents, reporter);
      boolean isToldByBoth =
          (!isTelling(inner) && !isWanting(sentence, inner) || isNews() && isPassedOn)
              && statements.size() > before
              && statements.get(before).encounter() == null;
      return statements.size() > before && !isToldByBoth;
    }

    private static boolean isOfOtherSide(Party inner, Party reporter) {
      return inner.side() != null && !inner.side().equals(reporter.side());
    }

    private @Nullable FoundCue innerCue(Piece piece, FoundCue outer, List<FoundCue> cues) {
      for (FoundCue cue : cues) {
        if (cue != outer && piece.verb() != null && cue.carrier().index() == piece.verb().index()) {
          return cue;
        }
      }
      return null;
    }

    /** Whether the inner cue makes more of the report than a view: an ask, an offer, thanks. */
    private static boolean isTelling(FoundCue inner) {
      return !Set.of(Act.AFFIRM, Act.ASSESS, Act.INFORM).contains(inner.cue().act());
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

    /** "<b>wanted</b> Peru to pay", "<b>wished</b> to see Peru pay": someone else is to do it. */
    private static boolean isWanting(Sentence sentence, FoundCue inner) {
      boolean isWish = Set.of("want", "wish").contains(inner.cue().words());
      Token wanted =
          isWish
              ? sentence.child(
                  inner.carrier(), Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)
              : null;
      return wanted != null
          && (Clause.ownSubject(sentence, wanted) != null
              || sentence.child(inner.carrier(), Relation.OBJECT) != null
              || ActReader.isSeenDone(sentence, wanted));
    }

    /** Whether the inner words are someone else's than the reporter's and his country's. */
    private boolean isOthers(Sentence sentence, FoundCue inner, Party reporter) {
      Token subject = Clause.ownSubject(sentence, inner.carrier());
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

    /** What stands behind a cue on which the tree hangs nothing, as far as the piece goes. */
    private List<Piece> behind(Sentence sentence, FoundCue cue, Piece piece) {
      Token last = cue.lastWord();
      List<Token> words =
          sentence.tokensIn(piece.whole()).stream()
              .filter(token -> token.index() > last.index())
              .toList();
      if (words.isEmpty()) {
        return List.of();
      }
      return List.of(new Piece(null, null, List.of(Edges.over(words)), false));
    }

    // ---- its pieces ----

    private record Told(Piece piece, ActReader.Reading reading) {}

    private void tellPieces(
        Sentence sentence, FoundCue found, SpeakerFinder.Speaker speaker, List<Piece> pieces) {
      boolean isNegated = Clause.isNegated(sentence, found.carrier());
      List<Told> told = new ArrayList<>();
      for (Piece piece : pieces) {
        Cue cue =
            doers.sharesOthersView(sentence, found, speaker.party()) ? SHARED_VIEW : found.cue();
        ActReader.Doer doer = doers.doer(sentence, found, piece, speaker.party());
        ActReader.Reading reading =
            ActReader.read(sentence, cue, piece, doer, speaker.party().isBoth(), isNegated);
        reading = openWish.settle(sentence, cue, piece, doer, speaker.party(), reading);
        if (reading.act() == Act.AFFIRM
            && doers.neededOf(sentence, found, speaker.party()) != null) {
          reading = new ActReader.Reading(Act.ASK, true, false, false, "need-for");
        }
        boolean isToNobody =
            reading.why().equals("imperative")
                && conversation.encounterOf(speaker.party(), sentence) == null;
        if (isToNobody) {
          reading = new ActReader.Reading(Act.ASSESS, false, false, false, "imperative");
        }
        if (isForecast(sentence, found, reading)) {
          reading = new ActReader.Reading(Act.ASSESS, false, false, false, "forecast");
        }
        boolean isConcern = CONCERNS.contains(cue.first()) && reading.act() == Act.DISAGREE;
        if (isConcern && doers.isOfThirdSide(sentence, piece, speaker.party())) {
          reading = new ActReader.Reading(Act.ASSESS, false, false, false, "concern-other");
        }
        Told last = told.isEmpty() ? null : told.get(told.size() - 1);
        if (last != null && isBare(sentence, piece) && ActReader.splits(last.reading.act())) {
          reading = last.reading;
        }
        boolean joins =
            last != null
                && last.reading.act() == reading.act()
                && !ActReader.splits(reading.act())
                && !piece.isApart();
        if (joins) {
          told.set(told.size() - 1, new Told(last.piece.with(piece), last.reading));
        } else {
          told.add(new Told(piece, reading));
        }
      }
      for (Told one : told) {
        add(sentence, found, speaker, one, isNegated);
        Condition.in(sentence, one.piece)
            .filter(condition -> BOUND.contains(one.reading.act()))
            .ifPresent(condition -> addConditions(sentence, speaker, condition));
      }
      if (!told.isEmpty()) {
        conversation.spoke(speaker.party());
        beside = new Source(speaker, found.spans(sentence));
        besideIn = sentence.index();
        boolean tellsWords =
            found.cue().frame() == Cue.Frame.SAY
                || found.cue().frame() == Cue.Frame.WANT
                || Conversation.PAPERS.contains(found.core().lemma());
        if (tellsWords) {
          toldBy(beside);
        }
      }
    }

    /** What the other side has to do first is asked of it. */
    private void addConditions(
        Sentence sentence, SpeakerFinder.Speaker speaker, Condition condition) {
      Party party = speaker.party();
      for (Piece clause : condition.clauses()) {
        ActReader.Doer doer = doers.doer(sentence, clause.subject(), party);
        boolean isOthers = doer == ActReader.Doer.OTHER || doer == ActReader.Doer.THING;
        if (isOthers && conversation.encounterOf(party, sentence) != null) {
          add(
              sentence,
              party,
              speaker,
              CONDITION,
              List.of(condition.sign()),
              clause,
              doer == ActReader.Doer.OTHER
                  ? doers.addressee(sentence, clause.subject(), party)
                  : null,
              false,
              "ask/" + CONDITION.why());
        }
      }
    }

    /** "the team <b>is expected</b> to come in May": a forecast, unless somebody expects it. */
    private static boolean isForecast(
        Sentence sentence, FoundCue found, ActReader.Reading reading) {
      return reading.act() == Act.ASK
          && found.cue().words().equals("expect")
          && sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT) != null
          && Clause.objectOf(sentence, found.carrier(), List.of("by")) == null;
    }

    /**
     * "will expand …; <b>open</b> …": what goes on without a modal of its own is of the same act.
     */
    private static boolean isBare(Sentence sentence, Piece piece) {
      return piece.verb() != null
          && Set.of("VB", "VBP").contains(piece.verb().tag())
          && Clause.ownSubject(sentence, piece.verb()) == null
          && Clause.modal(sentence, piece.verb()) == null
          && !piece.verb().is(Relation.CONJUNCT);
    }

    private void add(
        Sentence sentence,
        FoundCue found,
        SpeakerFinder.Speaker speaker,
        Told told,
        boolean isNegated) {
      Party party = told.reading.byBoth() ? Party.bothSides(Basis.INFERRED, null) : speaker.party();
      Token addressee =
          told.reading.why().equals("need-for")
              ? doers.neededOf(sentence, found, speaker.party())
              : doers.addresseeToken(sentence, found, told.piece);
      Token asked = addressee == null ? doers.askedToken(sentence, found) : addressee;
      boolean isToOwnPeople =
          told.reading.act() == Act.ASK
              && asked != null
              && conversation.encounterOf(party, sentence) == null
              && doers.isOwnPublic(sentence, asked, party);
      ActReader.Reading reading = isToOwnPeople ? ActReader.TO_OWN_PEOPLE : told.reading;
      add(
          sentence,
          party,
          speaker,
          reading,
          found.spans(sentence),
          told.piece,
          addressee == null ? null : doers.addressee(sentence, addressee, party),
          isNegated,
          ruleOf(reading, found));
    }

    private static String ruleOf(ActReader.Reading reading, FoundCue found) {
      return reading.act().name().toLowerCase(Locale.ROOT)
          + "/"
          + found.cue().words().replace(' ', '-')
          + "-"
          + reading.why();
    }

    private void add(
        Sentence sentence,
        Party party,
        SpeakerFinder.Speaker speaker,
        ActReader.Reading reading,
        List<Span> cue,
        Piece piece,
        @Nullable Party addressee,
        boolean isNegated,
        String rule) {
      List<Span> content = piece.spans().stream().map(this::withStop).toList();
      String id = Statement.idOf(article.id(), reading.act(), content);
      List<Span> clearCue =
          cue.stream().filter(span -> piece.spans().stream().noneMatch(span::overlaps)).toList();
      if (!ids.add(id)) {
        return;
      }
      Encounter encounter = conversation.encounterOf(party, sentence);
      When date =
          encounter == null || encounter.date() == null ? null : encounter.date().inferred();
      Statement.Polarity polarity =
          isNegated
              ? Statement.Polarity.NEGATIVE
              : isConditional(sentence, piece)
                  ? Statement.Polarity.CONDITIONAL
                  : Statement.Polarity.POSITIVE;
      statements.add(
          new Statement(
              id,
              encounter == null ? null : encounter.id(),
              reading.act(),
              reading.isSoft(),
              reading.isJoint(),
              voice(piece),
              polarity,
              speaker.via(),
              speaker.isAnonymous(),
              party,
              addressee,
              date,
              clearCue,
              content,
              rule));
    }

    /** Exact words, quoted or of a transcript, keep their full stop. */
    private Span withStop(Span span) {
      Span exact =
          Stream.concat(
                  outline.quotations().stream()
                      .filter(quotation -> quotation.depth() == 0)
                      .map(Quotation::content),
                  labels.stream().map(Label::speech))
              .filter(words -> words.contains(span))
              .findFirst()
              .orElse(span);
      int end = span.end();
      while (end < exact.end() && ".!?…".indexOf(article.text().charAt(end)) >= 0) {
        end++;
      }
      return new Span(span.start(), end);
    }

    private boolean isConditional(Sentence sentence, Piece piece) {
      return piece.verb() != null
          && sentence.children(piece.verb(), Relation.ADVERBIAL_CLAUSE).stream()
              .flatMap(clause -> sentence.children(clause, Relation.MARKER).stream())
              .anyMatch(marker -> Set.of("if", "unless", "provided").contains(marker.lemma()));
    }

    private Statement.Voice voice(Piece piece) {
      Span whole = piece.whole();
      for (Quotation quotation : outline.quotations()) {
        if (quotation.span().contains(whole)) {
          return Statement.Voice.DIRECT;
        }
      }
      boolean mixed =
          outline.quotations().stream().anyMatch(quotation -> quotation.content().overlaps(whole));
      return mixed ? Statement.Voice.MIXED : Statement.Voice.INDIRECT;
    }

    // ---- sentences that are somebody's own words throughout ----

    /**
     * A sentence that lies within a quotation or a turn of a transcript. Who says it may stand only
     * later: "<b>We are late.</b> We shall hurry," she said.
     *
     * @param before who had the turn when it was read, and the cue that told so
     */
    private record Utterance(
        Sentence sentence,
        List<FoundCue> cues,
        Map<FoundCue, List<Piece>> contents,
        Span words,
        @Nullable Quotation quotation,
        @Nullable Label label,
        @Nullable Source announced,
        @Nullable Source before) {}

    private @Nullable Utterance utterance(
        Sentence sentence, List<FoundCue> cues, Map<FoundCue, List<Piece>> contents) {
      Source source = announcedFor(sentence);
      Span all = source == null ? null : within(sentence, sentence.span());
      if (all != null) {
        return new Utterance(sentence, cues, contents, all, null, null, source, null);
      }
      for (Label label : labels) {
        if (isTurn(label) && label.speech().overlaps(sentence.span())) {
          Span words = within(sentence, label.speech());
          return words == null
              ? null
              : new Utterance(sentence, cues, contents, words, null, label, null, null);
        }
      }
      for (Quotation quotation : outline.quotations()) {
        boolean isHere = quotation.depth() == 0 && quotation.content().overlaps(sentence.span());
        boolean isAll =
            isHere
                && sentence.tokens().stream()
                    .allMatch(
                        token -> quotation.span().contains(token.span()) || token.isPunctuation());
        Span words = isAll ? within(sentence, quotation.content()) : null;
        if (words != null && sentence.tokensIn(words).size() > 2) {
          return new Utterance(
              sentence,
              cues,
              contents,
              words,
              quotation,
              null,
              null,
              sourceBefore(sentence, quotation));
        }
      }
      return null;
    }

    private boolean isTurn(Label label) {
      Passage passage = outline.passageOf(label.colon());
      return passage != null && passage.kind() == Passage.Kind.BODY;
    }

    /** The sentence's words within {@code range}, without the signs at either end. */
    private static @Nullable Span within(Sentence sentence, Span range) {
      List<Token> words = new ArrayList<>(sentence.tokensIn(range));
      while (!words.isEmpty() && words.get(0).isPunctuation()) {
        words.remove(0);
      }
      while (!words.isEmpty() && words.get(words.size() - 1).isPunctuation()) {
        words.remove(words.size() - 1);
      }
      return words.isEmpty() ? null : Edges.over(words);
    }

    private void enterParagraph(@Nullable Passage next) {
      if (next != paragraph) {
        settle();
        continued = paragraph == null ? null : sourceOfOpen(paragraph);
        paragraph = next;
      }
    }

    private boolean isBody(int passage) {
      return passage >= 0 && outline.passages().get(passage).kind() == Passage.Kind.BODY;
    }

    private void toldBy(Source source) {
      lastTold = source;
      lastToldIn = outline.passages().indexOf(paragraph);
    }

    /** Whose words are still open at the paragraph's end, its closing mark missing; or null. */
    private @Nullable Source sourceOfOpen(Passage passage) {
      for (Quotation quotation : outline.quotations()) {
        boolean isOpen =
            quotation.depth() == 0
                && quotation.span().end() == quotation.content().end()
                && passage.span().contains(quotation.span())
                && passage.span().end() - quotation.span().end() <= 1;
        if (isOpen) {
          return tags.containsKey(quotation) ? tags.get(quotation) : toldFrom(quotation);
        }
      }
      return null;
    }

    private @Nullable Source toldFrom(Quotation quotation) {
      Statement told = toldBeside(quotation);
      return told == null
          ? null
          : new Source(
              new SpeakerFinder.Speaker(told.speaker(), told.via(), told.anonymous()), told.cue());
    }

    /** At a paragraph's end it is known who said what is quoted in it. */
    void settle() {
      List<Utterance> now = List.copyOf(unsettled);
      unsettled.clear();
      for (Utterance utterance : now) {
        Source source = sourceOf(utterance);
        Quotation around = outline.quotationAround(utterance.words);
        if (source != null && around != null) {
          tags.putIfAbsent(around, source);
        }
        if (source != null) {
          toldBy(source);
          conversation.spoke(source.speaker.party());
          own(utterance, source);
        }
      }
    }

    /** Who says an utterance, and the cue that tells so. */
    private record Source(SpeakerFinder.Speaker speaker, List<Span> cue) {}

    /** "The ministry <b>added</b>:", and the next paragraph is what it added. */
    private void announce(Sentence sentence, List<FoundCue> cues) {
      if (!article.text().startsWith(":", sentence.span().end() - 1)) {
        return;
      }
      Source source = null;
      for (FoundCue cue : cues) {
        SpeakerFinder.Speaker speaker =
            cue.cue().frame() == Cue.Frame.SAY ? speakers.speaker(sentence, cue, cues, null) : null;
        source = speaker == null ? source : new Source(speaker, cue.spans(sentence));
      }
      if (source == null && isQuoted(passageBehind())) {
        source = sourceBefore(sentence, sentence.span().end(), cues);
      }
      if (source != null) {
        announced = source;
        announcedIn = paragraph;
      }
    }

    private @Nullable Passage passageBehind() {
      int next = outline.passages().indexOf(paragraph) + 1;
      return next == 0 || next == outline.passages().size() ? null : outline.passages().get(next);
    }

    private boolean isQuoted(@Nullable Passage passage) {
      return passage != null
          && "\"“‘'«„".indexOf(article.text().charAt(passage.span().start())) >= 0;
    }

    /** Who was announced, when the paragraph of the sentence follows the announcement. */
    private @Nullable Source announcedFor(Sentence sentence) {
      if (announced == null || paragraph == announcedIn) {
        return null;
      }
      List<Passage> passages = outline.passages();
      int at = passages.indexOf(announcedIn);
      boolean isNext = at >= 0 && at + 1 < passages.size() && passages.get(at + 1) == paragraph;
      boolean isSpeech = isNext && paragraph.kind() == Passage.Kind.BODY;
      if (!isSpeech) {
        announced = null;
      }
      return isSpeech ? announced : null;
    }

    /** "“Are we late?” <b>she asked</b>": a sentence to the parser, the source to the reader. */
    private void tag(Sentence sentence, FoundCue cue, List<FoundCue> cues) {
      Quotation quotation = SpeechTag.quotationBefore(outline, sentence, cue);
      SpeakerFinder.Speaker speaker =
          quotation == null ? null : speakers.speaker(sentence, cue, cues, null);
      if (speaker != null) {
        tags.put(quotation, new Source(speaker, cue.spans(sentence)));
      }
    }

    /** "“Are we late?” <b>she asked</b> the guard": what follows is not what she asked. */
    private boolean isTagAlone(Sentence sentence, FoundCue cue) {
      Quotation quotation = SpeechTag.quotationBefore(outline, sentence, cue);
      return quotation != null
          && !quotation.content().overlaps(sentence.span())
          && "?!".indexOf(article.text().charAt(quotation.content().end() - 1)) >= 0
          && sentence.child(cue.carrier(), Relation.CLAUSAL_COMPLEMENT) == null
          && SpeechTag.quotationBehind(outline, sentence, cue) == null;
    }

    /**
     * "He used the evening to attack: “They have failed. …": who is the subject where a quotation
     * of several sentences opens says it, whatever the verb.
     */
    private void open(Sentence sentence, List<FoundCue> cues) {
      for (Quotation quotation : outline.quotations()) {
        boolean isOpened =
            quotation.depth() == 0
                && sentence.span().contains(quotation.span().start())
                && quotation.content().end() > sentence.span().end();
        Source source =
            isOpened && !isTold(quotation)
                ? sourceBefore(sentence, quotation.span().start(), cues)
                : null;
        Span words = source == null ? null : within(sentence, quotation.content());
        if (words != null) {
          tags.put(quotation, source);
          whole(sentence, words, source, "quotation");
        }
      }
    }

    private boolean isTold(Quotation quotation) {
      return statements.stream()
          .anyMatch(
              told -> told.content().stream().anyMatch(span -> span.overlaps(quotation.content())));
    }

    /** The subject of the clause that stands before {@code end}, with its verb as the cue. */
    private @Nullable Source sourceBefore(Sentence sentence, int end, List<FoundCue> cues) {
      Token verb =
          sentence.tokens().stream()
              .filter(token -> token.isVerb() && token.span().end() <= end)
              .filter(token -> hasSubjectBefore(sentence, token, end))
              .min(Comparator.comparing(token -> token.is(Relation.ROOT) ? -1 : token.index()))
              .orElse(null);
      if (verb == null) {
        return null;
      }
      FoundCue cue = new FoundCue(IMPLIED, verb, verb, List.of(verb));
      SpeakerFinder.Speaker speaker = speakers.speaker(sentence, cue, cues, null);
      return speaker == null ? null : new Source(speaker, cue.spans(sentence));
    }

    private static boolean hasSubjectBefore(Sentence sentence, Token verb, int end) {
      Token subject = Clause.ownSubject(sentence, verb);
      return subject != null && subject.span().end() <= end;
    }

    private @Nullable Source sourceOf(Utterance utterance) {
      if (utterance.label != null) {
        return new Source(
            new SpeakerFinder.Speaker(utterance.label.speaker(), List.of(), false),
            List.of(utterance.label.colon()));
      }
      if (utterance.announced != null) {
        return utterance.announced;
      }
      boolean goesOn =
          continued != null
              && paragraph != null
              && utterance.quotation.span().start() == paragraph.span().start();
      if (goesOn) {
        return continued;
      }
      if (tags.containsKey(utterance.quotation)) {
        return tags.get(utterance.quotation);
      }
      Source told = toldFrom(utterance.quotation);
      return told == null ? utterance.before : told;
    }

    /**
     * Who has the turn where a quotation stands without a word about its speaker, with the cue by
     * which he took it; null when it cannot be told, or when the quotation is a heading.
     */
    private @Nullable Source sourceBefore(Sentence sentence, Quotation quotation) {
      Party turn = conversation.turn();
      if (turn == null) {
        return null;
      }
      SpeakerFinder.Speaker speaker =
          new SpeakerFinder.Speaker(turn.inferred(null), List.of(), false);
      if (conversation.current() != null) {
        return new Source(speaker, List.of());
      }
      boolean isBeside =
          beside != null
              && besideIn == sentence.index() - 1
              && paragraph != null
              && quotation.span().start() > paragraph.span().start();
      if (isBeside) {
        return beside;
      }
      boolean isHeading =
          paragraph != null
              && quotation.span().length() + 1 >= paragraph.span().length()
              && "'‘".indexOf(article.text().charAt(quotation.span().start())) >= 0;
      boolean isTurn =
          lastTold != null
              && lastToldIn >= outline.passages().indexOf(paragraph) - 1
              && isBody(lastToldIn)
              && (turn.actor() == null
                  ? turn.name().equals(lastTold.speaker.party().name())
                  : turn.actor().equals(lastTold.speaker.party().actor()));
      return isTurn && !isHeading ? new Source(speaker, lastTold.cue) : null;
    }

    /**
     * What a cue introduces from the same quotation, else from the nearest one in its paragraph,
     * one before it rather than one behind.
     */
    private @Nullable Statement toldBeside(Quotation quotation) {
      Statement best = null;
      int least = Integer.MAX_VALUE;
      for (Statement told : statements) {
        Span at = told.firstContent();
        boolean isQuoted =
            !told.cue().isEmpty()
                && told.voice() != Statement.Voice.INDIRECT
                && paragraph != null
                && paragraph.span().contains(at);
        int distance =
            quotation.span().overlaps(at)
                ? 0
                : at.start() < quotation.span().start()
                    ? quotation.span().start() - at.start()
                    : 1_000_000 + at.start() - quotation.span().start();
        if (isQuoted && distance < least) {
          best = told;
          least = distance;
        }
      }
      return best;
    }

    /** What the speaker says: an ask or a promise of his own by its own cue, else the whole. */
    private void own(Utterance utterance, Source source) {
      int before = statements.size();
      for (FoundCue cue : utterance.cues) {
        Token subject = Clause.ownSubject(utterance.sentence, cue.carrier());
        boolean isOwn =
            cue.carrier().is(Relation.ROOT)
                && isTelling(cue)
                && subject != null
                && Set.of("i", "we").contains(subject.lemma());
        if (isOwn) {
          tell(utterance.sentence, cue, utterance.cues, utterance.contents, source.speaker.party());
        }
      }
      if (statements.size() == before) {
        whole(utterance.sentence, utterance.words, source, "quotation");
      }
    }

    private void whole(Sentence sentence, Span words, Source source, String rule) {
      Token root =
          sentence.tokens().stream()
              .filter(token -> token.is(Relation.ROOT))
              .findFirst()
              .orElse(sentence.token(0));
      Piece piece =
          new Piece(
              root.isVerb() ? root : null,
              Clause.ownSubject(sentence, root),
              List.of(words),
              false);
      implied(sentence, piece, source, rule, null);
    }

    /** A headline that a colon gives to a speaker, when no cue in it says more. */
    private void labelled(Sentence sentence, int before) {
      for (Label label : labels) {
        Span words =
            !isTurn(label)
                    && statements.size() == before
                    && label.speech().overlaps(sentence.span())
                ? within(sentence, label.speech())
                : null;
        if (words != null) {
          Source source =
              new Source(
                  new SpeakerFinder.Speaker(label.speaker(), List.of(), false),
                  List.of(label.colon()));
          whole(sentence, words, source, "label");
        }
      }
    }

    // ---- sentences without a cue ----

    private static final Cue IMPLIED = new Cue("say", Cue.Frame.SAY, Act.INFORM, false, "", "");

    /** Returns how it was read, for a piece that goes on without a modal of its own. */
    private ActReader.Reading implied(
        Sentence sentence,
        Piece piece,
        Source source,
        String rule,
        ActReader.@Nullable Reading before) {
      Party speaker = source.speaker.party();
      ActReader.Doer doer =
          piece.subject() == null
              ? ActReader.Doer.NONE
              : doers.doer(sentence, piece.subject(), speaker);
      boolean goesOn = before != null && isBare(sentence, piece) && ActReader.splits(before.act());
      ActReader.Reading reading =
          goesOn ? before : ActReader.read(sentence, IMPLIED, piece, doer, speaker.isBoth(), false);
      reading = openWish.settle(sentence, IMPLIED, piece, doer, speaker, reading);
      Party party = reading.byBoth() ? Party.bothSides(Basis.INFERRED, null) : speaker;
      add(
          sentence,
          party,
          source.speaker,
          reading,
          source.cue,
          piece,
          piece.subject() == null || reading.act() != Act.ASK
              ? null
              : doers.addressee(sentence, piece.subject(), party),
          false,
          "implied/" + rule);
      return reading;
    }

    /**
     * The root, or the first clause hung on it when only that has a subject: "the countries will
     * step up …; boost …".
     */
    private static @Nullable Token mainVerb(Sentence sentence) {
      Token root =
          sentence.tokens().stream()
              .filter(token -> token.is(Relation.ROOT))
              .findFirst()
              .orElse(null);
      if (root == null || Clause.ownSubject(sentence, root) != null) {
        return root;
      }
      return sentence.children(root).stream()
          .filter(
              child ->
                  child.isVerb()
                      && child.index() < root.index()
                      && Clause.ownSubject(sentence, child) != null)
          .findFirst()
          .orElse(root);
    }

    /** Whether what was said last stands in the sentence's paragraph. */
    private boolean isSameParagraph(Sentence sentence) {
      return lastSpokenIn >= 0
          && lastSpokenIn < outline.sentences().size()
          && outline.passageOf(sentence.span())
              == outline.passageOf(outline.sentences().get(lastSpokenIn).span());
    }

    /**
     * A sentence that goes on in a speaker's voice without saying so: "The two sides should …",
     * "China has always …".
     */
    private void unmarked(Sentence sentence) {
      Token root = mainVerb(sentence);
      Party turn = conversation.turn();
      boolean goesOn =
          turn != null
              && conversation.current() != null
              && sentence.index() - lastSpokenIn <= (isSameParagraph(sentence) ? 2 : 1);
      Token subject = root == null || !root.isVerb() ? null : Clause.ownSubject(sentence, root);
      if (!goesOn || subject == null || conversation.encounterOf(turn, sentence) == null) {
        return;
      }
      Mention mention = cast.mentionAt(sentence, subject);
      ActReader.Doer doer = doers.doer(sentence, subject, turn);
      Token modal = Clause.modal(sentence, root);
      boolean isNeeded =
          root.lemma().equals("need") && sentence.child(root, Relation.OPEN_COMPLEMENT) != null;
      boolean looksForward =
          (isNeeded
                  || modal != null
                      && Set.of("should", "must", "will", "would", "shall", "ought")
                          .contains(modal.lemma()))
              && (doer == ActReader.Doer.BOTH
                  || doer == ActReader.Doer.OTHER
                  || doer == ActReader.Doer.OWN);
      boolean isOwnState =
          mention != null
              && mention.is(Mention.Kind.STATE)
              && doer == ActReader.Doer.OWN
              && !root.tag().equals("VBD");
      if (looksForward || isOwnState) {
        List<FoundCue> none = List.of(new FoundCue(IMPLIED, root, root, List.of(root)));
        List<Piece> pieces =
            new ContentReader(article, outline, sentence, none.get(0), none, isNews())
                .wholeClause(root);
        Party ofState = turn.isBoth() ? conversation.named(sentence, subject) : null;
        Party teller = ofState == null || ofState.actor() == null ? turn : ofState;
        Source source =
            new Source(
                new SpeakerFinder.Speaker(teller.inferred(null), List.of(), false), List.of());
        ActReader.@Nullable Reading first = null;
        for (Piece piece : pieces) {
          first = implied(sentence, piece, source, "same-voice", first);
        }
        lastSpokenIn = sentence.index();
      }
    }
  }
}
