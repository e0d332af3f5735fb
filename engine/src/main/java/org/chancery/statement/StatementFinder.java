package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final CueFinder cueFinder = new CueFinder();

  /** In text order; a stretch of words carries an act once. */
  public List<Statement> find(
      Article article, Outline outline, Cast cast, List<Encounter> encounters) {
    Work work = new Work(article, outline, cast, encounters);
    for (Sentence sentence : outline.sentences()) {
      work.read(sentence);
    }
    work.statements.sort(Comparator.comparing(Statement::firstContent));
    return work.statements;
  }

  private final class Work {
    private final Article article;
    private final Outline outline;
    private final Cast cast;
    private final Conversation conversation;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int lastSpokenIn = -9;

    Work(Article article, Outline outline, Cast cast, List<Encounter> encounters) {
      this.article = article;
      this.outline = outline;
      this.cast = cast;
      this.conversation = new Conversation(article, cast, encounters);
    }

    void read(Sentence sentence) {
      int before = statements.size();
      conversation.enter(sentence);
      List<FoundCue> cues = cueFinder.find(sentence);
      Map<FoundCue, List<Piece>> contents = new HashMap<>();
      cues.forEach(
          cue -> contents.put(cue, new ContentReader(article, sentence, cue, cues).pieces()));
      for (FoundCue cue : cues) {
        FoundCue holder = holderOf(cue, cues, contents);
        if (holder == null && !isInsideOther(cue, cues, contents)) {
          tell(sentence, cue, cues, contents, null);
        }
      }
      quotations(sentence);
      if (statements.size() == before && outline.kindOf(sentence) == Passage.Kind.BODY) {
        unmarked(sentence);
      }
      if (statements.size() > before) {
        lastSpokenIn = sentence.index();
      }
      conversation.leave(sentence);
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
        if (turnsOnIt) {
          return other;
        }
      }
      return null;
    }

    private boolean isInsideOther(
        FoundCue cue, List<FoundCue> cues, Map<FoundCue, List<Piece>> contents) {
      for (FoundCue other : cues) {
        boolean inside =
            other != cue
                && contents.get(other).stream()
                    .anyMatch(
                        piece ->
                            piece.spans().stream()
                                .anyMatch(span -> span.contains(cue.carrier().span())));
        if (inside) {
          return true;
        }
      }
      return false;
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
      Speaker speaker = speakerOf(sentence, found, cues, reporter);
      if (speaker == null) {
        return;
      }
      List<Piece> own = new ArrayList<>();
      for (Piece piece : contents.get(found)) {
        FoundCue inner = innerCue(piece, found, cues);
        boolean reports = found.cue().frame() == Cue.Frame.SAY || found.cue().act() == Act.ASSESS;
        if (inner != null
            && reports
            && (isTelling(inner) || isOthers(sentence, inner, speaker.party))) {
          contents.computeIfPresent(
              inner, (cue, pieces) -> pieces.isEmpty() ? behind(sentence, cue, piece) : pieces);
          tell(sentence, inner, cues, contents, speaker.party);
        } else {
          own.add(piece);
        }
      }
      tellPieces(sentence, found, speaker, own);
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

    /** Whether the inner words are someone else's than the reporter's and his country's. */
    private boolean isOthers(Sentence sentence, FoundCue inner, Party reporter) {
      Token subject = Clause.ownSubject(sentence, inner.carrier());
      Party party =
          subject == null || isDummy(subject) || subject.isPronoun()
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
      Token last = cue.words().get(cue.words().size() - 1);
      List<Token> words =
          sentence.tokensIn(piece.whole()).stream()
              .filter(token -> token.index() > last.index())
              .toList();
      if (words.isEmpty()) {
        return List.of();
      }
      return List.of(
          new Piece(
              null,
              null,
              List.of(words.get(0).span().union(words.get(words.size() - 1).span())),
              false));
    }

    private record Speaker(Party party, List<Party> via, boolean isAnonymous) {}

    private @Nullable Speaker speakerOf(
        Sentence sentence, FoundCue found, List<FoundCue> cues, @Nullable Party reporter) {
      Token carrier = found.carrier();
      Token agent = Clause.objectOf(sentence, carrier, List.of("by"));
      boolean isPassive = found.cue().frame() != Cue.Frame.ADJ && isPassive(sentence, carrier);
      Token subject =
          found.isAside()
              ? asideSubject(sentence, found)
              : found.cue().words().equals("according to")
                  ? sourceOf(sentence, found)
                  : isPassive ? agent : reportedBy(sentence, carrier, cues);
      if (subject == null) {
        Party party =
            reporter != null
                ? reporter
                : isPassive || outline.kindOf(sentence) != Passage.Kind.BODY
                    ? unnamed(sentence, found, isPassive)
                    : elided(carrier);
        return party == null ? null : new Speaker(inferred(party), List.of(), false);
      }
      boolean isFirstPerson = reporter != null && Set.of("i", "we").contains(subject.lemma());
      boolean isOwnState =
          reporter == null
              && subject.lemma().equals("it")
              && found.cue().frame() != Cue.Frame.SAY
              && conversation.turn() != null;
      if (isOwnState) {
        return new Speaker(inferred(conversation.turn()), List.of(), false);
      }
      Party party =
          isDummy(subject) || isFirstPerson ? null : conversation.speaker(sentence, subject);
      if (party == null) {
        return reporter == null ? null : new Speaker(inferred(reporter), List.of(), false);
      }
      if (!conversation.canSpeak(party, subject, found.cue().frame() == Cue.Frame.SAY)) {
        return null;
      }
      if (reporter != null) {
        return nested(party, reporter, subject, sentence);
      }
      return new Speaker(party, List.of(), conversation.isAnonymous(party, sentence, subject));
    }

    private static boolean isPassive(Sentence sentence, Token verb) {
      boolean reduced =
          verb.tag().equals("VBN")
              && sentence.child(verb, Relation.AGENT) != null
              && sentence.child(verb, Relation.AUXILIARY) == null;
      return reduced
          || sentence.child(verb, Relation.PASSIVE_SUBJECT, Relation.PASSIVE_AUXILIARY) != null;
    }

    private static Token asideSubject(Sentence sentence, FoundCue found) {
      Token subject = sentence.token(found.carrier().index() - 1);
      for (Token token : sentence.tokens().subList(found.asideFrom(), found.carrier().index())) {
        subject = token.isNoun() || token.isPronoun() ? token : subject;
      }
      return subject;
    }

    private static boolean isDummy(Token subject) {
      return Set.of("it", "there", "this", "which").contains(subject.lemma());
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
      Token holder =
          carrier.tag().equals("VBG") && Clause.ownSubject(sentence, carrier) == null
              ? cueAbove(sentence, carrier, cues)
              : null;
      return cast.subject(sentence, holder == null ? carrier : holder);
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

    /** "It was agreed": both; "South Africa was urged": whoever South Africa is meeting. */
    private @Nullable Party unnamed(Sentence sentence, FoundCue found, boolean isPassive) {
      if (!isPassive) {
        return conversation.turn();
      }
      if (found.cue().act() == Act.AGREE) {
        return Party.bothSides(Basis.INFERRED, null);
      }
      Token asked =
          found.cue().frame() == Cue.Frame.WANT
              ? sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT)
              : null;
      Party party = asked == null ? null : conversation.named(sentence, asked);
      return party == null || party.side() == null
          ? null
          : conversation.counterpart(party, conversation.encounterOf(party, sentence));
    }

    /** A participle or a headline without a subject: whoever has the turn. */
    private @Nullable Party elided(Token carrier) {
      return carrier.is(Relation.ROOT) || carrier.tag().equals("VBG") || carrier.tag().equals("VBD")
          ? conversation.turn()
          : null;
    }

    private static Party inferred(Party party) {
      return new Party(
          party.actor(),
          party.name(),
          party.side(),
          party.sides(),
          Basis.INFERRED,
          null,
          List.of());
    }

    /**
     * Inside another's report: the reporter himself, his own country, or someone whose words he
     * passes on.
     */
    private Speaker nested(Party party, Party reporter, Token subject, Sentence sentence) {
      boolean same = party.actor() != null && party.actor().equals(reporter.actor());
      Mention mention = cast.mentionAt(sentence, subject);
      boolean ownState =
          reporter.side() != null
              && reporter.side().equals(party.side())
              && mention != null
              && (mention.is(Mention.Kind.STATE) || mention.is(Mention.Kind.INSTITUTION));
      if (same || ownState || party.isBoth() && reporter.isBoth()) {
        Party speaker =
            new Party(
                reporter.actor(),
                reporter.name(),
                reporter.side(),
                reporter.sides(),
                Basis.INFERRED,
                same ? party.span() : null,
                List.of());
        return new Speaker(speaker, List.of(), false);
      }
      return new Speaker(party, List.of(reporter), false);
    }

    // ---- its pieces ----

    private record Told(Piece piece, ActReader.Reading reading) {}

    private void tellPieces(
        Sentence sentence, FoundCue found, Speaker speaker, List<Piece> pieces) {
      boolean isNegated = Clause.isNegated(sentence, found.carrier());
      List<Told> told = new ArrayList<>();
      for (Piece piece : pieces) {
        Cue cue = sharesOthersView(sentence, found) ? SHARED_VIEW : found.cue();
        ActReader.Reading reading =
            ActReader.read(
                sentence,
                cue,
                piece,
                doer(sentence, found, piece, speaker.party),
                speaker.party.isBoth(),
                isNegated);
        Told last = told.isEmpty() ? null : told.get(told.size() - 1);
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
      }
      if (!told.isEmpty()) {
        conversation.spoke(speaker.party);
      }
    }

    /** "shares <b>the US'</b> concern", "shared <b>his</b> view". */
    private boolean sharesOthersView(Sentence sentence, FoundCue found) {
      return found.cue().frame() == Cue.Frame.NOUN
          && found.carrier().lemma().equals("share")
          && sentence.child(found.core(), Relation.POSSESSIVE) != null;
    }

    private void add(
        Sentence sentence, FoundCue found, Speaker speaker, Told told, boolean isNegated) {
      String rule =
          told.reading.act().name().toLowerCase(java.util.Locale.ROOT)
              + "/"
              + found.cue().words().replace(' ', '-')
              + "-"
              + told.reading.why();
      Party party = told.reading.byBoth() ? Party.bothSides(Basis.INFERRED, null) : speaker.party;
      Token addressee = addresseeToken(sentence, found, told.piece);
      add(
          sentence,
          party,
          speaker,
          told.reading,
          found.spans(),
          told.piece,
          addressee == null ? null : addressee(sentence, addressee, party),
          isNegated,
          rule);
    }

    private void add(
        Sentence sentence,
        Party party,
        Speaker speaker,
        ActReader.Reading reading,
        List<Span> cue,
        Piece piece,
        @Nullable Party addressee,
        boolean isNegated,
        String rule) {
      String id = Statement.idOf(article.id(), reading.act(), piece.spans());
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
              speaker.via,
              speaker.isAnonymous,
              party,
              addressee,
              date,
              clearCue,
              piece.spans(),
              rule));
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

    // ---- whose doing, to whom ----

    private ActReader.Doer doer(Sentence sentence, FoundCue found, Piece piece, Party speaker) {
      Token subject = piece.subject();
      Mention state =
          subject == null
                  || found.cue().frame() != Cue.Frame.WANT
                  || subject != askedToken(sentence, found)
                      && conversation.encounterOf(speaker, sentence) != null
              ? null
              : cast.mentionAt(sentence, subject);
      if (state != null && state.is(Mention.Kind.STATE)) {
        return ActReader.Doer.OTHER; // nobody asks his own country by name
      }
      Token asked = found.cue().frame() == Cue.Frame.WANT ? askedToken(sentence, found) : null;
      Token who = subject != null ? subject : asked;
      Mention target = asked == null || subject != null ? null : cast.mentionAt(sentence, asked);
      boolean isObject =
          asked != null && asked.isPronoun() && !Set.of("i", "we", "it").contains(asked.lemma());
      if (target != null && target.is(Mention.Kind.STATE) || subject == null && isObject) {
        return ActReader.Doer.OTHER;
      }
      if (who == null) {
        boolean isOwn =
            found.cue().frame() == Cue.Frame.PLAN
                || found.cue().frame() == Cue.Frame.ADJ
                || found.cue().frame() == Cue.Frame.NOUN;
        return isOwn ? ActReader.Doer.OWN : ActReader.Doer.NONE;
      }
      return doer(sentence, who, speaker);
    }

    private ActReader.Doer doer(Sentence sentence, Token who, Party speaker) {
      if (who.tag().startsWith("W")) {
        return ActReader.Doer.THING;
      }
      Set<String> sides = new HashSet<>();
      for (Token each : Clause.coordinated(sentence, who)) {
        Party party = conversation.named(sentence, each);
        if (party != null && party.side() != null) {
          sides.add(party.side());
        }
      }
      Party party = conversation.named(sentence, who);
      boolean groupInside =
          cast.mentions(sentence).stream()
              .anyMatch(
                  mention ->
                      mention.is(Mention.Kind.GROUP)
                          && sentence.subtreeSpan(who).contains(mention.span()));
      if (party == null && groupInside && Conversation.HUMAN.contains(who.lemma())) {
        return ActReader.Doer.BOTH;
      }
      if (party != null
          && (party.isBoth()
              || sides.size() > 1 && sides.contains(String.valueOf(speaker.side())))) {
        return ActReader.Doer.BOTH;
      }
      if (party != null) {
        boolean own =
            party.actor() != null && party.actor().equals(speaker.actor())
                || party.side() != null && party.side().equals(speaker.side());
        return own ? ActReader.Doer.OWN : ActReader.Doer.OTHER;
      }
      if (who.isPronoun()) {
        return ActReader.Doer.OWN;
      }
      Mention inside = stateWithin(sentence, who);
      boolean isHuman = Conversation.HUMAN.contains(who.lemma());
      if (inside != null && (isHuman || who.isProperNoun())) {
        return inside.side() != null && inside.side().equals(speaker.side())
            ? ActReader.Doer.OWN
            : ActReader.Doer.OTHER;
      }
      return isHuman ? ActReader.Doer.OTHER : ActReader.Doer.THING;
    }

    private @Nullable Mention stateWithin(Sentence sentence, Token noun) {
      Span span = sentence.subtreeSpan(noun);
      return cast.mentions(sentence).stream()
          .filter(mention -> span.contains(mention.span()) && mention.side() != null)
          .findFirst()
          .orElse(null);
    }

    /** Who is asked: the object of "urge", the noun behind "call on". */
    private @Nullable Token askedToken(Sentence sentence, FoundCue found) {
      Token passive = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
      if (passive != null) {
        return passive;
      }
      Token onWhom = Clause.objectOf(sentence, found.carrier(), List.of("on", "upon", "to"));
      if (found.words().size() > 1 && onWhom != null) {
        return onWhom;
      }
      return sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
    }

    private @Nullable Token addresseeToken(Sentence sentence, FoundCue found, Piece piece) {
      boolean wants = found.cue().frame() == Cue.Frame.WANT || found.cue().act() == Act.ASK;
      if (wants) {
        Token asked = piece.subject() != null ? piece.subject() : askedToken(sentence, found);
        if (asked != null
            && found.cue().frame() == Cue.Frame.WANT
            && piece.subject() == null
            && piece.verb() == null
            && conversation.named(sentence, asked) == null) {
          return null;
        }
        return asked;
      }
      Token object = sentence.child(found.carrier(), Relation.INDIRECT_OBJECT, Relation.OBJECT);
      if (found.cue().frame() == Cue.Frame.SAY && piece.verb() != null && object == null) {
        Token told = Clause.objectOf(sentence, found.carrier(), List.of("to"));
        return told != null ? told : piece.subject();
      }
      return object;
    }

    private @Nullable Party addressee(Sentence sentence, Token token, Party speaker) {
      Party party = conversation.named(sentence, token);
      if (party == null) {
        Mention inside =
            Conversation.HUMAN.contains(token.lemma()) ? stateWithin(sentence, token) : null;
        if (inside != null) {
          return new Party(
              null,
              article.quote(sentence.subtreeSpan(token)).replaceAll("\\s+", " "),
              inside.side(),
              List.of(),
              Basis.INFERRED,
              sentence.subtreeSpan(token),
              List.of());
        }
        return Conversation.HUMAN.contains(token.lemma())
            ? new Party(
                null,
                article.quote(sentence.subtreeSpan(token)).replaceAll("\\s+", " "),
                "other",
                List.of(),
                Basis.STATED,
                sentence.subtreeSpan(token),
                List.of())
            : null;
      }
      boolean isSelf = party.actor() != null && party.actor().equals(speaker.actor());
      return isSelf ? null : party;
    }

    // ---- quotations and sentences without a cue ----

    /** A quotation that no cue has claimed: whoever has the turn says it. */
    private void quotations(Sentence sentence) {
      for (Quotation quotation : outline.quotations()) {
        boolean here = quotation.depth() == 0 && quotation.content().overlaps(sentence.span());
        if (here && conversation.turn() != null && isFree(sentence, quotation)) {
          Span span =
              new Span(
                  Math.max(quotation.content().start(), sentence.span().start()),
                  Math.min(quotation.content().end(), sentence.span().end()));
          quoted(sentence, span);
        }
      }
    }

    private boolean isFree(Sentence sentence, Quotation quotation) {
      boolean claimed =
          statements.stream()
              .anyMatch(
                  statement ->
                      statement.content().stream()
                          .anyMatch(
                              span ->
                                  span.overlaps(quotation.content())
                                      && span.overlaps(sentence.span())));
      List<Token> inside = sentence.tokensIn(quotation.content());
      boolean outsideWords =
          sentence.tokens().stream()
              .anyMatch(
                  token -> !quotation.span().contains(token.span()) && !token.isPunctuation());
      return !claimed && !outsideWords && inside.size() > 3;
    }

    private void quoted(Sentence sentence, Span range) {
      List<Token> words = new ArrayList<>(sentence.tokensIn(range));
      while (!words.isEmpty() && words.get(words.size() - 1).isPunctuation()) {
        words.remove(words.size() - 1);
      }
      if (words.isEmpty()) {
        return;
      }
      Token root =
          sentence.tokens().stream()
              .filter(token -> token.is(Relation.ROOT))
              .findFirst()
              .orElse(words.get(0));
      Span span = words.get(0).span().union(words.get(words.size() - 1).span());
      Piece piece =
          new Piece(
              root.isVerb() ? root : null, Clause.ownSubject(sentence, root), List.of(span), false);
      implied(sentence, piece, "quotation");
    }

    private static final Cue IMPLIED = new Cue("say", Cue.Frame.SAY, Act.INFORM, false, "", "");

    private void implied(Sentence sentence, Piece piece, String rule) {
      Party turn = conversation.turn();
      if (turn == null) {
        return;
      }
      ActReader.Doer doer =
          piece.subject() == null ? ActReader.Doer.NONE : doer(sentence, piece.subject(), turn);
      ActReader.Reading reading =
          ActReader.read(sentence, IMPLIED, piece, doer, turn.isBoth(), false);
      Party party = reading.byBoth() ? Party.bothSides(Basis.INFERRED, null) : inferred(turn);
      add(
          sentence,
          party,
          new Speaker(party, List.of(), false),
          reading,
          List.of(),
          piece,
          piece.subject() == null || reading.act() != Act.ASK
              ? null
              : addressee(sentence, piece.subject(), party),
          false,
          "implied/" + rule);
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

    /**
     * A sentence that goes on in a speaker's voice without saying so: "The two sides should …",
     * "China has always …".
     */
    private void unmarked(Sentence sentence) {
      Token root = mainVerb(sentence);
      Party turn = conversation.turn();
      boolean goesOn =
          turn != null && conversation.current() != null && sentence.index() - lastSpokenIn <= 1;
      Token subject = root == null || !root.isVerb() ? null : Clause.ownSubject(sentence, root);
      if (!goesOn || subject == null || conversation.encounterOf(turn, sentence) == null) {
        return;
      }
      Mention mention = cast.mentionAt(sentence, subject);
      ActReader.Doer doer = doer(sentence, subject, turn);
      Token modal = Clause.modal(sentence, root);
      boolean looksForward =
          modal != null
              && Set.of("should", "must", "will", "would", "shall", "ought").contains(modal.lemma())
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
            new ContentReader(article, sentence, none.get(0), none).wholeClause(root);
        pieces.forEach(piece -> implied(sentence, piece, "same-voice"));
        lastSpokenIn = sentence.index();
      }
    }
  }
}
