package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Duty;
import org.chancery.text.Outline;
import org.chancery.text.Quotation;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands before or around a cue, in quotation marks or between commas. The tree is
 * seldom right here; the order of words is.
 */
final class ContentAround {

  private final Outline outline;
  private final Sentence sentence;
  private final FoundCue found;
  private final OtherReports others;
  private final Edges edges;
  private final PieceSplitter splitter;
  private final boolean isNews;

  ContentAround(
      Outline outline,
      Sentence sentence,
      FoundCue found,
      OtherReports others,
      Edges edges,
      PieceSplitter splitter,
      boolean isNews) {
    this.outline = outline;
    this.sentence = sentence;
    this.found = found;
    this.others = others;
    this.edges = edges;
    this.splitter = splitter;
    this.isNews = isNews;
  }

  // ---- beside a quotation ----

  /** "“…,” X said": the words quoted, and those behind when the quotation goes on. */
  List<Piece> quoted(Quotation quotation) {
    Span before = inSentence(quotation);
    if (before == null) {
      return List.of();
    }
    Token verb = topVerb(before);
    Quotation next = SpeechTag.quotationBehind(outline, sentence, found);
    Span after = next == null ? null : inSentence(next);
    if (after == null) {
      return verb == null ? Piece.alone(before) : splitter.split(verb, before);
    }
    List<Piece> apart =
        verb == null || !startsWithAnd(after) ? List.of() : twoClauses(before, verb, after);
    Token subject = verb == null ? null : Clause.subject(sentence, verb);
    return apart.isEmpty()
        ? List.of(new Piece(verb, subject, List.of(before, after), false))
        : apart;
  }

  /** "“We respect Peru,” she said, “<b>but the port must open</b>”": a clause of its own. */
  private List<Piece> twoClauses(Span before, Token verb, Span after) {
    Token second =
        sentence.tokensIn(after).stream().filter(this::isNewClause).findFirst().orElse(null);
    if (second == null || before.contains(second.span())) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>(splitter.split(verb, before));
    splitter.split(second, after).stream().map(Piece::apart).forEach(pieces::add);
    return pieces;
  }

  private boolean startsWithAnd(Span span) {
    int first = sentence.tokensIn(span).get(0).index();
    return sentence.token(first).tag().equals("CC")
        || first > 0 && sentence.token(first - 1).tag().equals("CC")
        || first > 1 && sentence.token(first - 2).tag().equals("CC");
  }

  /** A finite verb with a subject or a modal of its own. */
  private boolean isNewClause(Token verb) {
    return verb.isVerb()
        && (Clause.ownSubject(sentence, verb) != null
            || sentence.child(verb, Relation.MODAL) != null)
        && !verb.is(Relation.RELATIVE_CLAUSE);
  }

  /** "Okello said, “…”": the words quoted. */
  List<Piece> quotedBehind(Quotation quotation) {
    Span words = inSentence(quotation);
    return words == null ? List.of() : splitter.pieces(topVerb(words), words);
  }

  private @Nullable Span inSentence(Quotation quotation) {
    Span content = quotation.content();
    return edges.trim(
        new Span(
            Math.max(content.start(), sentence.span().start()),
            Math.min(content.end(), sentence.span().end())));
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

  // ---- before the cue ----

  /** "…, X said": what stands before, split like any other clause. */
  List<Piece> clauseBefore(Span clause) {
    Span told = edges.trim(clause);
    if (told == null) {
      return List.of();
    }
    Token verb = topVerb(told);
    boolean isAccording = found.cue().words().equals("according to");
    boolean isOthers = !isNews && isAccording && verb != null && others.isCarrier(verb);
    if (isOthers || isAccording && endsWithTag(told)) {
      return List.of();
    }
    List<Piece> pieces =
        new ArrayList<>(verb == null ? Piece.alone(told) : splitter.split(verb, told));
    pieces.addAll(behindSemicolon());
    return pieces;
  }

  /** "…, <b>she said</b>, according to X": what is told is hers. */
  private boolean endsWithTag(Span told) {
    List<Token> words = sentence.tokensIn(told);
    Token last = words.get(words.size() - 1);
    Token subject = others.isCarrier(last) ? Clause.ownSubject(sentence, last) : null;
    return subject != null
        && SpeechTag.isFinite(last)
        && subject.index() < last.index()
        && words.size() > last.index() - subject.index() + 3;
  }

  /** "…, X said; <b>they also hurt firms</b>", unless someone else speaks there. */
  private List<Piece> behindSemicolon() {
    int at = found.lastWord().index() + 1;
    boolean goesOn = SpeechTag.isSemicolon(sentence, at) && !others.speakAnew(at);
    Span rest =
        goesOn && at + 1 < sentence.tokens().size()
            ? edges.trim(new Span(sentence.token(at + 1).span().start(), sentence.span().end()))
            : null;
    if (rest == null) {
      return List.of();
    }
    Token verb = topVerb(rest);
    return verb == null
        ? List.of(new Piece(null, null, List.of(rest), true))
        : splitter.split(verb, rest);
  }

  /** "X: …" or "…," with nothing that hangs on the verb: what stands before it in the sentence. */
  List<Piece> before() {
    Token carrier = found.carrier();
    Token subject = Clause.ownSubject(sentence, carrier);
    boolean ends = carrier.index() >= sentence.tokens().size() * 2 / 3;
    int end =
        subject != null && subject.index() < carrier.index()
            ? sentence.subtree(subject).get(0).index()
            : carrier.index();
    boolean isSubordinate =
        carrier.is(Relation.RELATIVE_CLAUSE)
            || carrier.is(Relation.ADVERBIAL_CLAUSE) && carrier.tag().equals("VBG");
    Span told =
        !ends || end < 4 || isSubordinate
            ? null
            : edges.trim(Edges.over(sentence.tokens().subList(0, end)));
    return told == null ? List.of() : splitter.pieces(topVerb(told), told);
  }

  // ---- around the cue ----

  /** "According to X, …": what stands behind the comma; in the middle, what stands around it. */
  List<Piece> accordingTo() {
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
    return around();
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

  /**
   * "Economy and trade are also, <b>he continued</b>, a priority": what stands around the aside.
   */
  List<Piece> around() {
    Token head = sentence.head(found.carrier());
    if (head == null) {
      return List.of();
    }
    Token top = head;
    while (!top.isVerb() && sentence.head(top) != null) {
      top = sentence.head(top);
    }
    List<Span> spans = runsBeside(found.carrier(), top);
    if (spans.size() < 2) {
      return spans.isEmpty() ? List.of() : splitter.split(top, spans.get(0));
    }
    List<Span> two =
        spans.stream()
            .sorted(Comparator.comparing(span -> -span.length()))
            .limit(2)
            .sorted()
            .toList();
    return List.of(new Piece(top, Clause.subject(sentence, top), two, false));
  }

  /** The stretches below {@code top} that the subtree of {@code aside} leaves. */
  private List<Span> runsBeside(Token aside, Token top) {
    Set<Integer> asideWords =
        sentence.subtree(aside).stream().map(Token::index).collect(Collectors.toSet());
    List<Span> spans = new ArrayList<>();
    Span run = null;
    for (Token token : sentence.subtree(top)) {
      if (asideWords.contains(token.index())) {
        edges.addTrimmed(spans, run);
        run = null;
      } else {
        run = Edges.joined(run, token.span());
      }
    }
    edges.addTrimmed(spans, run);
    return spans;
  }

  /** The clause on both sides of an aside between commas. */
  List<Piece> aroundAside() {
    int from = Aside.end(sentence, found.lastWord().index()) + 1;
    int end = othersStart(from);
    List<Token> words = sentence.tokens();
    Span all = Edges.over(words.subList(asideStart(), found.asideFrom()));
    boolean isAndBefore = sentence.token(lastBeforeAside()).tag().equals("CC");
    Span before = isAndBefore ? edges.trimPiece(all) : edges.trim(all);
    Span after = end <= from ? null : edges.trimPiece(Edges.over(words.subList(from, end)));
    if (before == null || after == null) {
      return List.of();
    }
    Token first = mainVerb(asideStart(), found.asideFrom());
    first = first != null && isSubordinate(first) ? null : first;
    boolean isJoined = first != null && (isAndBefore || startsWithAnd(after));
    List<Piece> apart = isJoined ? twoClauses(before, first, after) : List.of();
    if (!apart.isEmpty()) {
      return apart;
    }
    Token behind = mainVerb(from, end);
    Duty duty = dutyAround(first, behind, from);
    Token own = first == null ? null : Clause.ownSubject(sentence, first);
    boolean isWhole = own != null && before.contains(own.span());
    Token verb = isWhole || behind == null ? first : behind;
    Token deed = duty == null ? verb : duty.verb();
    Token subject = duty == null ? subjectBeforeAside() : duty.subject();
    Token later = deed == null || first != null ? null : Clause.ownSubject(sentence, deed);
    subject = later == null ? subject : later; // "In this, he said, Peru should help"
    return aroundAside(before, after, deed, subject);
  }

  /** "<b>Before</b> it opens, she said, Peru must pay": that is no clause of its own. */
  private boolean isSubordinate(Token verb) {
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && sentence.child(verb, Relation.MARKER) != null
        && sentence.head(verb) != null
        && sentence.head(verb).index() >= found.carrier().index();
  }

  /** One piece of the words on both sides, and of each further deed behind the aside another. */
  private List<Piece> aroundAside(
      Span before, Span after, @Nullable Token deed, @Nullable Token subject) {
    boolean isBehind = deed != null && after.contains(deed.span());
    List<Piece> parts = isBehind ? splitter.split(deed, after) : List.of();
    if (parts.size() < 2) {
      return List.of(new Piece(deed, subject, List.of(before, after), false));
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(deed, subject, List.of(before, parts.get(0).whole()), false));
    parts.stream()
        .skip(1)
        .forEach(
            part -> pieces.add(new Piece(part.verb(), own(part, subject), part.spans(), false)));
    return pieces;
  }

  /** Who does what the part tells: "…, but <b>Peru</b> must pay", else who does the rest. */
  private @Nullable Token own(Piece part, @Nullable Token subject) {
    Token own = part.verb() == null ? null : Clause.ownSubject(sentence, part.verb());
    int left = own == null ? 0 : sentence.subtree(own).get(0).index();
    return left > 0 && sentence.token(left - 1).tag().equals("CC") ? own : subject;
  }

  /** "It is vital, she said, that <b>Peru pay</b>": what the clause wants done; or null. */
  private @Nullable Duty dutyAround(@Nullable Token first, @Nullable Token behind, int from) {
    Duty duty = first == null ? null : Duty.of(sentence, first);
    if (duty == null && behind != null && Clause.necessity(sentence, first) != null) {
      return new Duty(behind, Clause.ownSubject(sentence, behind));
    }
    if (duty == null && first == null && behind != null) {
      Duty due = Duty.of(sentence, behind); // "Peru, she said, would do well to pay"
      return due == null ? null : new Duty(due.verb(), subjectBeforeAside());
    }
    return duty == null && behind != null ? upTo(first, behind, from) : duty;
  }

  /** "It is up to <b>Peru</b>, she said, <b>to pay</b>"; or null. */
  private @Nullable Duty upTo(@Nullable Token be, Token behind, int from) {
    Token it = be == null ? null : Clause.ownSubject(sentence, be);
    Token who = sentence.token(found.asideFrom() - 2);
    int left = sentence.subtree(who).get(0).index();
    Token preposition = left == 0 ? null : sentence.token(left - 1);
    boolean isDue =
        it != null
            && it.lemma().equals("it")
            && who.isNoun()
            && preposition != null
            && Set.of("to", "for", "on").contains(preposition.form())
            && sentence.token(from).tag().equals("TO");
    return isDue ? new Duty(behind, who) : null;
  }

  /** The index at which a semicolon or the next speaker ends what goes on at {@code from}. */
  private int othersStart(int from) {
    int end = sentence.tokens().size();
    for (Token token : sentence.tokens().subList(from, end)) {
      Token head = sentence.head(token);
      boolean isNextSpeaker =
          token.is(Relation.SUBJECT)
              && head != null
              && others.isCarrier(head)
              && head.index() > token.index();
      if (isNextSpeaker || token.form().equals(";")) {
        end = Math.min(end, isNextSpeaker ? sentence.subtree(token).get(0).index() : token.index());
      }
    }
    return end;
  }

  /** Where the clause around the aside begins: at "which", behind a semicolon, or the sentence. */
  private int asideStart() {
    int last = lastBeforeAside();
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

  /** The index of the last word before the aside and its comma. */
  private int lastBeforeAside() {
    int last = found.asideFrom() - 1;
    return last > 0 && sentence.token(last).isPunctuation() ? last - 1 : last;
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

  // ---- behind the cue ----

  /** "Okello <b>stressed</b>, the ministry said, the need …": what stands behind the aside. */
  List<Piece> afterAside(FoundCue aside) {
    int comma = Aside.end(sentence, aside.lastWord().index());
    Span rest = edges.trim(new Span(sentence.token(comma).span().end(), sentence.span().end()));
    return rest == null ? List.of() : splitter.pieces(topVerb(rest), rest);
  }

  /**
   * Everything behind the cue, when the tree hangs nothing on it: a list that the parser took for
   * sentences.
   */
  List<Piece> afterCue() {
    int from = found.lastWord().index() + 1;
    int end = sentence.tokens().size();
    Token verb = from + 1 < end ? mainVerb(from, end) : null;
    return verb == null || found.carrier().is(Relation.ADVERBIAL_CLAUSE)
        ? List.of()
        : splitter.split(verb, edges.trim(Edges.over(sentence.tokens().subList(from, end))));
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
}
