package org.chancery.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
 * Finds the words to the right of a cue that complete it: those that the tree hangs on it, and
 * those that it lost; without whom, how and when.
 */
final class ContentRegion {

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

  private static final Set<String> OPENERS =
      Set.of("that", "whether", "if", "why", "how", "what", "who", "where", "when");

  private static final Set<String> GOING_ON = Set.of("that", "which", "because", "include");

  /** What opens a clause that tells when something is said, not what. */
  private static final Set<String> FRAMES = Set.of("while", "when", "after", "as");

  private static final Set<String> BEFORE_THAT = Set.of("NNP", "NN", "NNS", "CD", "DT", "IN", "RB");

  private static final int MOST_BEFORE_THAT = 8;

  private static final Set<String> TIMES = Words.set("after before amid until");

  private static final Set<String> MEANWHILE =
      Words.set("after before when while as until though although");

  private static final Set<String> PLACES = Words.set("in on at via by during");

  /** Where something is said. */
  private static final Set<String> OCCASIONS =
      Words.set(
          "week month year today yesterday morning evening night interview debate rally forum meeting hearing conference briefing call show program programme"
              + " appearance address remark twitter facebook radio television event stage trail broadcast podcast "
              + Words.WEEKDAYS
              + " "
              + Words.MONTHS);

  private final Outline outline;
  private final Sentence sentence;
  private final FoundCue found;
  private final OtherReports others;
  private final Edges edges;
  private final boolean isNews;

  ContentRegion(
      Outline outline,
      Sentence sentence,
      FoundCue found,
      OtherReports others,
      Edges edges,
      boolean isNews) {
    this.outline = outline;
    this.sentence = sentence;
    this.found = found;
    this.others = others;
    this.edges = edges;
    this.isNews = isNews;
  }

  /**
   * From the first to the last word that completes the cue, to its right; null when nothing does.
   */
  @Nullable Span find() {
    Span told = fromThat(fromClause(belowOtherWords(belowCore())));
    return told == null ? null : edges.trim(withTail(told));
  }

  private @Nullable Span belowCore() {
    int last = found.lastWord().index();
    Span region = null;
    for (Token holder : List.of(found.core(), found.carrier())) {
      for (Token child : sentence.children(holder)) {
        boolean completes = COMPLEMENTS.contains(child.relation()) || startsWithThat(child);
        if (child.index() > last && completes && belongs(child)) {
          region = Edges.joined(region, spanRightOf(child));
        }
      }
    }
    return region;
  }

  /** With what hangs on a particle or preposition of the cue: "point <b>to</b> …". */
  private @Nullable Span belowOtherWords(@Nullable Span belowCore) {
    int last = found.lastWord().index();
    Span region = belowCore;
    for (Token word : found.words()) {
      boolean isOther = word != found.firstWord() && word != found.core();
      for (Token child : isOther ? sentence.children(word) : List.<Token>of()) {
        if (child.index() > last && belongs(child) && !child.is(Relation.PUNCTUATION)) {
          region = Edges.joined(region, spanRightOf(child));
        }
      }
    }
    return region;
  }

  private boolean belongs(Token child) {
    boolean isOtherCue =
        isParticiple(child) || others.isCarrier(child) && child.is(Relation.CONJUNCT);
    boolean isFrame =
        child.is(Relation.ADVERBIAL_CLAUSE)
            && sentence.children(child).stream().anyMatch(mark -> FRAMES.contains(mark.lemma()))
            && found.core() == found.carrier()
            && !CueFrame.isSeenAs(sentence, found.carrier());
    boolean isConjunct = child.is(Relation.CONJUNCT) && child.isVerb() && !startsWithThat(child);
    boolean anew =
        child.index() > 0
            && others.speaks(child)
            && sentence.tokens().subList(found.carrier().index(), child.index()).stream()
                .anyMatch(token -> token.form().equals(";"));
    return !isOtherCue && !isFrame && !isConjunct && !anew;
  }

  /**
   * "…, and <b>that fees had doubled</b>": goes on with what was told; not with what is told beside
   * the cue: "said that he regretted the delay, and <b>that Peru must pay</b>".
   */
  private boolean startsWithThat(Token verb) {
    Token head = verb.is(Relation.CONJUNCT) ? sentence.head(verb) : null;
    boolean isToldItself =
        head != null
            && head.is(Relation.CLAUSAL_COMPLEMENT)
            && others.isCarrier(sentence.head(head))
            && sentence.children(head, Relation.CLAUSAL_COMPLEMENT).stream()
                .noneMatch(this::isMarkedThat);
    return head != null && !isToldItself && isMarkedThat(verb);
  }

  private boolean isMarkedThat(Token verb) {
    return Clause.isMarked(sentence, verb, "that");
  }

  /**
   * The subtree to the right of the cue, without verbs joined to the cue itself and without
   * participles that are cues.
   */
  private Span spanRightOf(Token child) {
    int last = found.lastWord().index();
    List<Token> subtree = sentence.subtree(child);
    int stop = othersStart(child, subtree);
    List<Token> words =
        subtree.stream().filter(token -> token.index() > last && token.index() < stop).toList();
    return words.isEmpty() ? child.span() : Edges.over(words);
  }

  /** The index of the first word in the subtree of {@code child} that someone else says. */
  private int othersStart(Token child, List<Token> subtree) {
    int start = Integer.MAX_VALUE;
    for (Token token : subtree) {
      boolean isLater = token.index() > child.index();
      if (isLater && isParticiple(token) && sentence.token(token.index() - 1).isPunctuation()) {
        start = Math.min(start, token.index());
      }
      if (token.form().equals(";") && others.speakAnew(token.index())) {
        start = Math.min(start, token.index());
      }
      if (isLater && others.isReport(token)) {
        start = Math.min(start, sentence.subtree(token).get(0).index());
      }
    }
    return start;
  }

  /** "…, <b>adding</b> that …": a cue of its own. */
  private boolean isParticiple(Token token) {
    return others.isCarrier(token)
        && token.is(Relation.ADVERBIAL_CLAUSE)
        && token.tag().equals("VBG");
  }

  // ---- where what was told begins ----

  /** "told the guard on Friday <b>that …</b>": whom and when is not what was told. */
  private @Nullable Span fromClause(@Nullable Span region) {
    boolean isTelling =
        found.cue().frame() == Cue.Frame.SAY || found.cue().frame() == Cue.Frame.WANT;
    Token clause =
        region == null || !isTelling || found.core() != found.carrier()
            ? null
            : ComplementFinder.clauseBehind(sentence, found.carrier());
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
    int at = found.lastWord().index() + 1;
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
    return new Span(start, sentence.token(others.lastWordBefore(at)).span().end());
  }

  // ---- what the tree lost ----

  /**
   * What the tree lost: the rest of a quotation that began in the region, and what goes on with
   * "and that", "which", "because", or with words in quotation marks, up to the next speaker.
   */
  private Span withTail(Span region) {
    if (found.cue().frame() != Cue.Frame.SAY) {
      return region;
    }
    Span quoted = withRestOfQuotation(region);
    List<Token> tail =
        sentence.tokens().stream().filter(token -> token.span().start() >= quoted.end()).toList();
    boolean isOthers =
        tail.stream().anyMatch(token -> others.isCarrier(token) || token.form().equals(";"));
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

  private boolean goesOnWith(List<Token> tail) {
    Token first = tail.stream().filter(token -> !isLink(token)).findFirst().orElse(null);
    Span span = Edges.over(tail);
    return first != null
        && (GOING_ON.contains(first.lemma())
            || outline.quotations().stream()
                .anyMatch(quotation -> span.contains(quotation.span())));
  }

  private boolean isLink(Token token) {
    return token.isPunctuation()
        || token.tag().equals("CC")
        || token.tag().equals("IN") && isBeforeWhich(token);
  }

  /** ", <b>in</b> which …" */
  private boolean isBeforeWhich(Token preposition) {
    int next = preposition.index() + 1;
    return next < sentence.tokens().size() && sentence.token(next).lemma().equals("which");
  }

  // ---- how, where and when ----

  /**
   * "rejected the plan <b>in a letter on Friday</b>": how, where and when is not what was rejected;
   * "praised her <b>for it</b>" is.
   */
  Span withoutCircumstance(Span region) {
    Token object = sentence.child(found.carrier(), Relation.OBJECT);
    boolean isPlain = object == null || !region.contains(object.span());
    if (isPlain || CueFrame.isSeenAs(sentence, found.carrier())) {
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
      end = Math.min(end, words.start());
    }
    Span cut = end == region.end() ? region : edges.trim(new Span(region.start(), end));
    return cut == null || outline.quotationAround(new Span(end, end + 1)) != null ? region : cut;
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

  private boolean isParted(Token child) {
    int first = sentence.subtree(child).get(0).index();
    return sentence.token(first).form().equals(",")
        || first > 0 && sentence.token(first - 1).form().equals(",");
  }
}
