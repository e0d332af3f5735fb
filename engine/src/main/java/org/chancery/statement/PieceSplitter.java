package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.Duty;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Splits what a cue introduces: "strengthen …, soon recognise …, and remove …" are three pieces.
 * Verbs that share one object stay together.
 */
final class PieceSplitter {

  /** Verbs whose infinitive is the deed: "continue to <b>help</b> and <b>protect</b>". */
  private static final Set<String> CHAINING =
      Words.set("continue begin seek try start work need have want wish ought");

  private static final Set<String> OPENING_WISH = Set.of("DT", "JJ", "JJR", "VBG");

  private final Sentence sentence;
  private final FoundCue found;
  private final OtherReports others;
  private final Edges edges;
  private final DeedSplitter deeds;
  private final Introducers introducers;

  PieceSplitter(Sentence sentence, FoundCue found, OtherReports others, Edges edges) {
    this.others = others;
    this.sentence = sentence;
    this.found = found;
    this.edges = edges;
    this.deeds = new DeedSplitter(sentence, found);
    this.introducers = new Introducers(sentence, found);
  }

  /** The pieces of what turns on {@code verb}, or of a phrase. */
  List<Piece> pieces(@Nullable Token verb, Span region) {
    return verb == null ? phrase(region) : split(verb, region);
  }

  /** The pieces of words that turn on no verb. */
  List<Piece> phrase(Span region) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> wishes = introducers.parts(null, region);
    if (wishes.size() > 1) {
      wishes.forEach(wish -> pieces.addAll(wish(wish)));
      return pieces;
    }
    Token infinitive = forSomeone(region);
    if (infinitive != null) {
      return splitClause(infinitive, region);
    }
    Piece doing = doingOf(region);
    if (doing != null) {
      return List.of(doing);
    }
    List<Span> parts = splitAsWellAs(region);
    if (found.cue().act() == Act.ASK) {
      parts = parts.stream().flatMap(part -> deeds.split(part).stream()).toList();
    }
    for (Span part : parts) {
      Span span = edges.trimPiece(part);
      if (span != null) {
        pieces.add(forSomeone(new Piece(null, null, List.of(span), !pieces.isEmpty())));
      }
    }
    return pieces;
  }

  /**
   * "counts on <b>Peru paying</b>": the tree takes them for two things; null when it is another.
   */
  private @Nullable Piece doingOf(Span region) {
    Token who = sentence.child(found.lastWord(), Relation.PREPOSITION_OBJECT);
    int next = who == null ? 0 : who.index() + 1;
    Token verb = next > 0 && next < sentence.tokens().size() ? sentence.token(next) : null;
    boolean isDoing =
        verb != null
            && verb.tag().equals("VBG")
            && verb.is(Relation.ADVERBIAL_CLAUSE)
            && sentence.head(verb) == found.carrier()
            && region.contains(verb.span());
    Span span = isDoing ? edges.trimPiece(region) : null;
    return span == null ? null : new Piece(verb, who, List.of(span), false);
  }

  /** "(the need) for Peru to <b>pay</b> and to free the crew": the tree hangs it on the cue. */
  private @Nullable Token forSomeone(Span region) {
    List<Token> words = sentence.tokensIn(region);
    int at = words.size() > 3 && words.get(1).lemma().equals("need") ? 2 : 0;
    Token mark = words.get(at);
    Token verb = mark.is(Relation.MARKER) && mark.form().equals("for") ? sentence.head(mark) : null;
    return verb != null && words.contains(verb) && Clause.isInfinitive(sentence, verb)
        ? verb
        : null;
  }

  /** "<b>for the border</b> to be <b>opened</b>": the tree takes it for a noun. */
  private Piece forSomeone(Piece piece) {
    Token first = sentence.tokensIn(piece.whole()).get(0);
    Token noun =
        first.form().equals("for") ? sentence.child(first, Relation.PREPOSITION_OBJECT) : null;
    Token who = noun == null ? wantedOf(piece) : noun;
    Token verb =
        who == null
            ? null
            : sentence.children(who).stream()
                .filter(child -> child.index() > who.index())
                .filter(child -> Clause.isInfinitive(sentence, child))
                .findFirst()
                .orElse(null);
    return verb == null ? piece : new Piece(verb, who, piece.spans(), piece.isApart());
  }

  /** "wants <b>its duties</b> to come down": the tree takes it for a noun with a description. */
  private @Nullable Token wantedOf(Piece piece) {
    Token noun = ActReader.WANTING.contains(found.cue().words()) ? piece.headNoun(sentence) : null;
    boolean isKnown =
        noun != null
            && (noun.isProperNoun()
                || noun.tag().endsWith("S")
                || sentence.child(noun, Relation.POSSESSIVE) != null
                || sentence.children(noun, Relation.DETERMINER).stream()
                    .anyMatch(word -> word.form().equals("the")));
    return isKnown ? noun : null;
  }

  /** The pieces of a clause, its verb first; empty when there are no words. */
  List<Piece> split(Token clause, @Nullable Span region) {
    if (region == null) {
      return List.of();
    }
    List<Span> wishes = introducers.parts(clause, region);
    if (wishes.size() == 1) {
      return splitClause(clause, region);
    }
    List<Piece> pieces = new ArrayList<>(splitClause(clause, wishes.get(0)));
    wishes.stream().skip(1).forEach(wish -> pieces.addAll(wish(wish)));
    return pieces;
  }

  /** One of several wishes with an introducer of its own. */
  private List<Piece> wish(Span region) {
    Token verb = introducers.verbOf(region);
    List<Piece> pieces =
        verb == null || !region.contains(verb.span())
            ? Piece.alone(edges.trimPiece(region)).stream().map(this::forSomeone).toList()
            : splitClause(verb, region);
    Token whom = introducers.whom(region);
    return pieces.stream()
        .map(piece -> whom == null ? piece : piece.by(whom))
        .map(Piece::apart)
        .toList();
  }

  private List<Piece> splitClause(Token clause, Span region) {
    Duty duty = Duty.of(sentence, clause);
    boolean isDue = duty != null && region.contains(duty.verb().span());
    List<Token> verbs = starts(isDue ? duty.verb() : clause, region);
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
    return isDue && duty.subject() != null
        ? pieces.stream().map(piece -> piece.by(duty.subject())).toList()
        : pieces;
  }

  // ---- at which verbs ----

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
      boolean sharesObject =
          !hasOwnWords(isBetween ? pair : previous, verb)
              && (Clause.ownSubject(sentence, verb) == null
                  || Clause.ownSubject(sentence, isBetween ? pair : previous) == null);
      boolean isSame = Clause.isDoingSo(sentence, verb); // "and to do so in May"
      if (inside && !sharesObject && !isSame) {
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
        if (isWhileClause(child, verb)) {
          verbs.add(child);
        } else if (isChainedBelow(child, verb) || isEnsured(child, verb)) {
          Clause.coordinated(sentence, child).stream()
              .filter(joined -> joined != child && joined.isVerb())
              .forEach(verbs::add);
        }
      }
    }
    verbs.addAll(deedsOfOccasion(complement));
    verbs.addAll(verbsBehindSemicolons(complement));
    verbs.sort(Comparator.comparing(Token::index));
    return verbs.stream().distinct().toList();
  }

  private static final Set<String> OCCASIONS =
      Set.of("opportunity", "occasion", "chance", "moment", "anniversary");

  /** "take it as an opportunity to meet, <b>widen</b> trade and <b>open</b> the port". */
  private List<Token> deedsOfOccasion(Token verb) {
    if (!TAKING.contains(verb.lemma())) {
      return List.of();
    }
    List<Token> deeds = new ArrayList<>();
    for (Token infinitive : sentence.subtree(verb)) {
      Token noun = sentence.head(infinitive);
      boolean isDeed =
          noun != null
              && OCCASIONS.contains(noun.lemma())
              && infinitive.is(Relation.NOUN_CLAUSE)
              && Clause.isInfinitive(sentence, infinitive);
      if (isDeed) {
        Clause.coordinated(sentence, infinitive).stream()
            .filter(joined -> joined != infinitive && joined.isVerb())
            .forEach(deeds::add);
      }
    }
    return deeds;
  }

  private static final Set<String> TAKING = Set.of("take", "seize", "use", "make");

  /** "open the port <b>while keeping</b> the fee". */
  private boolean isWhileClause(Token child, Token verb) {
    return child.is(Relation.ADVERBIAL_CLAUSE)
        && child.tag().equals("VBG")
        && child.index() > verb.index()
        && !(others.isCarrier(child) && found.cue().act() == Act.ASK)
        && sentence.children(child).stream().anyMatch(mark -> mark.lemma().equals("while"));
  }

  /** "ensure that the firms obey the law and <b>pay</b> in time". */
  private boolean isEnsured(Token child, Token verb) {
    return verb.lemma().equals("ensure")
        && child.is(Relation.CLAUSAL_COMPLEMENT)
        && found.cue().act() == Act.ASK;
  }

  private boolean isChainedBelow(Token child, Token verb) {
    return child.is(Relation.OPEN_COMPLEMENT)
        && (CHAINING.contains(verb.lemma()) || !Clause.isInfinitive(sentence, child));
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

  // ---- the pieces of one verb ----

  private void addPieces(List<Piece> pieces, Token verb, Span range) {
    List<Span> parts = splitAsWellAs(range);
    if (parts.size() == 1 && found.cue().frame() == Cue.Frame.WANT) {
      parts = splitRepeatedPreposition(verb, range);
    }
    for (Span part : parts) {
      Span span = edges.trimPiece(part);
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

  /** "help <b>with</b> A, <b>with</b> B and <b>with</b> C" wants three things. */
  private List<Span> splitRepeatedPreposition(Token verb, Span range) {
    boolean isDone =
        sentence.child(verb, Relation.PASSIVE_AUXILIARY, Relation.OBJECT) != null; // "with care"
    Token first = isDone ? null : sentence.child(verb, Relation.PREPOSITION);
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
        Span left = edges.trim(new Span(region.start(), words.get(at).span().start()));
        Span right = edges.trim(new Span(words.get(at + 3).span().start(), region.end()));
        return left == null || right == null ? List.of(region) : List.of(left, right);
      }
    }
    return List.of(region);
  }

  private boolean isWishOfItsOwn(List<Token> words, int from) {
    return found.cue().act() == Act.ASK
        && from + 3 <= words.size()
        && OPENING_WISH.contains(words.get(from).tag());
  }
}
