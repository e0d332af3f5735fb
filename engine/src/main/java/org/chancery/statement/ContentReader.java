package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads what a cue introduces, and where it stands; {@link PieceSplitter} then splits it. */
final class ContentReader {

  private static final Set<String> PASSIVE_REST = Set.of("as", "for", "of");

  private final Outline outline;
  private final Sentence sentence;
  private final FoundCue found;
  private final List<FoundCue> all;
  private final OtherReports others;
  private final Edges edges;
  private final PieceSplitter splitter;
  private final ContentAround around;
  private final boolean isNews;

  ContentReader(
      Article article,
      Outline outline,
      Sentence sentence,
      FoundCue found,
      List<FoundCue> all,
      boolean isNews) {
    this.outline = outline;
    this.sentence = sentence;
    this.found = found;
    this.all = all;
    this.isNews = isNews;
    this.others = new OtherReports(outline, sentence, found, all);
    this.edges = new Edges(article, sentence);
    this.splitter = new PieceSplitter(sentence, found, others, edges);
    this.around = new ContentAround(outline, sentence, found, others, edges, splitter, isNews);
  }

  /** The pieces in text order; empty when the cue introduces nothing. */
  List<Piece> pieces() {
    int end = others.start();
    return end < 0
        ? allPieces()
        : allPieces().stream().flatMap(piece -> before(piece, end)).toList();
  }

  private Stream<Piece> before(Piece piece, int end) {
    List<Span> spans =
        piece.spans().stream()
            .filter(span -> span.start() < end)
            .map(span -> span.end() <= end ? span : edges.trimPiece(new Span(span.start(), end)))
            .filter(Objects::nonNull)
            .toList();
    return spans.isEmpty()
        ? Stream.of()
        : Stream.of(new Piece(piece.verb(), piece.subject(), spans, piece.isApart()));
  }

  private List<Piece> allPieces() {
    List<Piece> pieces = beside();
    if (pieces == null) {
      pieces = ofNoun();
    }
    return pieces == null ? ofVerb() : pieces;
  }

  /** The sentence as a clause of its own, split like any other. */
  List<Piece> wholeClause(Token root) {
    return splitter.split(root, edges.trim(sentence.span()));
  }

  // ---- a tag or an aside ----

  /** What an aside, a tag or "according to X" tells; null when the cue is none of these. */
  private @Nullable List<Piece> beside() {
    if (found.isAside()) {
      return endsWithCue() ? List.of() : around.aroundAside();
    }
    FoundCue aside = Aside.behind(found, all);
    if (aside != null) {
      return around.afterAside(aside);
    }
    Quotation quotation = SpeechTag.quotationBefore(outline, sentence, found);
    if (quotation != null && quotation.content().overlaps(sentence.span())) {
      return around.quoted(quotation);
    }
    Quotation told = found.cue().frame() == Cue.Frame.SAY ? toldBehindColon() : null;
    if (told != null) {
      return around.quotedBehind(told);
    }
    Span clause = SpeechTag.clauseBefore(sentence, found);
    if (clause != null) {
      return around.clauseBefore(clause);
    }
    return found.cue().words().equals("according to") ? around.accordingTo() : null;
  }

  /** "told Peru: “<b>Stop the raids</b>”"; null when anything else is told before it. */
  private @Nullable Quotation toldBehindColon() {
    Quotation quotation = SpeechTag.quotationBehind(outline, sentence, found);
    if (quotation == null) {
      return null;
    }
    List<Token> between =
        sentence.tokensIn(new Span(found.lastWord().span().end(), quotation.span().start()));
    boolean isTold =
        between.get(between.size() - 1).form().equals(":")
            && between.stream().noneMatch(token -> token.isVerb() || token.tag().equals("IN"));
    return isTold && between.size() > 1 ? quotation : null;
  }

  private boolean endsWithCue() {
    return all.stream().anyMatch(other -> Aside.behind(other, List.of(found)) != null);
  }

  // ---- a noun ----

  /** What a noun of speech tells, or is told of in a clause of its own; null when it is neither. */
  private @Nullable List<Piece> ofNoun() {
    if (BeforeColon.isOne(found)) {
      Span region = edges.trim(BeforeColon.content(sentence, found));
      return region == null
          ? List.of()
          : splitter.pieces(BeforeColon.verb(sentence, found), region);
    }
    if (UnsourcedCues.isSpokenNoun(found)) {
      Token spoken = UnsourcedCues.spokenOf(sentence, found.carrier());
      return Piece.alone(edges.trim(sentence.subtreeSpan(spoken)));
    }
    Span wished = wishedBefore();
    Span antecedent = wished == null ? antecedent() : wished;
    return antecedent == null ? null : Piece.alone(antecedent);
  }

  /** "<b>a loan</b> is what Peru wants", "it is <b>the ships</b> that Peru wants"; or null. */
  private @Nullable Span wishedBefore() {
    Token be = found.core();
    boolean isTurned = be.index() < found.carrier().index() && found.firstWord() == be;
    Token thing = isTurned ? NominalCues.wishedFor(sentence, be) : null;
    if (thing == null) {
      return null;
    }
    int end =
        thing.index() < be.index() ? be.index() : sentence.subtree(found.carrier()).get(0).index();
    List<Token> words =
        sentence.subtree(thing).stream().filter(token -> token.index() < end).toList();
    return words.isEmpty() ? null : edges.trim(Edges.over(words));
  }

  /**
   * "<b>the figures</b> that she cited", "<b>remarks</b> he had made": what the clause hangs on.
   */
  private @Nullable Span antecedent() {
    Token clause = found.carrier();
    Token noun = clause.is(Relation.RELATIVE_CLAUSE) ? sentence.head(clause) : null;
    if (noun == null || found.words().size() > 1 || !CueFrame.lacksObject(sentence, clause)) {
      return null;
    }
    int start = sentence.subtreeSpan(clause).start();
    List<Token> words =
        sentence.subtree(noun).stream().filter(token -> token.span().end() <= start).toList();
    return words.isEmpty() ? null : edges.trim(Edges.over(words));
  }

  // ---- a verb and what completes it ----

  private List<Piece> ofVerb() {
    ContentRegion regions = new ContentRegion(outline, sentence, found, others, edges, isNews);
    Span region = regions.find();
    Token complement = new ComplementFinder(sentence, found, others).find(region);
    if (complement == null && isPassiveOfThing()) {
      return passive();
    }
    Span raised = region == null ? null : raisedSubject(complement);
    if (raised != null) {
      return List.of(new Piece(complement, null, List.of(raised, region), false));
    }
    if (complement != null && complement.index() < found.carrier().index()) {
      return splitter.split(complement, subtreeBefore(complement));
    }
    if (isFrame(complement)) {
      return around.around();
    }
    if (region == null) {
      return withoutRegion(complement);
    }
    return complement == null
        ? splitter.phrase(regions.withoutCircumstance(region))
        : splitter.split(complement, holding(complement, region));
  }

  /** The region, or the words of both when the verb on which they turn stands outside. */
  private @Nullable Span holding(Token complement, Span region) {
    return region.contains(complement.span())
        ? region
        : edges.trim(region.union(sentence.subtreeSpan(complement)));
  }

  private List<Piece> withoutRegion(@Nullable Token complement) {
    if (complement != null) {
      return splitter.split(complement, edges.trim(sentence.subtreeSpan(complement)));
    }
    if (found.cue().frame() == Cue.Frame.WANT) {
      return around.afterCue();
    }
    Quotation behind = SpeechTag.quotationBehind(outline, sentence, found);
    if (behind != null) {
      return around.quotedBehind(behind);
    }
    return found.cue().frame() == Cue.Frame.SAY ? around.before() : ownPhrase();
  }

  /** "<b>The ban</b> was criticised by …", "<b>the ban</b> was called <b>a mistake</b>". */
  private boolean isPassiveOfThing() {
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    return subject != null
        && sentence.child(found.carrier(), Relation.PASSIVE_AUXILIARY) != null
        && found.core() == found.carrier()
        && (found.cue().frame() != Cue.Frame.WANT || isThingAskedFor(subject))
        && found.cue().frame() != Cue.Frame.ADJ
        && !SpeakerFinder.isDummy(subject)
        && !subject.tag().startsWith("W");
  }

  /** "<b>A loan</b> was requested": no one who is asked. */
  private boolean isThingAskedFor(Token subject) {
    return THING_ASKED.contains(found.cue().words())
        && subject.isNoun()
        && !subject.isProperNoun()
        && !Conversation.HUMAN.contains(subject.lemma());
  }

  private static final Set<String> THING_ASKED =
      Set.of("request", "seek", "solicit", "demand", "propose", "suggest", "recommend");

  private List<Piece> passive() {
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    List<Span> spans = new ArrayList<>();
    edges.addTrimmed(spans, sentence.subtreeSpan(subject));
    Span rest = null;
    for (Token child : sentence.children(found.carrier())) {
      if (completesPassive(child)) {
        rest = Edges.joined(rest, sentence.subtreeSpan(child));
      }
    }
    Token behind = sentence.child(found.lastWord(), Relation.PREPOSITION_OBJECT);
    rest = behind == null ? rest : Edges.joined(rest, sentence.subtreeSpan(behind));
    edges.addTrimmed(spans, rest);
    return spans.isEmpty() ? List.of() : List.of(new Piece(null, null, spans, false));
  }

  private boolean completesPassive(Token child) {
    return child.index() > found.lastWord().index()
        && (child.is(Relation.PREDICATE)
            || child.is(Relation.OBJECT)
            || child.is(Relation.PREPOSITION) && PASSIVE_REST.contains(child.lemma()));
  }

  /** "<b>The ship</b> is thought <b>to have sunk</b>": the subject is part of what is thought. */
  private @Nullable Span raisedSubject(@Nullable Token complement) {
    boolean isClaim = found.cue().frame() == Cue.Frame.SAY || found.cue().words().equals("expect");
    boolean isSeeming = UnsourcedCues.isSeeming(found);
    boolean isRaised =
        isSeeming || isClaim && complement != null && complement.is(Relation.OPEN_COMPLEMENT);
    Token subject =
        !isRaised
            ? null
            : isSeeming
                ? Clause.ownSubject(sentence, found.carrier())
                : sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    return subject == null || SpeakerFinder.isDummy(subject)
        ? null
        : edges.trim(sentence.subtreeSpan(subject));
  }

  /** The clause that stands before an inverted "…, X said". */
  private @Nullable Span subtreeBefore(Token complement) {
    List<Token> words =
        sentence.subtree(complement).stream()
            .filter(token -> token.index() < found.firstWord().index() && !isSpeakerPhrase(token))
            .toList();
    return words.isEmpty() ? null : Edges.over(words);
  }

  private boolean isSpeakerPhrase(Token token) {
    Token subject = Clause.ownSubject(sentence, found.carrier());
    return subject != null && sentence.isBelow(token, subject);
  }

  /** "<b>As</b> the ministry <b>noted</b>, …", "…, <b>he continued</b>, …". */
  private boolean isFrame(@Nullable Token complement) {
    return found.cue().frame() == Cue.Frame.SAY
        && !UnsourcedCues.isAsked(found)
        && (!isToldBehindPreposition() && CueFrame.isAsFrame(sentence, found.carrier())
            || complement == null && isParenthetical());
  }

  /** "As she talked <b>about</b> ships": they are the content, not the clause around. */
  private boolean isToldBehindPreposition() {
    Token last = found.lastWord();
    return sentence.child(last, Relation.PREPOSITION_OBJECT, Relation.PREPOSITION_CLAUSE) != null;
  }

  private boolean isParenthetical() {
    Token carrier = found.carrier();
    Token head = sentence.head(carrier);
    boolean isBehind =
        head != null && carrier.is(Relation.ADVERBIAL_CLAUSE) && carrier.index() > head.index();
    return head != null
        && (carrier.is(Relation.PARENTHESIS) || isBehind)
        && sentence.child(carrier, Relation.OBJECT, Relation.CLAUSAL_COMPLEMENT) == null;
  }

  private List<Piece> ownPhrase() {
    boolean isNounCue = found.cue().frame() == Cue.Frame.NOUN;
    return isNounCue ? Piece.alone(edges.trim(sentence.subtreeSpan(found.core()))) : List.of();
  }
}
