package org.chancery.statement;

import java.util.List;
import java.util.Set;
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
 * The "she said" beside a quotation. The tree often hangs it on the wrong word; the order of words
 * is reliable: closing mark, who, verb; or closing mark, verb, who.
 */
final class SpeechTag {

  private static final Set<String> GOING_ON =
      Words.set(
          "say according add note cite call describe refer stress warn urge ask point emphasise emphasize recall express blame accuse explain argue");

  private static final int LONGEST_NAME = 14;
  private static final int WIDEST_GAP = 5;

  private SpeechTag() {}

  /** The quotation that ends right before the cue and its subject, or null. */
  static @Nullable Quotation quotationBefore(Outline outline, Sentence sentence, FoundCue found) {
    Token cue = tagVerb(sentence, found.firstWord());
    if (found.cue().frame() == Cue.Frame.NOUN || found.cue().frame() == Cue.Frame.ADJ) {
      return null;
    }
    Quotation last = null;
    for (Quotation quotation : outline.quotations()) {
      boolean isBefore =
          quotation.depth() == 0
              && quotation.span().end() <= cue.span().start()
              && quotation.span().end() >= sentence.span().start() - 2;
      last = isBefore ? quotation : last;
    }
    return last != null && beginsWith(sentence, last) && isTag(sentence, last, cue) ? last : null;
  }

  /**
   * The verb of the tag in which the cue stands: "“…,” the agency <b>quoted</b> him as saying",
   * "“…,” he <b>was</b> heard to say", "“…,” she <b>said</b> she had replied"; else the cue.
   */
  private static Token tagVerb(Sentence sentence, Token cue) {
    Token above = sentence.head(cue);
    boolean isAs =
        cue.is(Relation.PREPOSITION_CLAUSE) && above != null && above.lemma().equals("as");
    Token quoting = isAs ? sentence.head(above) : above;
    boolean isQuoting =
        quoting != null
            && (isAs && QUOTING.contains(quoting.lemma())
                || Clause.isInfinitive(sentence, cue) && HEARD.contains(quoting.lemma()));
    if (isQuoting) {
      Token auxiliary = sentence.child(quoting, Relation.PASSIVE_AUXILIARY);
      return auxiliary == null ? quoting : auxiliary;
    }
    boolean isBefore =
        cue.tag().equals("VBN")
            && cue.is(Relation.CLAUSAL_COMPLEMENT)
            && above != null
            && SAYING.contains(above.lemma())
            && above.index() < cue.index()
            && sentence.child(cue, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT) == null;
    return isBefore ? above : cue;
  }

  private static final Set<String> HEARD = Set.of("hear", "report", "say", "know");

  private static final Set<String> SAYING = Set.of("say", "recall", "add", "explain");

  static final Set<String> QUOTING = Set.of("quote", "cite", "report");

  /**
   * Whether nothing but the quotation stands before its end: not "the plan was “bold,” he said".
   */
  private static boolean beginsWith(Sentence sentence, Quotation quotation) {
    return sentence.tokens().stream()
        .allMatch(
            token ->
                token.span().start() >= quotation.span().start()
                    || token.isPunctuation()
                    || List.of("CC", "RB").contains(token.tag()));
  }

  private static boolean isTag(Sentence sentence, Quotation quotation, Token cue) {
    List<Token> between =
        sentence.tokensIn(new Span(quotation.span().end(), cue.span().start())).stream()
            .filter(token -> token.index() < cue.index())
            .toList();
    List<Token> words = between.stream().filter(token -> !token.isPunctuation()).toList();
    boolean endsWithMark =
        !between.isEmpty() && between.get(0).form().equals(",")
            || endsSentence(sentence, quotation);
    if (words.isEmpty()) {
      int next = cue.index() + 1;
      boolean isNamed =
          next < sentence.tokens().size()
              && (sentence.token(next).isNoun()
                  || sentence.token(next).isPronoun()
                  || sentence.token(next).tag().equals("DT"));
      return endsWithMark && isNamed && isFinite(cue);
    }
    boolean hasName = words.stream().anyMatch(token -> token.isNoun() || token.isPronoun());
    boolean isClause =
        words.stream()
            .anyMatch(
                token ->
                    isFinite(token)
                        || token.tag().equals("MD")
                        || token.tag().equals("IN") && token.index() == words.get(0).index());
    return endsWithMark && hasName && !isClause && words.size() <= LONGEST_NAME && isFinite(cue);
  }

  /** Whether the form is of the past or present, and no infinitive or participle. */
  static boolean isFinite(Token token) {
    return List.of("VBD", "VBZ", "VBP").contains(token.tag());
  }

  /** Whether a comma or the end of a sentence stands within the closing mark. */
  private static boolean endsSentence(Sentence sentence, Quotation quotation) {
    List<Token> inside = sentence.tokensIn(quotation.content());
    return inside.isEmpty() || inside.get(inside.size() - 1).isPunctuation();
  }

  /** The quotation that goes on behind "she said", or null. */
  static @Nullable Quotation quotationBehind(Outline outline, Sentence sentence, FoundCue found) {
    Token cue = found.lastWord();
    for (Quotation quotation : outline.quotations()) {
      boolean isBehind =
          quotation.depth() == 0
              && quotation.span().start() >= cue.span().end()
              && quotation.span().start() < sentence.span().end();
      if (isBehind) {
        List<Token> between =
            sentence.tokensIn(new Span(cue.span().end(), quotation.span().start()));
        boolean isOpen =
            !between.isEmpty()
                && List.of(",", ":").contains(between.get(between.size() - 1).form());
        return isOpen && between.size() <= WIDEST_GAP + 4 ? quotation : null;
      }
    }
    return null;
  }

  /** "“Are we late?” <b>she asked</b> the guard": what follows is not what she asked. */
  static boolean isAlone(Article article, Outline outline, Sentence sentence, FoundCue found) {
    Quotation quotation = quotationBefore(outline, sentence, found);
    return quotation != null
        && !quotation.content().overlaps(sentence.span())
        && "?!".indexOf(article.text().charAt(quotation.content().end() - 1)) >= 0
        && sentence.child(found.carrier(), Relation.CLAUSAL_COMPLEMENT) == null
        && quotationBehind(outline, sentence, found) == null;
  }

  /**
   * The clause that ends before ", the ministry said" or ", said the minister" or ", according to
   * the ministry", where nothing follows that could be told instead; null when it is none.
   */
  static @Nullable Span clauseBefore(Sentence sentence, FoundCue found) {
    boolean isAccording = found.cue().words().equals("according to");
    if (!isTelling(sentence, found) || !isAccording && !isFinite(found.carrier())) {
      return null;
    }
    int first = isAccording ? found.carrier().index() : tagStart(sentence, found);
    int last = found.lastWord().index();
    while (first > 0 && isClosingMark(sentence.token(first - 1))) {
      first--;
    }
    boolean isParted =
        first > 3 && List.of(",", "-", "--", "—", "–").contains(sentence.token(first - 1).form());
    if (!isParted || tellsBehind(sentence, found) || !endsThere(sentence, last + 1)) {
      return null;
    }
    List<Token> before = sentence.tokens().subList(0, first - 1);
    boolean isClause = before.stream().anyMatch(SpeechTag::isFinite) || hasModal(before);
    return isClause ? before.get(0).span().union(before.get(before.size() - 1).span()) : null;
  }

  /** "…, he <b>said</b>", "…, he <b>promised</b>", "Could Peru pay, he <b>asked</b>". */
  private static boolean isTelling(Sentence sentence, FoundCue found) {
    boolean isQuestion =
        found.cue().words().equals("ask") && TURNED.contains(sentence.token(0).form());
    return found.cue().frame() == Cue.Frame.SAY
        || WISHING.contains(found.cue().words())
        || isQuestion;
  }

  private static final Set<String> TURNED = Words.set("Could Can Would Will Might");

  /** Verbs of wish and will that stand behind what is wished as "said" does. */
  private static final Set<String> WISHING =
      Words.set(
          "promise vow pledge swear assure guarantee hope wish urge suggest propose recommend advise counsel plead beg request");

  private static boolean isClosingMark(Token token) {
    return List.of("\"", "''", "”").contains(token.form());
  }

  private static boolean tellsBehind(Sentence sentence, FoundCue found) {
    Token told =
        sentence.child(
            found.carrier(),
            Relation.CLAUSAL_COMPLEMENT,
            Relation.OPEN_COMPLEMENT,
            Relation.OBJECT);
    boolean isTold =
        told != null && told.is(Relation.OBJECT) && TOLD_TO.contains(found.cue().words());
    return told != null
        && !isTold
        && told.index() > found.carrier().index()
        && !isSemicolon(sentence, found.lastWord().index() + 1);
  }

  /** "…, he said<b>;</b> they also hurt firms": what follows is said as well. */
  static boolean isSemicolon(Sentence sentence, int at) {
    return at < sentence.tokens().size() && sentence.token(at).form().equals(";");
  }

  /** Verbs whose object is whom it was told: "…, she <b>told</b> the paper". */
  private static final Set<String> TOLD_TO = Words.set("tell inform remind assure reassure warn");

  private static boolean hasModal(List<Token> words) {
    return words.stream().anyMatch(token -> token.tag().equals("MD"));
  }

  /** The first word of "the ministry said" or "said the ministry". */
  private static int tagStart(Sentence sentence, FoundCue found) {
    int cue = found.firstWord().index();
    Token subject = Clause.ownSubject(sentence, found.carrier());
    if (subject != null && subject.index() < cue) {
      int start = sentence.subtree(subject).get(0).index();
      boolean isShort = cue - start <= 2 * LONGEST_NAME;
      return isShort ? start : -1;
    }
    boolean isInverted = cue > 0 && (subject != null || nameBehind(sentence, found) != null);
    return isInverted ? cue : -1;
  }

  /**
   * Whether from here the sentence ends, goes on with a place or a time, or with another clause of
   * its own.
   */
  private static boolean endsThere(Sentence sentence, int from) {
    for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
      boolean goesOn =
          token.form().equals(",")
              && token.index() + 1 < sentence.tokens().size()
              && (joinsOther(sentence, token.index() + 1)
                  || GOING_ON.contains(sentence.token(token.index() + 1).lemma()));
      if (goesOn) {
        return true;
      }
      if (token.form().equals(";") || token.tag().startsWith("W")) {
        return true;
      }
      if (isFinite(token) || token.tag().equals("MD") || token.form().equals("that")) {
        return false;
      }
    }
    return true;
  }

  /**
   * ", and <b>trade has</b> grown" is another clause; ", and is willing" goes on with the first.
   */
  private static boolean joinsOther(Sentence sentence, int at) {
    boolean goesOn =
        at + 1 < sentence.tokens().size()
            && (isFinite(sentence.token(at + 1)) || sentence.token(at + 1).tag().equals("MD"));
    return sentence.token(at).tag().equals("CC") && !goesOn;
  }

  /** The noun right behind the cue: "…, said <b>spokesmen</b> for the army"; or null. */
  static @Nullable Token nameBehind(Sentence sentence, FoundCue found) {
    int at = found.lastWord().index() + 1;
    Token name = null;
    while (at < sentence.tokens().size() && isOfName(sentence.token(at))) {
      name = sentence.token(at).isNoun() ? sentence.token(at) : name;
      at++;
    }
    return name;
  }

  private static boolean isOfName(Token token) {
    return token.isNoun()
        || token.tag().startsWith("JJ")
        || List.of("DT", "PRP$", "POS", "CD").contains(token.tag());
  }

  /** Who stands between the quotation and the cue, when the tree says otherwise; or null. */
  static @Nullable Token nameBetween(Sentence sentence, Quotation quotation, FoundCue found) {
    Token name = null;
    for (Token token : sentence.tokens().subList(0, found.carrier().index())) {
      boolean isName =
          token.span().start() >= quotation.span().end() && (token.isNoun() || token.isPronoun());
      if (token.form().equals(",") && name != null) {
        return name;
      }
      name = isName ? token : name;
    }
    return name;
  }
}
