package org.chancery.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets right what a verb of speech tells, who is its subject, and which verb of speech goes on
 * where the one before ended: a verb of the past is no pair to what was told.
 */
final class ReportRepair {

  private static final Set<String> REPORTS = Set.of("say", "add", "stress", "note", "affirm");

  private static final Set<String> SPEAKING =
      Words.set(
          "urge ask appeal call pledge insist demand request propose stress reiterate express thank"
              + " welcome seek promise invite vow press warn suggest recommend encourage voice announce condemn"
              + " offer praise commend congratulate remind reaffirm underline underscore emphasize emphasise");

  /** Nouns of deeds and of things that texts of diplomacy tell of. */
  private static final Pattern THINGS =
      Pattern.compile(
          ".*(?:tion|sion|ment|ness|ance|ence|ity|ship|ing|age|ure)|damage|trade|talks?|ties|relations?|deal|pact|law|plan|step"
              + "|measure|border|dam|water|crisis|war|attack|conflict|ceasefire|issue|matter|region|economy|market|export|import"
              + "|price|tariff|duty|quota|fee|tax|debt|loan|project|work|road|bridge|port|visit|vote|case|rule|death"
              + "|calendar|deadline|date|timetable|progress|number|system|programme|program|idea|text|draft|list|sum|result");

  private final MutableTree tree;

  ReportRepair(MutableTree tree) {
    this.tree = tree;
  }

  // ---- "thanked Peru, called on it to pay, and left": called pairs with thanked ----

  void joinBehindComma(Token original) {
    Token verb = tree.now(original);
    Token main = verb.is(Relation.ADVERBIAL_CLAUSE) ? tree.headOf(verb) : null;
    boolean isJoined =
        main != null
            && isPastWithoutHelper(verb)
            && main.tag().equals("VBD")
            && main.index() < verb.index()
            && tree.isComma(verb.index() - 1)
            && !tree.hasSubject(verb)
            && tree.hasChild(
                verb,
                token ->
                    token.is(Relation.OPEN_COMPLEMENT) || token.is(Relation.CLAUSAL_COMPLEMENT));
    if (isJoined) {
      tree.retag(verb, "VBD", main.index(), Relation.CONJUNCT);
    }
  }

  // ---- "told of the loss of life, called on Peru to wait and left": no life that is called ----

  void joinBehindNoun(Token original) {
    Token verb = tree.now(original);
    Token noun = verb.is(Relation.NOUN_CLAUSE) ? tree.headOf(verb) : null;
    boolean isReport =
        noun != null
            && isPastWithoutHelper(verb)
            && tree.isComma(verb.index() - 1)
            && tree.hasChild(
                verb,
                token ->
                    token.is(Relation.PREPOSITION)
                        && List.of("on", "upon", "for").contains(token.form()))
            && !tree.hasChild(verb, token -> token.is(Relation.AGENT));
    Token main = isReport ? pastAbove(verb) : null;
    if (main == null || main.index() > verb.index()) {
      return;
    }
    Token joined = tree.retag(verb, "VBD", main.index(), Relation.CONJUNCT);
    for (Token token : List.copyOf(tree.tokens())) {
      boolean isToDo =
          token.head() == main.index()
              && token.index() > verb.index()
              && token.is(Relation.ADVERBIAL_CLAUSE)
              && tree.isInfinitive(token);
      if (isToDo) {
        tree.hang(token, joined, Relation.ADVERBIAL_CLAUSE);
      }
    }
  }

  // ---- "Peru is ready to help, said the minister, who …": the minister says it ----

  void subjectBehindReport(Token original) {
    Token verb = tree.now(original);
    boolean isReport =
        verb.tag().equals("VBD")
            && REPORTS.contains(verb.lemma())
            && tree.isComma(verb.index() - 1)
            && !tree.hasSubject(verb);
    for (int at = verb.index() + 1; isReport && at < tree.tokens().size(); at++) {
      Token noun = tree.token(at);
      boolean isNext = noun.isNoun() && tree.leftOf(noun) == verb.index() + 1;
      if (isNext && noun.head() < verb.index()) {
        tree.hang(noun, verb, Relation.SUBJECT);
        return;
      }
      if (noun.isPunctuation() || noun.isVerb()) {
        return;
      }
    }
  }

  // ---- "requested in the talks that the dam be opened": no talks that are opened ----

  void tellBehindOccasion(Token original) {
    Token verb = tree.now(original);
    boolean isWhole =
        (verb.is(Relation.RELATIVE_CLAUSE) || verb.is(Relation.NOUN_CLAUSE))
            && tree.hasThat(verb)
            && tree.hasSubject(verb);
    Token noun = isWhole ? tree.headOf(verb) : null;
    Token preposition = noun == null ? null : tree.headOf(noun);
    Token report =
        preposition != null
                && (preposition.is(Relation.PREPOSITION) || preposition.is(Relation.AGENT))
            ? tree.headOf(preposition)
            : null;
    boolean isTold =
        report != null
            && (isSpoken(report) || REPORTS.contains(report.lemma()))
            && !tree.hasObject(report)
            && !tree.hasChild(report, token -> token.is(Relation.CLAUSAL_COMPLEMENT));
    if (isTold) {
      tree.hang(verb, report, Relation.CLAUSAL_COMPLEMENT);
    }
  }

  // ---- "asked for a loan, and for the port to be opened": both are asked for ----

  void joinFor(Token original) {
    Token verb = tree.now(original);
    Token report = verb.is(Relation.CONJUNCT) ? tree.headOf(verb) : null;
    boolean isWished =
        report != null
            && tree.isInfinitive(verb)
            && tree.hasSubject(verb)
            && tree.hasChild(verb, ReportRepair::isFor)
            && tree.hasChild(
                report, token -> token.is(Relation.PREPOSITION) && token.form().equals("for"));
    if (isWished) {
      tree.hang(verb, report, Relation.ADVERBIAL_CLAUSE);
    }
  }

  private static boolean isFor(Token token) {
    return token.is(Relation.MARKER) && token.form().equals("for");
  }

  // ---- "Minister A, who flew to B, called on C to pay": called is the main verb ----

  void raiseBehindClause(Token original) {
    Token verb = tree.now(original);
    Token root = isBehindClause(verb) ? topOf(verb) : null;
    if (root == null || !root.isNoun() || root.index() > verb.index()) {
      return;
    }
    Token raised = tree.retag(verb, "VBD", -1, Relation.ROOT);
    for (Token token : List.copyOf(tree.tokens())) {
      boolean goesOn = token.index() > verb.index() && token.head() < verb.index();
      boolean isSign = token.is(Relation.PUNCTUATION) || token.is(Relation.COORDINATION);
      boolean isEnd = token.head() == root.index() && !token.isNoun();
      boolean isPair =
          (token.is(Relation.CONJUNCT) || token.head() < 0)
              && isSpoken(token)
              && !tree.hasSubject(token);
      if (goesOn && (isSign || isEnd || isPair)) {
        tree.hang(token, raised, isPair ? Relation.CONJUNCT : token.relation());
      }
    }
    tree.hang(root, raised, Relation.SUBJECT);
  }

  /** Whether it is a verb of speech behind the comma of "…, who flew to B," or "…, while …,". */
  private boolean isBehindClause(Token verb) {
    return (verb.is(Relation.NOUN_CLAUSE)
            || verb.is(Relation.ADVERBIAL_CLAUSE)
            || verb.is(Relation.OTHER))
        && (isPastWithoutHelper(verb) || verb.tag().equals("VBD") && isSpoken(verb))
        && tree.isComma(verb.index() - 1)
        && !tree.hasSubject(verb)
        && !tree.hasChild(verb, token -> token.is(Relation.MARKER))
        && tree.before(verb).stream()
            .anyMatch(
                token ->
                    token.is(Relation.RELATIVE_CLAUSE)
                        || token.tag().equals("VBG") && tree.isComma(token.index() - 1)
                        || token.is(Relation.MARKER) && token.form().equals("while"));
  }

  /** The word that hangs on none. */
  private Token topOf(Token word) {
    Token step = word;
    for (Token head = tree.headOf(step); head != null; head = tree.headOf(step)) {
      step = head;
    }
    return step;
  }

  // ---- "stressed the need to open the port so that aid gets in": that is what for ----

  void purposeBehindSo(Token original) {
    Token verb = tree.now(original);
    Token that = verb.is(Relation.CLAUSAL_COMPLEMENT) ? tree.thatOf(verb) : null;
    boolean isPurpose =
        that != null && that.index() > 1 && tree.token(that.index() - 1).form().equals("so");
    Token deed = null;
    for (Token token : isPurpose ? tree.before(that) : List.<Token>of()) {
      deed = token.isVerb() ? token : deed;
    }
    if (deed != null && deed.index() != verb.head()) {
      tree.hang(verb, deed, Relation.ADVERBIAL_CLAUSE);
    }
  }

  // ---- "proposed to the guests to build a road": to build it is proposed ----

  void tellInfinitive(Token original) {
    Token verb = tree.now(original);
    Token report = verb.is(Relation.ADVERBIAL_CLAUSE) ? tree.headOf(verb) : null;
    boolean isProposed =
        report != null
            && PROPOSING.contains(report.lemma())
            && report.index() < verb.index()
            && tree.isInfinitive(verb)
            && !tree.hasSubject(verb)
            && !tree.hasObject(report)
            && tree.hasChild(
                report,
                token ->
                    token.is(Relation.PREPOSITION)
                        && token.form().equals("to")
                        && token.index() == report.index() + 1)
            && tree.between(report, verb).stream().noneMatch(token -> token.form().equals(","));
    if (isProposed) {
      tree.hang(verb, report, Relation.OPEN_COMPLEMENT);
    }
  }

  private static final Set<String> PROPOSING = Set.of("propose", "suggest", "recommend", "offer");

  // ---- "it was conveyed that the boats be returned": that is what was conveyed ----

  void tellThat(Token original) {
    Token verb = tree.now(original);
    Token report = verb.is(Relation.ADVERBIAL_CLAUSE) ? tree.headOf(verb) : null;
    Token it = report == null ? null : tree.child(report, MutableTree::isSubject);
    boolean isTold =
        it != null
            && it.lemma().equals("it")
            && it.is(Relation.PASSIVE_SUBJECT)
            && report.index() < verb.index()
            && tree.hasThat(verb)
            && tree.hasSubject(verb);
    if (isTold) {
      tree.hang(verb, report, Relation.CLAUSAL_COMPLEMENT);
    }
  }

  // ---- "The minister, for her part, called on Peru to pay": she called, and was not called ----

  void raiseBehindAside(Token original) {
    Token verb = tree.now(original);
    Token noun = verb.is(Relation.NOUN_CLAUSE) ? tree.headOf(verb) : null;
    boolean isMain =
        noun != null
            && noun.head() < 0
            && noun.isNoun()
            && verb.tag().equals("VBN")
            && SPEAKING.contains(verb.lemma())
            && noun.index() + 2 < verb.index()
            && tree.isComma(noun.index() + 1)
            && tree.isComma(verb.index() - 1)
            && !tree.isHelped(verb)
            && !tree.hasChild(verb, token -> token.is(Relation.AGENT));
    if (isMain) {
      Token raised = tree.retag(verb, "VBD", -1, Relation.ROOT);
      for (Token token : List.copyOf(tree.tokens())) {
        if (token.head() == noun.index() && token.index() > verb.index()) {
          tree.hang(token, raised, token.relation());
        }
      }
      tree.hang(noun, raised, Relation.SUBJECT);
    }
  }

  // ---- "hoped, she said, that Peru would pay": that is what she hoped ----

  void tellThatBehindAside(Token original) {
    Token verb = tree.now(original);
    Token aside = verb.is(Relation.CLAUSAL_COMPLEMENT) ? tree.headOf(verb) : null;
    Token that = aside == null ? null : tree.thatOf(verb);
    boolean isBehind =
        that != null && REPORTS.contains(aside.lemma()) && tree.isComma(that.index() - 1);
    Token main = isBehind ? interruptedBy(aside, token -> HOPING.contains(token.lemma())) : null;
    if (main != null && aside.index() < that.index()) {
      tree.hang(verb, main, Relation.CLAUSAL_COMPLEMENT);
    }
  }

  private static final Set<String> HOPING =
      Words.set("hope wish expect believe trust fear warn demand insist propose request ask agree");

  // ---- "told the House that Peru has to pay": what is told, and no house that it has ----

  void tellBehindAudience(Token original) {
    Token verb = tree.now(original);
    Token noun = verb.is(Relation.RELATIVE_CLAUSE) ? tree.headOf(verb) : null;
    Token report = noun == null || !noun.is(Relation.OBJECT) ? null : tree.headOf(noun);
    Token that = tree.child(verb, token -> token.tag().equals("WDT"));
    boolean isTold =
        report != null
            && TELLING.contains(report.lemma())
            && that != null
            && that.form().equals("that")
            && that.index() == noun.index() + 1
            && !MutableTree.isSubject(that)
            && tree.hasSubject(verb)
            && tree.hasChild(
                verb,
                token ->
                    token.index() > verb.index()
                        && (token.is(Relation.OPEN_COMPLEMENT)
                            || token.is(Relation.OBJECT)
                            || token.is(Relation.PREDICATE)));
    if (isTold) {
      tree.hang(verb, report, Relation.CLAUSAL_COMPLEMENT);
      tree.hang(tree.retag(that, "IN", verb.index(), Relation.MARKER), verb, Relation.MARKER);
    }
  }

  private static final Set<String> TELLING =
      Words.set("tell inform remind assure warn notify convince");

  // ---- "wants Peru, she said, to pay": Peru is to pay, she does not say in order to ----

  void tellBehindAside(Token original) {
    Token verb = tree.now(original);
    Token aside = tree.isInfinitive(verb) && !tree.hasSubject(verb) ? tree.headOf(verb) : null;
    Token main =
        aside == null || !aside.is(Relation.PARENTHESIS) && !isReportBetweenCommas(aside)
            ? null
            : interruptedBy(
                aside, token -> aside.is(Relation.PARENTHESIS) || tree.hasObject(token));
    int opener = main == null ? 0 : tree.leftOf(verb);
    boolean isBehind =
        main != null
            && main.isVerb()
            && main.index() < aside.index()
            && aside.index() < opener
            && tree.isComma(opener - 1);
    if (isBehind) {
      tree.hang(verb, main, Relation.OPEN_COMPLEMENT);
    }
  }

  /** The verb whose clause ", she said," interrupts, whichever of them the tree puts on top. */
  private @Nullable Token interruptedBy(Token aside, Predicate<Token> isIt) {
    Token above = aside.is(Relation.PARENTHESIS) ? tree.headOf(aside) : null;
    return above != null && isIt.test(above)
        ? above
        : tree.child(
            aside,
            token ->
                token.is(Relation.CLAUSAL_COMPLEMENT)
                    && token.index() < aside.index()
                    && isIt.test(token));
  }

  private boolean isReportBetweenCommas(Token aside) {
    return REPORTS.contains(aside.lemma()) && tree.isComma(aside.index() + 1);
  }

  // ---- "said that A was late, that B must hurry, and that C had paid": all are said ----

  void joinThat(Token original) {
    Token verb = tree.now(original);
    boolean isClause =
        verb.is(Relation.CLAUSAL_COMPLEMENT) || verb.is(Relation.CONJUNCT) && tree.hasSubject(verb);
    Token that = isClause ? tree.thatOf(verb) : null;
    boolean isSecond =
        that != null
            && (tree.isBehindAnd(that.index())
                || that.index() > 0 && tree.token(that.index() - 1).form().equals("but"));
    boolean isListed = that != null && that.tag().equals("IN") && tree.isComma(that.index() - 1);
    Token first = isSecond ? toldBefore(verb, that) : isListed ? thatClauseBefore(that) : null;
    if (first != null) {
      tree.hang(verb, first, Relation.CONJUNCT);
    }
  }

  /** The clause that the verb's "and that" goes on from: its head, or another below its head. */
  private @Nullable Token toldBefore(Token verb, Token that) {
    Token head = tree.headOf(verb);
    if (head == null) {
      return null;
    }
    Token above = tree.headOf(head);
    if (above != null && head.is(Relation.CLAUSAL_COMPLEMENT) && above.isVerb()) {
      return head;
    }
    Token last = null;
    for (Token token : tree.before(that)) {
      boolean isTold =
          token.head() == head.index()
              && token.index() > head.index()
              && token.is(Relation.CLAUSAL_COMPLEMENT);
      last = isTold ? token : last;
    }
    return last == null ? thatClauseBefore(that) : last;
  }

  /** The clause with "that" that was told last before another "and that"; or null. */
  private @Nullable Token thatClauseBefore(Token that) {
    Token last = null;
    for (Token token : tree.before(that)) {
      last = token.is(Relation.CLAUSAL_COMPLEMENT) && tree.hasThat(token) ? token : last;
    }
    return last;
  }

  // ---- "said that A will sign, and urged B": urged pairs with said ----

  void joinToReport(Token original) {
    Token verb = tree.now(original);
    joinPastBehindBare(verb);
    verb = tree.now(original);
    Token pair = tree.headOf(verb);
    boolean isJoined =
        (verb.tag().equals("VBD") || isPastWithoutHelper(verb))
            && verb.is(Relation.CONJUNCT)
            && pair != null
            && pair.isVerb()
            && pair.index() < verb.index()
            && !tree.hasSubject(verb);
    Token report = isJoined ? reportOf(verb, pair) : null;
    if (report != null) {
      for (Token token : tree.between(pair, verb)) {
        if (token.is(Relation.COORDINATION) && token.head() == pair.index()) {
          tree.hang(token, report, Relation.COORDINATION);
        }
      }
      tree.hang(verb, report, Relation.CONJUNCT);
    }
  }

  /** "proposed that they <b>meet</b>, and Peru <b>accepted</b>": no pair of a bare form. */
  private void joinPastBehindBare(Token verb) {
    Token pair = verb.is(Relation.CONJUNCT) ? tree.headOf(verb) : null;
    boolean isApart =
        pair != null
            && verb.tag().equals("VBD")
            && pair.tag().equals("VB")
            && pair.index() < verb.index()
            && tree.hasSubject(verb);
    Token report = isApart ? pastAbove(pair) : null;
    if (report != null) {
      tree.hang(verb, report, Relation.CONJUNCT);
    }
  }

  /** The verb above that is the pair of a verb which cannot be that of the told one; or null. */
  private @Nullable Token reportOf(Token verb, Token told) {
    boolean isSpoken = isSpoken(verb);
    if (isPresent(told) || isSpoken && isOfThing(told)) {
      Token report = reportAbove(told);
      return report == null && isSpoken ? pastAbove(told) : report;
    }
    boolean isPastBehindBare = verb.tag().equals("VBD") && told.tag().equals("VB");
    boolean isApart =
        isPastBehindBare
            || isSpoken
                && (isConditional(told)
                    || tree.isInfinitive(told)
                    || isGerund(told)
                    || isParticiple(told)
                    || isToldByParticiple(told)
                    || told.is(Relation.RELATIVE_CLAUSE) && SUFFERING.contains(told.lemma())
                    || verb.tag().equals("VBD") && isPastBefore(told));
    boolean isFurtherReport =
        saysOfHimself(verb)
            || saysThat(verb)
                && (isPastBefore(told) || isGoingOn(told) || told.is(Relation.RELATIVE_CLAUSE));
    return isApart || isFurtherReport ? pastAbove(told) : null;
  }

  /** The verb of the past whose clause the verb stands in, or null. */
  private @Nullable Token reportAbove(Token verb) {
    Token step = verb;
    for (int steps = 0; steps < 8; steps++) {
      Token head = tree.headOf(step);
      boolean climbs =
          head != null
              && head.isVerb()
              && (step.is(Relation.CONJUNCT) || step.is(Relation.CLAUSAL_COMPLEMENT));
      if (!climbs) {
        return null;
      }
      if (step.is(Relation.CLAUSAL_COMPLEMENT)
          && head.tag().equals("VBD")
          && head.index() < step.index()) {
        return head;
      }
      step = head;
    }
    return null;
  }

  private @Nullable Token pastAbove(Token verb) {
    Token step = tree.headOf(verb);
    for (int steps = 0; step != null && steps < 8; steps++) {
      if (step.tag().equals("VBD") && !List.of("have", "be").contains(step.lemma())) {
        return step;
      }
      step = tree.headOf(step);
    }
    return null;
  }

  // ---- the verb of speech ----

  private static boolean isSpoken(Token verb) {
    return SPEAKING.contains(verb.lemma());
  }

  /**
   * "had not been repaired, <b>appealed</b> for help": a speaker's verb, taken for a participle.
   */
  private boolean isPastWithoutHelper(Token verb) {
    return verb.tag().equals("VBN") && isSpoken(verb) && !tree.isHelped(verb);
  }

  /** "were facing drought, and <b>insisted that</b> …". */
  private boolean saysThat(Token verb) {
    return verb.tag().equals("VBD")
        && (isSpoken(verb) || REPORTS.contains(verb.lemma()))
        && tree.hasChild(
            verb, token -> token.is(Relation.CLAUSAL_COMPLEMENT) && tree.hasThat(token));
  }

  /** "noted that visitors came and <b>said she hoped</b> …": visitors do not say that. */
  private boolean saysOfHimself(Token verb) {
    Token clause =
        verb.tag().equals("VBD") && REPORTS.contains(verb.lemma())
            ? tree.child(verb, token -> token.is(Relation.CLAUSAL_COMPLEMENT))
            : null;
    Token subject = clause == null ? null : tree.subjectOf(clause);
    return subject != null
        && (List.of("he", "she", "i", "we").contains(subject.lemma())
            || tree.hasChild(
                subject,
                owner ->
                    owner.is(Relation.POSSESSIVE)
                        && List.of("his", "her", "our", "my").contains(owner.form())));
  }

  // ---- the verb that was told ----

  /** Whether the verb's form and helpers are of the present or future: no pair for a past. */
  private boolean isPresent(Token verb) {
    for (Token helper : tree.tokens()) {
      if (helper.head() != verb.index() || !isHelper(helper)) {
        continue;
      }
      if (helper.tag().equals("VBD") || helper.lemma().equals("to")) {
        return false;
      }
      boolean isSubjunctive = helper.form().equals("be") && !hasModal(verb);
      if (isSubjunctive || isOfNow(helper) || helper.is(Relation.MODAL)) {
        return true;
      }
    }
    return isOfNow(verb);
  }

  private static boolean isHelper(Token token) {
    return token.is(Relation.AUXILIARY)
        || token.is(Relation.PASSIVE_AUXILIARY)
        || token.is(Relation.MODAL);
  }

  private static boolean isOfNow(Token verb) {
    return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
  }

  private boolean hasModal(Token verb) {
    return tree.hasChild(verb, token -> token.is(Relation.MODAL));
  }

  /** Whether what the clause is about is a thing or a deed, which says nothing. */
  private boolean isOfThing(Token verb) {
    Token subject = tree.child(verb, MutableTree::isSubject);
    return subject != null
        && subject.isNoun()
        && !subject.isProperNoun()
        && THINGS.matcher(subject.lemma()).matches();
  }

  /** "if Peru <b>did</b> likewise, and requested …". */
  private boolean isConditional(Token verb) {
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && tree.hasSubject(verb)
        && tree.hasChild(
            verb,
            token ->
                token.is(Relation.MARKER)
                    && List.of("if", "unless", "because").contains(token.form()));
  }

  /** "thanked Peru for <b>repairing</b> the road, and urged …". */
  private boolean isGerund(Token verb) {
    return verb.tag().equals("VBG") && !tree.isHelped(verb);
  }

  /** "passed the bill, already <b>approved</b> by the House, and called for …". */
  private boolean isParticiple(Token verb) {
    return verb.tag().equals("VBN")
        && !tree.isHelped(verb)
        && !tree.hasSubject(verb)
        && !tree.hasChild(verb, token -> token.is(Relation.PASSIVE_AUXILIARY));
  }

  /** "thanked Peru, noting that trade <b>grew</b>, and proposed …": trade proposes nothing. */
  private boolean isToldByParticiple(Token verb) {
    Token participle = verb.is(Relation.CLAUSAL_COMPLEMENT) ? tree.headOf(verb) : null;
    return participle != null
        && participle.tag().equals("VBG")
        && participle.is(Relation.ADVERBIAL_CLAUSE)
        && tree.isComma(participle.index() - 1);
  }

  /** "the case of those who <b>died</b> there, and demanded …": they demand nothing. */
  private static final Set<String> SUFFERING =
      Words.set("die kill lose suffer drown disappear perish detain injure displace");

  private boolean isGoingOn(Token verb) {
    return verb.tag().equals("VBG") && tree.isHelped(verb);
  }

  /** "disclosed that the bank <b>had paid</b>, and appealed": the bank did not appeal after. */
  private boolean isPastBefore(Token verb) {
    return verb.tag().equals("VBN")
        && tree.hasChild(verb, token -> token.is(Relation.AUXILIARY) && token.form().equals("had"));
  }
}
