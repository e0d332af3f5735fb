package org.chancery.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a cue introduces, and splits it: "strengthen …, soon recognise …, and remove …" are
 * three pieces. Verbs that share one object stay together.
 */
final class ContentReader {

  private static final Set<Relation> COMPLEMENTS =
      Set.of(
          Relation.OBJECT,
          Relation.INDIRECT_OBJECT,
          Relation.CLAUSAL_COMPLEMENT,
          Relation.OPEN_COMPLEMENT,
          Relation.PREPOSITION,
          Relation.PREDICATE,
          Relation.NOUN_CLAUSE,
          Relation.ADVERBIAL_CLAUSE,
          Relation.RELATIVE_CLAUSE,
          Relation.APPOSITION,
          Relation.OTHER,
          Relation.ADVERB,
          Relation.PARTICLE,
          Relation.PARENTHESIS);
  private static final Set<String> EDGE =
      Words.set("that \" `` '' ' “ ” ‘ ’ « » , : ; . - – — and `");

  private static final int MOST_BEFORE_THAT = 8;
  private static final Set<String> BEFORE_THAT = Set.of("NNP", "NN", "NNS", "CD", "DT", "IN", "RB");
  private static final Set<String> TIMES = Words.set("after before amid until");
  private static final Set<String> MEANWHILE =
      Words.set("after before when while as until though although");
  private static final Set<String> PLACES = Words.set("in on at via by during");

  /** Where something is said. */
  private static final Set<String> OCCASIONS =
      Words.set(
          "week month year today yesterday morning evening night interview debate rally forum meeting hearing conference briefing call show program programme"
              + " appearance address remark twitter facebook radio television event stage trail broadcast podcast"
              + " monday tuesday wednesday thursday friday saturday sunday january february march april may june"
              + " july august september october november december");

  private static final Set<String> OPENERS =
      Set.of("that", "whether", "if", "why", "how", "what", "who", "where", "when");
  private static final Set<String> LINKS = Set.of("while", "whereas", "though", "although", "but");
  private static final Set<String> GOING_ON = Set.of("that", "which", "because", "include");

  private final Article article;
  private final Outline outline;
  private final Sentence sentence;
  private final FoundCue found;
  private final List<FoundCue> all;
  private final Set<Integer> carriers;
  private final boolean isNews;

  ContentReader(
      Article article,
      Outline outline,
      Sentence sentence,
      FoundCue found,
      List<FoundCue> all,
      boolean isNews) {
    this.isNews = isNews;
    this.article = article;
    this.outline = outline;
    this.sentence = sentence;
    this.found = found;
    this.all = all;
    this.carriers =
        all.stream()
            .filter(other -> other != found)
            .map(other -> other.carrier().index())
            .collect(Collectors.toSet());
  }

  /** The pieces in text order; empty when the cue introduces nothing. */
  List<Piece> pieces() {
    int end = nextReporter();
    return end < 0
        ? allPieces()
        : allPieces().stream().flatMap(piece -> before(piece, end)).toList();
  }

  /**
   * Where "…, <b>but one in four said</b> that …" begins behind the cue: someone reports anew, and
   * his words are not part of what was told; -1 when nobody does.
   */
  private int nextReporter() {
    int last = found.words().get(found.words().size() - 1).index();
    return all.stream()
        .filter(other -> other != found && other.carrier().index() > last + 2)
        .filter(other -> found.cue().frame() == Cue.Frame.SAY && reportsAnew(other))
        .map(other -> linkBefore(other.carrier()))
        .filter(link -> link > last + 1)
        .findFirst()
        .map(link -> sentence.token(link).span().start())
        .orElse(-1);
  }

  private boolean reportsAnew(FoundCue other) {
    return other.cue().frame() == Cue.Frame.SAY
        && SpeechTag.isFinite(other.carrier())
        && !other.carrier().is(Relation.CLAUSAL_COMPLEMENT)
        && sentence.child(other.carrier(), Relation.CLAUSAL_COMPLEMENT) != null
        && outline.quotationAround(other.carrier().span()) == null;
  }

  /** The index of "and" or "while" right before the subject of the verb; -1 when there is none. */
  private int linkBefore(Token verb) {
    Token subject = Clause.ownSubject(sentence, verb);
    int link =
        subject == null || subject.index() > verb.index()
            ? -1
            : sentence.subtree(subject).get(0).index() - 1;
    boolean isLink =
        link > 0
            && (sentence.token(link).tag().equals("CC")
                || LINKS.contains(sentence.token(link).lemma()));
    return isLink ? link : -1;
  }

  private Stream<Piece> before(Piece piece, int end) {
    List<Span> spans =
        piece.spans().stream()
            .filter(span -> span.start() < end)
            .map(span -> span.end() <= end ? span : trimPiece(new Span(span.start(), end)))
            .filter(Objects::nonNull)
            .toList();
    return spans.isEmpty()
        ? Stream.of()
        : Stream.of(new Piece(piece.verb(), piece.subject(), spans, piece.isApart()));
  }

  private List<Piece> allPieces() {
    if (found.isAside()) {
      return endsWithCue() ? List.of() : aroundAside();
    }
    FoundCue aside = asideBehind(found, all);
    if (aside != null) {
      return afterAside(aside);
    }
    Quotation quotation = SpeechTag.quotationBefore(outline, sentence, found);
    if (quotation != null && quotation.content().overlaps(sentence.span())) {
      return quoted(quotation);
    }
    Span clause = SpeechTag.clauseBefore(sentence, found);
    if (clause != null) {
      return clauseBefore(clause);
    }
    if (found.cue().words().equals("according to")) {
      return accordingTo();
    }
    if (CueFinder.isSpokenNoun(found)) {
      Span spoken = trim(sentence.subtreeSpan(CueFinder.spokenOf(sentence, found.carrier())));
      return spoken == null ? List.of() : List.of(new Piece(null, null, List.of(spoken), false));
    }
    Span antecedent = antecedent();
    if (antecedent != null) {
      return List.of(new Piece(null, null, List.of(antecedent), false));
    }
    Token complement = complementVerb();
    if (complement == null && isPassiveOfThing()) {
      return passive();
    }
    Span raised = raisedSubject(complement);
    Span told = raised == null ? null : region();
    if (told != null) {
      return List.of(new Piece(complement, null, List.of(raised, told), false));
    }
    if (complement != null && complement.index() < found.carrier().index()) {
      Span before = subtreeBefore(complement);
      return before == null ? List.of() : split(complement, before);
    }
    boolean isAsFrame =
        found.cue().frame() == Cue.Frame.SAY
            && !isToldBehindPreposition()
            && CueFinder.isAsFrame(sentence, found.carrier());
    if (isAsFrame
        || complement == null && found.cue().frame() == Cue.Frame.SAY && isParenthetical()) {
      return around(found.carrier());
    }
    Span region = region();
    if (region == null && complement != null) {
      Span loose = trim(sentence.subtreeSpan(complement));
      return loose == null ? List.of() : split(complement, loose);
    }
    if (region == null && found.cue().frame() == Cue.Frame.WANT) {
      return afterCue();
    }
    Quotation behind = region == null ? SpeechTag.quotationBehind(outline, sentence, found) : null;
    if (behind != null) {
      return quotedBehind(behind);
    }
    if (region == null) {
      return found.cue().frame() == Cue.Frame.SAY ? before() : ownPhrase();
    }
    if (complement != null && !region.contains(complement.span())) {
      Span loose = trim(region.union(sentence.subtreeSpan(complement)));
      return loose == null ? List.of() : split(complement, loose);
    }
    return complement == null ? phrase(withoutCircumstance(region)) : split(complement, region);
  }

  /**
   * "rejected the plan <b>in a letter on Friday</b>": how, where and when is not what was rejected;
   * "praised her <b>for it</b>" is.
   */
  private Span withoutCircumstance(Span region) {
    Token object = sentence.child(found.carrier(), Relation.OBJECT);
    if (object == null || !region.contains(object.span())) {
      return region;
    }
    int end = region.end();
    List<Token> children = new ArrayList<>(sentence.children(found.carrier()));
    Collections.reverse(children);
    for (Token child : children) {
      Span words = sentence.subtreeSpan(child);
      boolean isInside = words.start() < sentence.subtreeSpan(object).end();
      if (isInside || !isCircumstance(child) && !child.isPunctuation()) {
        break;
      }
      end = words.start() < end ? words.start() : end;
    }
    Span cut = end == region.end() ? region : trim(new Span(region.start(), end));
    return cut == null || outline.quotationAround(new Span(end, end + 1)) != null ? region : cut;
  }

  private boolean isParted(Token child) {
    int first = sentence.subtree(child).get(0).index();
    return sentence.token(first).form().equals(",")
        || first > 0 && sentence.token(first - 1).form().equals(",");
  }

  private boolean isCircumstance(Token child) {
    Token object = sentence.child(child, Relation.PREPOSITION_OBJECT);
    return switch (child.relation()) {
      case ADVERBIAL_CLAUSE ->
          isNews && child.tag().equals("VBG") && isParted(child)
              || sentence.children(child).stream()
                  .anyMatch(mark -> MEANWHILE.contains(mark.lemma()));
      case ADVERB -> child.isNoun() && OCCASIONS.contains(child.lemma());
      case PREPOSITION ->
          TIMES.contains(child.lemma())
              || PLACES.contains(child.lemma())
                  && object != null
                  && !object.lemma().equals("post")
                  && (OCCASIONS.contains(object.lemma())
                      || Conversation.PAPERS.contains(object.lemma()));
      default -> false;
    };
  }

  /** "<b>The ban</b> was criticised by …", "<b>the ban</b> was called <b>a mistake</b>". */
  private boolean isPassiveOfThing() {
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    return subject != null
        && sentence.child(found.carrier(), Relation.PASSIVE_AUXILIARY) != null
        && found.core() == found.carrier()
        && found.cue().frame() != Cue.Frame.WANT
        && found.cue().frame() != Cue.Frame.ADJ
        && !SpeakerFinder.isDummy(subject)
        && !subject.tag().startsWith("W");
  }

  private List<Piece> passive() {
    Token subject = sentence.child(found.carrier(), Relation.PASSIVE_SUBJECT);
    List<Span> spans = new ArrayList<>();
    close(spans, sentence.subtreeSpan(subject));
    int last = found.words().get(found.words().size() - 1).index();
    Span rest = null;
    for (Token child : sentence.children(found.carrier())) {
      boolean completes =
          child.index() > last
              && (child.is(Relation.PREDICATE)
                  || child.is(Relation.OBJECT)
                  || child.is(Relation.PREPOSITION)
                      && List.of("as", "for", "of").contains(child.lemma()));
      if (completes) {
        rest = rest == null ? sentence.subtreeSpan(child) : rest.union(sentence.subtreeSpan(child));
      }
    }
    close(spans, rest);
    return spans.isEmpty() ? List.of() : List.of(new Piece(null, null, spans, false));
  }

  /**
   * "<b>the figures</b> that she cited", "<b>remarks</b> he had made": what the clause hangs on.
   */
  private @Nullable Span antecedent() {
    Token clause = found.carrier();
    Token noun = clause.is(Relation.RELATIVE_CLAUSE) ? sentence.head(clause) : null;
    if (noun == null || found.words().size() > 1 || !CueFinder.lacksObject(sentence, clause)) {
      return null;
    }
    int start = sentence.subtreeSpan(clause).start();
    List<Token> words =
        sentence.subtree(noun).stream().filter(token -> token.span().end() <= start).toList();
    return words.isEmpty()
        ? null
        : trim(words.get(0).span().union(words.get(words.size() - 1).span()));
  }

  /** "As she talked <b>about</b> ships": they are the content, not the clause around. */
  private boolean isToldBehindPreposition() {
    Token last = found.words().get(found.words().size() - 1);
    return sentence.child(last, Relation.PREPOSITION_OBJECT, Relation.PREPOSITION_CLAUSE) != null;
  }

  /** "<b>The ship</b> is thought <b>to have sunk</b>": the subject is part of what is thought. */
  private @Nullable Span raisedSubject(@Nullable Token complement) {
    boolean isClaim = found.cue().frame() == Cue.Frame.SAY || found.cue().words().equals("expect");
    boolean isSeeming = CueFinder.isSeeming(found);
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
        : trim(sentence.subtreeSpan(subject));
  }

  /** "Okello <b>stressed</b>, the ministry said, the need …": the aside interrupts another cue. */
  static @Nullable FoundCue asideBehind(FoundCue found, List<FoundCue> all) {
    int last = found.words().get(found.words().size() - 1).index();
    return all.stream()
        .filter(other -> other.isAside() && other.asideFrom() == last + 2)
        .findFirst()
        .orElse(null);
  }

  private boolean endsWithCue() {
    return all.stream().anyMatch(other -> asideBehind(other, List.of(found)) != null);
  }

  private List<Piece> afterAside(FoundCue aside) {
    int comma = CueFinder.asideEnd(sentence, aside.words().get(aside.words().size() - 1).index());
    Span rest = trim(new Span(sentence.token(comma).span().end(), sentence.span().end()));
    Token verb = rest == null ? null : topVerb(rest);
    if (rest == null) {
      return List.of();
    }
    return verb == null ? phrase(rest) : split(verb, rest);
  }

  /** "“…,” X said": the words quoted, and those behind when the quotation goes on. */
  private List<Piece> quoted(Quotation quotation) {
    Span before = inSentence(quotation);
    if (before == null) {
      return List.of();
    }
    Token verb = topVerb(before);
    Quotation next = SpeechTag.quotationBehind(outline, sentence, found);
    Span after = next == null ? null : inSentence(next);
    if (after == null) {
      return verb == null
          ? List.of(new Piece(null, null, List.of(before), false))
          : split(verb, before);
    }
    Token subject = verb == null ? null : Clause.subject(sentence, verb);
    return List.of(new Piece(verb, subject, List.of(before, after), false));
  }

  /** "Okello said, “…”": the words quoted. */
  private List<Piece> quotedBehind(Quotation quotation) {
    Span words = inSentence(quotation);
    Token verb = words == null ? null : topVerb(words);
    if (words == null) {
      return List.of();
    }
    return verb == null ? phrase(words) : split(verb, words);
  }

  /** "…, X said": what stands before, split like any other clause. */
  private List<Piece> clauseBefore(Span clause) {
    Span told = trim(clause);
    if (told == null) {
      return List.of();
    }
    Token verb = topVerb(told);
    boolean isOthers =
        !isNews
            && found.cue().words().equals("according to")
            && verb != null
            && carriers.contains(verb.index());
    if (isOthers) {
      return List.of();
    }
    List<Piece> pieces =
        new ArrayList<>(
            verb == null
                ? List.of(new Piece(null, null, List.of(told), false))
                : split(verb, told));
    pieces.addAll(behindSemicolon());
    return pieces;
  }

  /** "…, X said; <b>they also hurt firms</b>", unless someone else speaks there. */
  private List<Piece> behindSemicolon() {
    int at = found.words().get(found.words().size() - 1).index() + 1;
    boolean goesOn = SpeechTag.isSemicolon(sentence, at) && !speaksAnew(at);
    Span rest =
        goesOn && at + 1 < sentence.tokens().size()
            ? trim(new Span(sentence.token(at + 1).span().start(), sentence.span().end()))
            : null;
    if (rest == null) {
      return List.of();
    }
    Token verb = topVerb(rest);
    return verb == null ? List.of(new Piece(null, null, List.of(rest), true)) : split(verb, rest);
  }

  /** The first verb in {@code range} whose head lies outside. */
  private @Nullable Token topVerb(Span range) {
    return sentence.tokensIn(range).stream()
        .filter(
            token ->
                token.isVerb()
                    && (sentence.head(token) == null
                        || !range.contains(sentence.head(token).span())))
        .findFirst()
        .orElse(null);
  }

  /** "According to X, …": what stands behind the comma; in the middle, what stands around it. */
  private List<Piece> accordingTo() {
    Token source = sentence.child(found.words().get(1), Relation.PREPOSITION_OBJECT);
    int last = source == null ? found.words().get(1).index() : lastOf(source);
    int comma = last + 1;
    while (comma < sentence.tokens().size() && !sentence.token(comma).form().equals(",")) {
      comma++;
    }
    boolean isFirst = found.carrier().index() <= 1;
    if (isFirst && comma + 1 < sentence.tokens().size()) {
      Span rest = sentence.span();
      return clauseBefore(new Span(sentence.token(comma + 1).span().start(), rest.end()));
    }
    return around(found.carrier());
  }

  private int lastOf(Token noun) {
    int last = noun.index();
    for (Token token : sentence.subtree(noun)) {
      boolean isName = !token.isVerb() || token.is(Relation.ADJECTIVE);
      if (!isName) {
        break;
      }
      last = Math.max(last, token.isPunctuation() ? last : token.index());
    }
    return last;
  }

  private @Nullable Span inSentence(Quotation quotation) {
    Span content = quotation.content();
    return trim(
        new Span(
            Math.max(content.start(), sentence.span().start()),
            Math.min(content.end(), sentence.span().end())));
  }

  /** The sentence as a clause of its own, split like any other. */
  List<Piece> wholeClause(Token root) {
    Span span = trim(sentence.span());
    return span == null ? List.of() : split(root, span);
  }

  // ---- where the content lies ----

  /** The verb on which the content turns, or null when it is a phrase. */
  @Nullable Token complementVerb() {
    if (found.cue().frame() == Cue.Frame.SAY && region() == null || isPrepositionOnly()) {
      Token loose = looseClause();
      if (loose != null) {
        return loose;
      }
    }
    List<Token> holders =
        found.core() == found.carrier()
            ? List.of(found.carrier())
            : List.of(found.core(), found.carrier());
    for (Token holder : holders) {
      Token clause = clauseBelow(holder);
      if (clause != null) {
        return clause;
      }
    }
    return null;
  }

  private boolean isPrepositionOnly() {
    return found.cue().frame() == Cue.Frame.SAY
        && found.words().size() == 1
        && sentence.child(found.carrier(), Relation.PREPOSITION) != null
        && sentence.child(
                found.carrier(),
                Relation.OBJECT,
                Relation.INDIRECT_OBJECT,
                Relation.CLAUSAL_COMPLEMENT,
                Relation.OPEN_COMPLEMENT)
            == null;
  }

  /**
   * "affirmed, in whatever capacity, he <b>would remain</b> …": the parser hangs the clause beside
   * the cue.
   */
  private @Nullable Token looseClause() {
    int from = found.carrier().index() + 1;
    for (Token token :
        sentence.tokens().subList(from, Math.min(sentence.tokens().size(), from + 12))) {
      Token head = sentence.head(token);
      boolean isClause =
          token.is(Relation.SUBJECT)
              && head != null
              && head.isVerb()
              && head.index() > token.index()
              && !carriers.contains(head.index());
      boolean joined = token.index() > 0 && sentence.token(token.index() - 1).tag().equals("CC");
      if (isClause) {
        return joined ? null : head;
      }
    }
    return null;
  }

  private boolean isOtherClause(Token clause) {
    boolean before = clause.index() < found.carrier().index();
    boolean parted =
        before
            && sentence.tokens().subList(clause.index(), found.carrier().index()).stream()
                .anyMatch(token -> token.form().equals(";"));
    return parted || before && found.cue().frame() != Cue.Frame.SAY;
  }

  private @Nullable Token clauseBelow(Token holder) {
    Token clause = clauseBehind(holder);
    if (clause == null) {
      clause = sentence.child(holder, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT);
    }
    if (clause != null && isOtherClause(clause)) {
      clause = null;
    }
    if (clause == null && (holder != found.carrier() || holder.isNoun())) {
      clause = sentence.child(holder, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE);
    }
    boolean wants = found.cue().frame() == Cue.Frame.WANT || found.cue().frame() == Cue.Frame.PLAN;
    if (clause == null && wants) {
      Token object = sentence.child(holder, Relation.OBJECT);
      clause = object == null ? null : infinitiveOf(object);
      if (clause == null) {
        clause =
            sentence.children(holder, Relation.ADVERBIAL_CLAUSE).stream()
                .filter(this::isInfinitive)
                .findFirst()
                .orElse(null);
      }
      if (clause == null) {
        Token asked = Clause.objectOf(sentence, holder, List.of("on", "upon", "to", "for", "with"));
        clause = asked == null ? null : asked.isVerb() ? asked : infinitiveOf(asked);
      }
    }
    Token need = clause == null ? sentence.child(holder, Relation.OBJECT) : null;
    if (need != null && DoerFinder.NEEDS.contains(need.lemma())) {
      clause = infinitiveOf(need); // "stressed the need for Peru to pay"
    }
    return clause != null && clause.index() != found.carrier().index() ? clause : null;
  }

  /** The clause behind the verb, when another that stands before it hangs on it as well. */
  private @Nullable Token clauseBehind(Token verb) {
    return sentence.children(verb, Relation.CLAUSAL_COMPLEMENT).stream()
        .filter(
            clause ->
                clause.index() > verb.index()
                    && found.cue().frame() == Cue.Frame.SAY
                    && sentence.tokens().subList(verb.index(), clause.index()).stream()
                        .noneMatch(token -> token.form().equals(";")))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Token infinitiveOf(Token noun) {
    for (Token child : sentence.children(noun)) {
      if ((child.is(Relation.NOUN_CLAUSE) || child.is(Relation.OPEN_COMPLEMENT))
          && isInfinitive(child)) {
        return child;
      }
    }
    return null;
  }

  private boolean isInfinitive(Token verb) {
    return verb.isVerb()
        && sentence.children(verb).stream().anyMatch(child -> child.tag().equals("TO"));
  }

  private boolean isParenthetical() {
    Token head = sentence.head(found.carrier());
    return head != null
        && (found.carrier().is(Relation.PARENTHESIS)
            || found.carrier().is(Relation.ADVERBIAL_CLAUSE)
                && found.carrier().index() > head.index()
                && !hasRightComplement())
        && !hasRightComplement();
  }

  private boolean hasRightComplement() {
    return sentence.child(found.carrier(), Relation.OBJECT, Relation.CLAUSAL_COMPLEMENT) != null;
  }

  /**
   * "Economy and trade are also, <b>he continued</b>, a priority": what stands around the aside.
   */
  private List<Piece> around(Token aside) {
    Token head = sentence.head(aside);
    if (head == null) {
      return List.of();
    }
    Set<Integer> asideWords =
        sentence.subtree(aside).stream().map(Token::index).collect(Collectors.toSet());
    Token top = head;
    while (!top.isVerb() && sentence.head(top) != null) {
      top = sentence.head(top);
    }
    List<Span> spans = new ArrayList<>();
    Span run = null;
    for (Token token : sentence.subtree(top)) {
      if (asideWords.contains(token.index())) {
        run = close(spans, run);
      } else {
        run = run == null ? token.span() : run.union(token.span());
      }
    }
    close(spans, run);
    if (spans.isEmpty()) {
      return List.of();
    }
    if (spans.size() == 1) {
      return split(top, spans.get(0));
    }
    List<Span> two =
        spans.stream()
            .sorted(Comparator.comparing(span -> -span.length()))
            .limit(2)
            .sorted()
            .toList();
    return List.of(new Piece(top, Clause.subject(sentence, top), two, false));
  }

  /**
   * The clause on both sides of an aside between commas; the tree is seldom right here, the order
   * of words is.
   */
  private List<Piece> aroundAside() {
    int end = sentence.tokens().size();
    int from = asideEnd() + 1;
    for (Token token : sentence.tokens().subList(from, end)) {
      Token head = sentence.head(token);
      boolean nextSpeaker =
          token.is(Relation.SUBJECT)
              && head != null
              && carriers.contains(head.index())
              && head.index() > token.index();
      if (nextSpeaker || token.form().equals(";")) {
        end = Math.min(end, nextSpeaker ? sentence.subtree(token).get(0).index() : token.index());
      }
    }
    Span before =
        trim(
            sentence
                .token(asideStart())
                .span()
                .union(sentence.token(found.asideFrom() - 1).span()));
    Span after =
        end <= from
            ? null
            : trimPiece(sentence.token(from).span().union(sentence.token(end - 1).span()));
    if (before == null || after == null) {
      return List.of();
    }
    Token verb = mainVerb(from, end);
    if (verb == null) {
      verb = mainVerb(asideStart(), found.asideFrom());
    }
    Token subject = subjectBeforeAside();
    Token own = verb == null ? null : Clause.ownSubject(sentence, verb);
    boolean isNeeded =
        subject != null
            && own != null
            && Clause.necessity(sentence, sentence.head(subject)) != null;
    return List.of(new Piece(verb, isNeeded ? own : subject, List.of(before, after), false));
  }

  /** Where the clause around the aside begins: at "which", behind a semicolon, or the sentence. */
  private int asideStart() {
    int last = found.asideFrom() - 1;
    last -= last > 0 && sentence.token(last).isPunctuation() ? 1 : 0;
    if (sentence.token(last).tag().startsWith("W") && last > 0) {
      return last;
    }
    for (int at = last; at > 0; at--) {
      if (sentence.token(at).form().equals(";")) {
        return at + 1;
      }
    }
    return 0;
  }

  private int asideEnd() {
    return CueFinder.asideEnd(sentence, found.words().get(found.words().size() - 1).index());
  }

  private @Nullable Token mainVerb(int from, int to) {
    for (Token token : sentence.tokens().subList(from, to)) {
      boolean helps = token.is(Relation.AUXILIARY) || token.is(Relation.PASSIVE_AUXILIARY);
      if (token.isVerb()
          && !helps
          && !token.tag().equals("VBG")
          && !(token.tag().equals("VBN") && token.is(Relation.NOUN_CLAUSE))) {
        return token;
      }
    }
    return null;
  }

  private @Nullable Token subjectBeforeAside() {
    for (Token token : sentence.tokens().subList(0, found.asideFrom())) {
      boolean nominal = token.isNoun() || token.isPronoun();
      if (nominal
          && !token.is(Relation.COMPOUND)
          && !token.is(Relation.PREPOSITION_OBJECT)
          && !token.is(Relation.POSSESSIVE)) {
        return token;
      }
    }
    return null;
  }

  /**
   * Everything behind the cue, when the tree hangs nothing on it: a list that the parser took for
   * sentences.
   */
  private List<Piece> afterCue() {
    int from = found.words().get(found.words().size() - 1).index() + 1;
    Token verb =
        from + 1 < sentence.tokens().size() ? mainVerb(from, sentence.tokens().size()) : null;
    if (verb == null || found.carrier().is(Relation.ADVERBIAL_CLAUSE)) {
      return List.of();
    }
    Span span =
        trim(
            sentence.token(from).span().union(sentence.token(sentence.tokens().size() - 1).span()));
    return span == null ? List.of() : split(verb, span);
  }

  private @Nullable Span close(List<Span> spans, @Nullable Span run) {
    Span trimmed = run == null ? null : trim(run);
    if (trimmed != null) {
      spans.add(trimmed);
    }
    return null;
  }

  /** The clause that stands before an inverted "…, X said". */
  private @Nullable Span subtreeBefore(Token complement) {
    List<Token> words =
        sentence.subtree(complement).stream()
            .filter(
                token -> token.index() < found.words().get(0).index() && !isSpeakerPhrase(token))
            .toList();
    return words.isEmpty() ? null : words.get(0).span().union(words.get(words.size() - 1).span());
  }

  private boolean isSpeakerPhrase(Token token) {
    Token subject = Clause.ownSubject(sentence, found.carrier());
    return subject != null && sentence.isBelow(token, subject);
  }

  /** "X: …" or "…," with nothing that hangs on the verb: what stands before it in the sentence. */
  private List<Piece> before() {
    Token subject = Clause.ownSubject(sentence, found.carrier());
    boolean ends = found.carrier().index() >= sentence.tokens().size() * 2 / 3;
    int end =
        subject != null && subject.index() < found.carrier().index()
            ? sentence.subtree(subject).get(0).index()
            : found.carrier().index();
    if (!ends
        || end < 4
        || found.carrier().is(Relation.RELATIVE_CLAUSE)
        || found.carrier().is(Relation.ADVERBIAL_CLAUSE) && found.carrier().tag().equals("VBG")) {
      return List.of();
    }
    Span span = trim(sentence.token(0).span().union(sentence.token(end - 1).span()));
    return span == null ? List.of() : List.of(new Piece(null, null, List.of(span), false));
  }

  private List<Piece> ownPhrase() {
    boolean isNounCue = found.cue().frame() == Cue.Frame.NOUN;
    Span span = isNounCue ? trim(sentence.subtreeSpan(found.core())) : null;
    return span == null ? List.of() : List.of(new Piece(null, null, List.of(span), false));
  }

  /**
   * From the first to the last word that completes the cue, to its right; null when nothing does.
   */
  private @Nullable Span region() {
    int last = found.words().get(found.words().size() - 1).index();
    Span region = null;
    for (Token holder : List.of(found.core(), found.carrier())) {
      for (Token child : sentence.children(holder)) {
        boolean completes = COMPLEMENTS.contains(child.relation()) || startsWithThat(child);
        if (child.index() > last && completes && belongs(child)) {
          Span span = spanRightOf(child, last);
          region = region == null ? span : region.union(span);
        }
      }
    }
    Token first = found.words().get(0);
    for (Token word : found.words()) {
      for (Token child :
          word == first || word == found.core() ? List.<Token>of() : sentence.children(word)) {
        if (child.index() > last && belongs(child) && !child.is(Relation.PUNCTUATION)) {
          Span span = spanRightOf(child, last);
          region = region == null ? span : region.union(span);
        }
      }
    }
    Span told = fromThat(fromClause(region));
    return told == null ? null : trim(withTail(told));
  }

  /** "told the guard on Friday <b>that …</b>": whom and when is not what was told. */
  private @Nullable Span fromClause(@Nullable Span region) {
    Token clause =
        region == null || found.cue().frame() != Cue.Frame.SAY || found.core() != found.carrier()
            ? null
            : clauseBehind(found.carrier());
    if (clause == null) {
      return region;
    }
    Span words = sentence.subtreeSpan(clause);
    boolean isLater = words.start() > region.start() && words.start() < region.end();
    return isLater && OPENERS.contains(sentence.tokensIn(words).get(0).lemma())
        ? new Span(words.start(), region.end())
        : region;
  }

  /** "said on Friday <b>that</b> …": whatever the tree hangs on the verb, the words begin here. */
  private @Nullable Span fromThat(@Nullable Span region) {
    int at = found.words().get(found.words().size() - 1).index() + 1;
    int end = Math.min(sentence.tokens().size(), at + MOST_BEFORE_THAT);
    while (at < end && BEFORE_THAT.contains(sentence.token(at).tag())) {
      at++;
    }
    boolean isThat =
        found.cue().frame() == Cue.Frame.SAY
            && at + 2 < end
            && sentence.token(at).form().equals("that")
            && !sentence.token(at).is(Relation.DETERMINER);
    int start = isThat ? sentence.token(at + 1).span().start() : 0;
    boolean isLost = isThat && (region == null || region.start() > start);
    if (!isLost) {
      return region;
    }
    int last = nextReport(at);
    return new Span(start, sentence.token(last).span().end());
  }

  /** The index of the last word before another speaker's report, or of the sentence. */
  private int nextReport(int from) {
    for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
      boolean speaks =
          carriers.contains(token.index()) && Clause.ownSubject(sentence, token) != null;
      if (speaks) {
        Token subject = Clause.ownSubject(sentence, token);
        return Math.max(from + 1, sentence.subtree(subject).get(0).index() - 1);
      }
    }
    return sentence.tokens().size() - 1;
  }

  /**
   * What the tree lost: the rest of a quotation that began in the region, and what goes on with
   * "and that", "which", "because", or with words in quotation marks, up to the next speaker.
   */
  private Span withTail(Span region) {
    if (found.cue().frame() != Cue.Frame.SAY) {
      return region;
    }
    Span quoted = withRestOfQuotation(region);
    List<Token> tail = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= quoted.end()) {
        tail.add(token);
      }
    }
    boolean isOthers =
        tail.stream()
            .anyMatch(token -> carriers.contains(token.index()) || token.form().equals(";"));
    return tail.isEmpty() || isOthers || !goesOnWith(tail)
        ? quoted
        : quoted.union(tail.get(tail.size() - 1).span());
  }

  private Span withRestOfQuotation(Span region) {
    for (Quotation quotation : outline.quotations()) {
      Span content = quotation.content();
      boolean isOpen =
          quotation.depth() == 0
              && content.start() < region.end()
              && content.start() >= region.start()
              && content.end() > region.end();
      if (isOpen) {
        return region.union(
            new Span(content.start(), Math.min(content.end(), sentence.span().end())));
      }
    }
    return region;
  }

  /** ", <b>in</b> which …" */
  private boolean isBeforeWhich(Token preposition) {
    int next = preposition.index() + 1;
    return next < sentence.tokens().size() && sentence.token(next).lemma().equals("which");
  }

  private boolean goesOnWith(List<Token> tail) {
    Token first = null;
    for (Token token : tail) {
      boolean isLink =
          token.isPunctuation()
              || token.tag().equals("CC")
              || token.tag().equals("IN") && isBeforeWhich(token);
      if (!isLink) {
        first = token;
        break;
      }
    }
    Span span = tail.get(0).span().union(tail.get(tail.size() - 1).span());
    return first != null
        && (GOING_ON.contains(first.lemma())
            || outline.quotations().stream()
                .anyMatch(quotation -> span.contains(quotation.span())));
  }

  private boolean belongs(Token child) {
    boolean isOtherCue =
        carriers.contains(child.index())
            && (child.tag().equals("VBG") && child.is(Relation.ADVERBIAL_CLAUSE)
                || child.is(Relation.CONJUNCT));
    boolean isFrame =
        child.is(Relation.ADVERBIAL_CLAUSE)
            && sentence.children(child).stream()
                .anyMatch(mark -> Set.of("while", "when", "after", "as").contains(mark.lemma()))
            && found.core() == found.carrier();
    boolean isConjunct = child.is(Relation.CONJUNCT) && child.isVerb() && !startsWithThat(child);
    boolean anew =
        child.index() > 0
            && Clause.ownSubject(sentence, child) != null
            && carriers.contains(child.index())
            && sentence.tokens().subList(found.carrier().index(), child.index()).stream()
                .anyMatch(token -> token.form().equals(";"));
    return !isOtherCue && !isFrame && !isConjunct && !anew;
  }

  /** "…, and <b>that fees had doubled</b>": goes on with what was told. */
  private boolean startsWithThat(Token verb) {
    return verb.is(Relation.CONJUNCT)
        && sentence.children(verb, Relation.MARKER).stream()
            .anyMatch(marker -> marker.lemma().equals("that"));
  }

  /**
   * The subtree to the right of the cue, without verbs joined to the cue itself and without
   * participles that are cues.
   */
  private Span spanRightOf(Token child, int last) {
    Span span = null;
    int stop = Integer.MAX_VALUE;
    for (Token token : sentence.subtree(child)) {
      if (carriers.contains(token.index())
          && token.is(Relation.ADVERBIAL_CLAUSE)
          && token.tag().equals("VBG")
          && token.index() > child.index()
          && sentence.token(token.index() - 1).isPunctuation()) {
        stop = Math.min(stop, token.index());
      }
      if (token.form().equals(";") && speaksAnew(token.index())) {
        stop = Math.min(stop, token.index());
      }
      if (isOthersReport(token) && token.index() > child.index()) {
        stop = Math.min(stop, sentence.subtree(token).get(0).index());
      }
    }
    for (Token token : sentence.subtree(child)) {
      if (token.index() > last && token.index() < stop) {
        span = span == null ? token.span() : span.union(token.span());
      }
    }
    return span == null ? child.span() : span;
  }

  /** "…, <b>while others said</b> that …": another report beside this one. */
  private boolean isOthersReport(Token verb) {
    Token subject =
        carriers.contains(verb.index()) && verb.is(Relation.ADVERBIAL_CLAUSE)
            ? Clause.ownSubject(sentence, verb)
            : null;
    return subject != null
        && !subject.isPronoun()
        && sentence.children(verb, Relation.MARKER).stream()
            .anyMatch(
                marker ->
                    Set.of("while", "whereas", "though", "although").contains(marker.lemma()));
  }

  /** Whether behind the semicolon someone speaks again: "; then he <b>asked</b> …". */
  private boolean speaksAnew(int semicolon) {
    for (Token token : sentence.tokens().subList(semicolon, sentence.tokens().size())) {
      if (carriers.contains(token.index()) && Clause.ownSubject(sentence, token) != null) {
        return true;
      }
    }
    return false;
  }

  /** Without "that", quotation marks, commas and stops at either end; null when nothing is left. */
  @Nullable Span trim(Span region) {
    List<Token> words = new ArrayList<>(sentence.tokensIn(region));
    while (!words.isEmpty() && isEdge(words.get(0), true)) {
      words.remove(0);
    }
    while (!words.isEmpty() && isEdge(words.get(words.size() - 1), false)) {
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      return null;
    }
    Span span = words.get(0).span().union(words.get(words.size() - 1).span());
    return withClosingBracket(span);
  }

  private Span withClosingBracket(Span span) {
    String text = article.text();
    boolean open = span.of(text).lastIndexOf('(') > span.of(text).lastIndexOf(')');
    if (open && span.end() < text.length() && text.charAt(span.end()) == ')') {
      return new Span(span.start(), span.end() + 1);
    }
    // a bracket left out of the analysis belongs to the words before it: "exports (D1 and D3)"
    int at = span.end();
    if (at + 1 < text.length()
        && text.charAt(at) == ' '
        && text.charAt(at + 1) == '('
        && at + 1 < sentence.span().end()) {
      int close = text.indexOf(')', at);
      if (close > 0 && close - at < 60 && close < sentence.span().end()) {
        return new Span(span.start(), close + 1);
      }
    }
    return span;
  }

  private boolean isEdge(Token token, boolean start) {
    String form = token.form();
    if (form.equals("that")) {
      return start && !token.is(Relation.DETERMINER) && !token.is(Relation.SUBJECT);
    }
    if (form.equals(".") || form.equals(",") || EDGE.contains(form) && !form.equals("and")) {
      return true;
    }
    return form.equals("and") || !start && form.equals("also");
  }

  // ---- pieces ----

  private static final Set<String> DEEDS =
      Words.set(
          "release return launch start end support access guarantee help increase reduction review visit repeal supply transfer"
              + " entry pardon relief halt ceasefire exit closure delivery share use passage punishment treatment");

  private List<Piece> phrase(Span region) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> parts = splitAsWellAs(region);
    parts = parts.size() == 1 && found.cue().act() == Act.ASK ? splitDeeds(region) : parts;
    for (Span part : parts) {
      Span span = trimPiece(part);
      if (span != null) {
        pieces.add(new Piece(null, null, List.of(span), !pieces.isEmpty()));
      }
    }
    return pieces;
  }

  /**
   * "sought the <b>release</b> of the crew and the <b>return</b> of the ship", "pushed for … and
   * <b>for</b> …": each deed is asked for by itself. A list of fields or goods stays one.
   */
  private List<Span> splitDeeds(Span region) {
    List<Token> words = sentence.tokensIn(region);
    Token first =
        words.stream().filter(word -> isDeed(word) || isTop(word, words)).findFirst().orElse(null);
    List<Token> listed = first == null ? List.of() : listedDeeds(words, first);
    List<Token> starts = new ArrayList<>();
    for (Token word : words) {
      Token head = sentence.head(word);
      boolean isNextFor =
          word.tag().equals("IN")
              && (word.is(Relation.CONJUNCT) && found.words().contains(head)
                  || word.is(Relation.PREPOSITION) && repeats(word));
      if (listed.contains(word)) {
        starts.add(sentence.subtree(word).get(0));
      } else if (isNextFor) {
        starts.add(word);
      }
    }
    List<Span> parts = new ArrayList<>();
    int from = region.start();
    for (Token start : starts) {
      if (start.span().start() > from) {
        parts.add(new Span(from, start.span().start()));
        from = start.span().start();
      }
    }
    parts.add(new Span(from, region.end()));
    return parts;
  }

  /** The noun on which all that is asked for hangs. */
  private boolean isTop(Token noun, List<Token> words) {
    return noun.isNoun() && !words.contains(sentence.head(noun));
  }

  /** The deeds behind commas and "and" that go on from the first, when "and" closes the list. */
  private List<Token> listedDeeds(List<Token> words, Token first) {
    List<Token> listed = new ArrayList<>();
    boolean isClosed = false;
    for (Token word : words) {
      boolean isLater = word.index() > first.index() && isDeed(word);
      int opener = isLater ? sentence.subtree(word).get(0).index() - 1 : -1;
      String sign = opener < 0 ? "" : sentence.token(opener).form();
      boolean isJoined =
          word.is(Relation.CONJUNCT)
              && (isJoinedTo(word, first) || !isDeedNoun(sentence.head(word)) || opensAnew(word));
      boolean isHalf =
          opener > 0 && sentence.token(opener - 1).tag().equals("IN"); // "interest in and"
      if (!isHalf && (sign.equals("and") && isJoined || sign.equals(","))) {
        listed.add(word);
        isClosed |= sign.equals("and");
      }
    }
    return isClosed ? listed : listed.stream().filter(word -> isJoinedTo(word, first)).toList();
  }

  /** "called for a truce, and <b>for</b> talks". */
  private boolean repeats(Token preposition) {
    return preposition.index() > 0
        && sentence.token(preposition.index() - 1).tag().equals("CC")
        && found.words().stream()
            .anyMatch(
                word ->
                    word.lemma().equals(preposition.lemma()) && word.index() < preposition.index());
  }

  /** "<b>an end</b> to the raids". */
  private boolean opensAnew(Token noun) {
    return sentence.children(noun, Relation.DETERMINER).stream()
        .anyMatch(word -> word.lemma().equals("a") || word.lemma().equals("an"));
  }

  private boolean isJoinedTo(Token noun, Token first) {
    Token step = noun;
    while (step.is(Relation.CONJUNCT) && sentence.head(step) != null) {
      step = sentence.head(step);
      if (step == first) {
        return true;
      }
    }
    return false;
  }

  /** A noun of doing with what it is done to: "the <b>lifting</b> of the ban". */
  private boolean isDeed(Token noun) {
    boolean isDescribed = sentence.child(noun, Relation.ADJECTIVE) != null;
    return isDeedNoun(noun) && isDescribed
        || isDeedNoun(noun)
            && Clause.objectOf(sentence, noun, List.of("of", "for", "to", "from", "in", "on"))
                != null;
  }

  private static boolean isDeedNoun(Token noun) {
    return noun.isNoun()
        && !TOGETHER.contains(noun.lemma())
        && (DEEDS.contains(noun.lemma())
            || noun.lemma().matches("\\p{L}{3,}(?:tion|sion|ment|ance|ing|al)"));
  }

  /** What two do together: a list of such nouns is one wish. */
  private static final Set<String> TOGETHER =
      Words.set(
          "cooperation coordination collaboration consultation communication interaction integration connection relation"
              + " partnership engagement assistance exchange dialogue understanding");

  private List<Piece> split(Token clause, Span region) {
    Token needed = needed(clause, region);
    Token complement = needed == null ? clause : needed;
    List<Token> verbs = starts(complement, region);
    List<Piece> pieces = new ArrayList<>();
    for (int number = 0; number < verbs.size(); number++) {
      int from = number == 0 ? region.start() : leftEdge(verbs.get(number), verbs.get(number - 1));
      int to =
          number + 1 < verbs.size()
              ? leftEdge(verbs.get(number + 1), verbs.get(number))
              : region.end();
      if (to > from) {
        addPieces(pieces, verbs.get(number), new Span(from, to));
      }
    }
    return pieces;
  }

  /** "that it is vital that Peru <b>pay</b>": what someone is to do; or null. */
  private @Nullable Token needed(Token be, Span region) {
    Token adjective = Clause.necessity(sentence, be);
    return adjective == null
        ? null
        : sentence.subtree(be).stream()
            .filter(verb -> verb.isVerb() && verb.index() > adjective.index())
            .filter(verb -> region.contains(verb.span()))
            .filter(verb -> sentence.head(verb) == be || sentence.head(verb) == adjective)
            .filter(verb -> Clause.ownSubject(sentence, verb) != null)
            .findFirst()
            .orElse(null);
  }

  private void addPieces(List<Piece> pieces, Token verb, Span range) {
    List<Span> parts = splitAsWellAs(range);
    if (parts.size() == 1 && found.cue().frame() == Cue.Frame.WANT) {
      parts = splitRepeatedPreposition(verb, range);
    }
    for (Span part : parts) {
      Span span = trimPiece(part);
      if (span != null) {
        boolean isApart =
            part != parts.get(0) || verb.is(Relation.ADVERBIAL_CLAUSE) && !pieces.isEmpty();
        pieces.add(new Piece(verb, subjectOf(verb), List.of(span), isApart));
      }
    }
  }

  private @Nullable Token subjectOf(Token verb) {
    Token own = Clause.ownSubject(sentence, verb);
    if (own != null) {
      return own;
    }
    Token first = verb;
    while (first.is(Relation.CONJUNCT) && sentence.head(first) != null) {
      first = sentence.head(first);
      own = Clause.ownSubject(sentence, first);
      if (own != null) {
        return own;
      }
    }
    return first == verb || first.index() < verb.index()
        ? first == verb ? null : subjectAbove(first)
        : Clause.subject(sentence, verb);
  }

  /** "that Peru will continue to help and <b>protect</b> firms": Peru protects them, too. */
  private @Nullable Token subjectAbove(Token infinitive) {
    Token step = infinitive;
    Token head = sentence.head(step);
    while (step.is(Relation.OPEN_COMPLEMENT) && head != null && head != found.carrier()) {
      Token own = Clause.ownSubject(sentence, head);
      if (own != null) {
        return own;
      }
      step = head;
      head = sentence.head(step);
    }
    return null;
  }

  private @Nullable Span trimPiece(Span range) {
    Span trimmed = trim(range);
    if (trimmed == null) {
      return null;
    }
    List<Token> words = sentence.tokensIn(trimmed);
    int last = words.size() - 1;
    while (last > 0
        && (Set.of("and", "or", "as", "well", "also", "then", "while", "but")
                .contains(words.get(last).form())
            || words.get(last).isPunctuation() && !words.get(last).form().equals(")"))) {
      last--;
    }
    return last == words.size() - 1 ? trimmed : words.get(0).span().union(words.get(last).span());
  }

  /**
   * The verbs at which a new piece begins: those joined to the first that have words of their own
   * behind them.
   */
  private List<Token> starts(Token complement, Span region) {
    List<Token> starts = new ArrayList<>(List.of(complement));
    Token previous = complement;
    for (Token verb : joinedVerbs(complement)) {
      boolean inside = region.contains(verb.span());
      Token pair = verb.is(Relation.CONJUNCT) ? sentence.head(verb) : null;
      boolean isBetween = pair != null && pair.index() > previous.index();
      boolean sharesObject = !hasOwnWords(isBetween ? pair : previous, verb);
      if (inside && !sharesObject) {
        starts.add(verb);
      }
      previous = verb;
    }
    starts.sort(Comparator.comparing(Token::index));
    return starts;
  }

  private List<Token> joinedVerbs(Token complement) {
    List<Token> verbs = new ArrayList<>();
    for (Token verb : Clause.coordinated(sentence, complement)) {
      if (verb != complement && verb.isVerb() && verb.index() > complement.index()) {
        verbs.add(verb);
      }
      for (Token child : sentence.children(verb)) {
        boolean whileClause =
            child.is(Relation.ADVERBIAL_CLAUSE)
                && child.tag().equals("VBG")
                && child.index() > verb.index()
                && sentence.children(child).stream().anyMatch(mark -> mark.lemma().equals("while"));
        boolean chainedBelow =
            child.is(Relation.OPEN_COMPLEMENT)
                    && Set.of(
                            "continue",
                            "begin",
                            "seek",
                            "try",
                            "start",
                            "work",
                            "need",
                            "have",
                            "want",
                            "wish",
                            "ought")
                        .contains(verb.lemma())
                || child.is(Relation.OPEN_COMPLEMENT) && !isInfinitive(child);
        if (whileClause) {
          verbs.add(child);
        } else if (chainedBelow) {
          Clause.coordinated(sentence, child).stream()
              .filter(joined -> joined != child && joined.isVerb())
              .forEach(verbs::add);
        }
      }
    }
    verbs.addAll(verbsBehindSemicolons(complement));
    verbs.sort(Comparator.comparing(Token::index));
    return verbs.stream().distinct().toList();
  }

  /** "expand …; implement …; attach …": the tree seldom joins these. */
  private List<Token> verbsBehindSemicolons(Token complement) {
    List<Token> verbs = new ArrayList<>();
    for (Token token : sentence.tokens().subList(complement.index(), sentence.tokens().size())) {
      int next = token.index() + 1;
      while (token.form().equals(";")
          && next < sentence.tokens().size()
          && (sentence.token(next).tag().equals("CC")
              || sentence.token(next).tag().startsWith("RB"))) {
        next++;
      }
      boolean isBare =
          token.form().equals(";")
              && next < sentence.tokens().size()
              && Set.of("VB", "VBP").contains(sentence.token(next).tag());
      if (isBare) {
        verbs.add(sentence.token(next));
      }
    }
    return verbs;
  }

  /**
   * Whether something hangs on {@code verb} between it and {@code next}: "expedite and complete the
   * review" has nothing.
   */
  private boolean hasOwnWords(Token verb, Token next) {
    for (Token child : sentence.children(verb)) {
      boolean counts =
          !child.is(Relation.PUNCTUATION)
              && !child.is(Relation.COORDINATION)
              && !child.is(Relation.CONJUNCT)
              && !child.is(Relation.PARTICLE);
      if (counts && child.index() > verb.index() && child.index() < next.index()) {
        return true;
      }
    }
    return false;
  }

  /** Where the words of the verb begin, behind the verb before it. */
  private int leftEdge(Token verb, Token before) {
    int edge = verb.span().start();
    for (Token child : sentence.children(verb)) {
      if (child.index() < verb.index()
          && sentence.subtreeSpan(child).start() > before.span().end()
          && !child.is(Relation.COORDINATION)
          && !child.is(Relation.PUNCTUATION)) {
        edge = Math.min(edge, sentence.subtreeSpan(child).start());
      }
    }
    return edge;
  }

  /** "help <b>with</b> A, <b>with</b> B and <b>with</b> C" wants three things. */
  private List<Span> splitRepeatedPreposition(Token verb, Span range) {
    Token first = sentence.child(verb, Relation.PREPOSITION);
    List<Span> parts = new ArrayList<>();
    int start = range.start();
    for (Token token : first == null ? List.<Token>of() : sentence.tokensIn(range)) {
      boolean again =
          token.index() > first.index()
              && token.tag().equals("IN")
              && token.lemma().equals(first.lemma());
      String before = token.index() == 0 ? "" : sentence.token(token.index() - 1).form();
      if (again && (before.equals(",") || before.equals("and"))) {
        parts.add(new Span(start, token.span().start()));
        start = token.span().start();
      }
    }
    parts.add(new Span(start, range.end()));
    return parts;
  }

  /**
   * ", as well as …" brings in something of its own; so does "as well as <b>the</b> …" in what is
   * asked for.
   */
  private List<Span> splitAsWellAs(Span region) {
    List<Token> words = sentence.tokensIn(region);
    for (int at = 2; at + 4 < words.size(); at++) {
      boolean here =
          words.get(at).lemma().equals("as")
              && words.get(at + 1).lemma().equals("well")
              && words.get(at + 2).lemma().equals("as")
              && (words.get(at - 1).form().equals(",") || isWishOfItsOwn(words, at + 3));
      if (here) {
        Span left = trim(new Span(region.start(), words.get(at).span().start()));
        Span right = trim(new Span(words.get(at + 3).span().start(), region.end()));
        return left == null || right == null ? List.of(region) : List.of(left, right);
      }
    }
    return List.of(region);
  }

  private boolean isWishOfItsOwn(List<Token> words, int from) {
    return found.cue().act() == Act.ASK
        && from + 3 <= words.size()
        && Set.of("DT", "JJ", "JJR", "VBG").contains(words.get(from).tag());
  }
}
