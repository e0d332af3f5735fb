package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets right what the parser often gets wrong and grammar decides: a verb of the past joined to one
 * that cannot be its pair, a second "that" clause, a second clause taken for what the first one
 * tells, the subject lost behind an apposition, and an infinitive taken for the main verb.
 */
final class TreeRepair {

  private final List<Token> tokens;

  private TreeRepair(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  /** The same words, their tree repaired where it needs it. */
  static List<Token> of(List<Token> tokens) {
    TreeRepair repair = new TreeRepair(tokens);
    tokens.forEach(repair::nameVerb);
    tokens.forEach(repair::markThat);
    tokens.forEach(repair::joinReportBehindComma);
    tokens.forEach(repair::objectBehindManner);
    tokens.forEach(repair::raiseMainVerb);
    tokens.forEach(repair::joinList);
    tokens.forEach(repair::raiseFirstWish);
    tokens.forEach(repair::joinInfinitives);
    tokens.forEach(repair::subjectBehindReport);
    tokens.forEach(repair::joinBehindParticiple);
    tokens.forEach(repair::nameCall);
    tokens.forEach(repair::subjectBehindAs);
    tokens.forEach(repair::tellBehindOccasion);
    tokens.forEach(repair::predicateOfMake);
    tokens.forEach(repair::joinThat);
    tokens.forEach(repair::joinToReport);
    tokens.forEach(repair::joinSecondClause);
    tokens.forEach(repair::nameBeforeApposition);
    return List.copyOf(repair.tokens);
  }

  // ---- "Peru is ready to help, and hopes for more trade": it hopes, there are no hopes ----

  private void nameVerb(Token original) {
    Token word = now(original);
    Token pair = word.is(Relation.CONJUNCT) ? headOf(word) : null;
    boolean isVerb =
        pair != null
            && word.tag().equals("NNS")
            && WISHES.contains(word.lemma())
            && pair.tag().equals("VBZ")
            && word.index() > 0
            && isBehindAnd(word.index())
            && tokens.stream()
                .noneMatch(child -> child.head() == word.index() && child.index() < word.index());
    if (isVerb) {
      retag(word, "VBZ", word.head(), word.relation());
    }
  }

  // ---- "condemned in the strongest terms the attack": terms have no object ----

  private void objectBehindManner(Token original) {
    Token object = now(original);
    Token terms = object.is(Relation.OBJECT) && object.isNoun() ? headOf(object) : null;
    Token preposition =
        terms != null && terms.isNoun() && terms.is(Relation.PREPOSITION_OBJECT)
            ? headOf(terms)
            : null;
    Token verb = preposition == null ? null : headOf(preposition);
    if (verb != null && verb.isVerb() && object.index() > terms.index() && !hasObject(verb)) {
      hang(object, verb, Relation.OBJECT);
    }
  }

  // ---- "thanked Peru, called on it to pay, and left": called pairs with thanked ----

  private void joinReportBehindComma(Token original) {
    Token verb = now(original);
    Token main = verb.is(Relation.ADVERBIAL_CLAUSE) ? headOf(verb) : null;
    boolean isJoined =
        main != null
            && isPastWithoutHelper(verb)
            && main.tag().equals("VBD")
            && main.index() < verb.index()
            && isComma(verb.index() - 1)
            && !hasSubject(verb)
            && tokens.stream()
                .anyMatch(
                    token ->
                        token.head() == verb.index()
                            && (token.is(Relation.OPEN_COMPLEMENT)
                                || token.is(Relation.CLAUSAL_COMPLEMENT)));
    if (isJoined) {
      retag(verb, "VBD", main.index(), Relation.CONJUNCT);
    }
  }

  // ---- "asked, in turn, that the ban be lifted": that is no subject beside the ban ----

  private void markThat(Token original) {
    Token that = now(original);
    Token verb = that.is(Relation.SUBJECT) && that.form().equals("that") ? headOf(that) : null;
    boolean isSecond =
        verb != null
            && that.index() < verb.index()
            && tokens.stream()
                .anyMatch(
                    token ->
                        token.head() == verb.index()
                            && token.index() > that.index()
                            && token.index() < verb.index()
                            && (token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT)));
    if (isSecond) {
      hang(that, verb, Relation.MARKER);
    }
  }

  // ---- "said that A will sign, and urged B": urged pairs with said ----

  private void joinToReport(Token original) {
    Token verb = now(original);
    Token pair = headOf(verb);
    boolean isJoined =
        (verb.tag().equals("VBD") || isPastWithoutHelper(verb))
            && verb.is(Relation.CONJUNCT)
            && pair != null
            && pair.isVerb()
            && pair.index() < verb.index()
            && !hasSubject(verb);
    boolean isReport = isJoined && (isPresent(pair) || isSpoken(verb) && isOfThing(pair));
    Token report =
        isReport
            ? reportAbove(pair)
            : isJoined
                        && isSpoken(verb)
                        && (isConditional(pair)
                            || isInfinitive(pair)
                            || isGerund(pair)
                            || verb.tag().equals("VBD") && isPastBefore(pair))
                    || isJoined && saysThat(verb) && (isPastBefore(pair) || isGoingOn(pair))
                ? pastAbove(pair)
                : null;
    if (report != null) {
      for (Token token : tokens.subList(pair.index(), verb.index())) {
        if (token.is(Relation.COORDINATION) && token.head() == pair.index()) {
          hang(token, report, Relation.COORDINATION);
        }
      }
      hang(verb, report, Relation.CONJUNCT);
    }
  }

  /**
   * "had not been repaired, <b>appealed</b> for help": a speaker's verb, taken for a participle.
   */
  private boolean isPastWithoutHelper(Token verb) {
    return verb.tag().equals("VBN") && isSpoken(verb) && !isHelped(verb);
  }

  private static boolean isSpoken(Token verb) {
    return SPEAKING.contains(verb.lemma());
  }

  /** "if Peru <b>did</b> likewise, and requested …". */
  private boolean isConditional(Token verb) {
    return verb.is(Relation.ADVERBIAL_CLAUSE)
        && hasSubject(verb)
        && tokens.stream()
            .anyMatch(
                token ->
                    token.head() == verb.index()
                        && token.is(Relation.MARKER)
                        && List.of("if", "unless", "because").contains(token.form()));
  }

  /** "called for the group <b>to be banned</b> and demanded …". */
  private boolean isInfinitive(Token verb) {
    return tokens.stream().anyMatch(token -> token.head() == verb.index() && isTo(token));
  }

  /** "thanked Peru for <b>repairing</b> the road, and urged …". */
  private boolean isGerund(Token verb) {
    return verb.tag().equals("VBG") && !isHelped(verb);
  }

  /** "disclosed that the bank <b>had paid</b>, and appealed": the bank did not appeal after. */
  private boolean isPastBefore(Token verb) {
    return verb.tag().equals("VBN")
        && tokens.stream()
            .anyMatch(
                token ->
                    token.head() == verb.index()
                        && token.is(Relation.AUXILIARY)
                        && token.form().equals("had"));
  }

  /** "were facing drought, and <b>insisted that</b> …". */
  private boolean saysThat(Token verb) {
    return verb.tag().equals("VBD")
        && (isSpoken(verb) || REPORTS.contains(verb.lemma()))
        && tokens.stream()
            .anyMatch(
                token ->
                    token.head() == verb.index()
                        && token.is(Relation.CLAUSAL_COMPLEMENT)
                        && hasThat(token));
  }

  private boolean isGoingOn(Token verb) {
    return verb.tag().equals("VBG") && isHelped(verb);
  }

  private @Nullable Token pastAbove(Token verb) {
    Token step = headOf(verb);
    for (int steps = 0; step != null && steps < 8; steps++) {
      if (step.tag().equals("VBD")) {
        return step;
      }
      step = headOf(step);
    }
    return null;
  }

  /** Whether what the clause is about is a thing or a deed, which says nothing. */
  private boolean isOfThing(Token verb) {
    Token subject =
        tokens.stream()
            .filter(token -> token.head() == verb.index())
            .filter(token -> token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT))
            .findFirst()
            .orElse(null);
    return subject != null
        && subject.isNoun()
        && !subject.isProperNoun()
        && THINGS.matcher(subject.lemma()).matches();
  }

  /** Nouns of deeds and of things that texts of diplomacy tell of. */
  private static final Pattern THINGS =
      Pattern.compile(
          ".*(?:tion|sion|ment|ness|ance|ence|ity|ship|ing|age|ure)|damage|trade|talks?|ties|relations?|deal|pact|law|plan|step"
              + "|measure|border|dam|water|crisis|war|attack|conflict|ceasefire|issue|matter|region|economy|market|export|import"
              + "|price|tariff|duty|quota|fee|tax|debt|loan|project|work|road|bridge|port|visit|vote|case|export|rule|death"
              + "|calendar|deadline|date|timetable|progress|number|system|programme|program|idea|text|draft|list|sum|result");

  private static final Set<String> SPEAKING =
      Set.of(
          "urge",
          "ask",
          "appeal",
          "call",
          "pledge",
          "insist",
          "demand",
          "request",
          "propose",
          "stress",
          "reiterate",
          "express",
          "thank",
          "welcome",
          "seek",
          "promise",
          "invite",
          "vow",
          "press",
          "warn");

  /** Whether the verb's form and helpers are of the present or future: no pair for a past. */
  private boolean isPresent(Token verb) {
    for (Token token : tokens) {
      boolean helps =
          token.head() == verb.index()
              && (token.is(Relation.AUXILIARY)
                  || token.is(Relation.PASSIVE_AUXILIARY)
                  || token.is(Relation.MODAL));
      if (helps && (token.tag().equals("VBD") || token.lemma().equals("to"))) {
        return false;
      }
      boolean isSubjunctive = helps && token.form().equals("be") && !isModal(verb);
      if (isSubjunctive) {
        return true;
      }
      if (helps
          && (token.tag().equals("VBZ") || token.tag().equals("VBP") || token.is(Relation.MODAL))) {
        return true;
      }
    }
    return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
  }

  private boolean isModal(Token verb) {
    return tokens.stream()
        .anyMatch(token -> token.head() == verb.index() && token.is(Relation.MODAL));
  }

  // ---- "said that A was late, and that B must hurry": both are said ----

  private void joinThat(Token original) {
    Token verb = now(original);
    Token that =
        tokens.stream()
            .filter(token -> token.head() == verb.index() && token.is(Relation.MARKER))
            .filter(token -> token.form().equals("that"))
            .findFirst()
            .orElse(null);
    boolean isClause =
        verb.is(Relation.CLAUSAL_COMPLEMENT) || verb.is(Relation.CONJUNCT) && hasSubject(verb);
    boolean isSecond = isClause && that != null && isBehindAnd(that.index());
    Token first = isSecond ? toldBefore(verb, that) : null;
    if (first != null) {
      hang(verb, first, Relation.CONJUNCT);
    }
  }

  /** The clause that the verb's "and that" goes on from: its head, or another below its head. */
  private @Nullable Token toldBefore(Token verb, Token that) {
    Token head = headOf(verb);
    Token above = head == null ? null : headOf(head);
    if (above != null && head.is(Relation.CLAUSAL_COMPLEMENT) && above.isVerb()) {
      return head;
    }
    Token last = null;
    for (Token token : tokens.subList(0, that.index())) {
      boolean isTold =
          head != null
              && token.head() == head.index()
              && token.index() > head.index()
              && token.is(Relation.CLAUSAL_COMPLEMENT);
      last = isTold ? token : last;
    }
    return last;
  }

  /** The verb of the past whose clause the verb stands in, or null. */
  private @Nullable Token reportAbove(Token verb) {
    Token step = verb;
    for (int steps = 0; steps < 8; steps++) {
      Token head = headOf(step);
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

  // ---- "A requested ships, and B promised them": promised pairs with requested ----

  private void joinSecondClause(Token original) {
    Token verb = now(original);
    Token first = headOf(verb);
    Token subject = subjectOf(verb);
    boolean isBelow =
        subject != null
            && verb.is(Relation.CLAUSAL_COMPLEMENT)
            && verb.tag().equals("VBD")
            && first != null
            && first.tag().equals("VBD")
            && first.index() < subject.index()
            && hasObjectBefore(first, subject);
    int start = isBelow ? leftOf(subject) : 0;
    boolean isJoined =
        start > 1
            && tokens.get(start - 1).tag().equals("CC")
            && tokens.get(start - 2).form().equals(",");
    if (isJoined) {
      hang(tokens.get(start - 1), first, Relation.COORDINATION);
      hang(verb, first, Relation.CONJUNCT);
    }
  }

  private boolean hasObjectBefore(Token verb, Token subject) {
    return tokens.subList(verb.index(), subject.index()).stream()
        .anyMatch(token -> token.head() == verb.index() && token.is(Relation.OBJECT));
  }

  /** The index of the first word that hangs on the noun. */
  private int leftOf(Token noun) {
    int left = noun.index();
    while (left > 0 && isBelow(tokens.get(left - 1), noun)) {
      left--;
    }
    return left;
  }

  private boolean isBelow(Token token, Token noun) {
    Token step = token;
    for (int steps = 0; step != null && steps < 12; steps++) {
      if (step.index() == noun.index()) {
        return true;
      }
      step = headOf(step);
    }
    return false;
  }

  // ---- "Okello, also a member of the board, said": Okello said, the member is she ----

  private void nameBeforeApposition(Token original) {
    Token verb = now(original);
    Token subject = verb.isVerb() ? subjectOf(verb) : null;
    if (subject == null || subject.index() > verb.index() || !subject.tag().startsWith("NN")) {
      return;
    }
    int start = leftOf(subject);
    Token name = start < 2 ? null : tokens.get(start - 2);
    boolean isApart =
        name != null
            && name.isProperNoun()
            && name.head() == verb.index()
            && tokens.get(start - 1).form().equals(",")
            && tokens.get(verb.index() - 1).form().equals(",")
            && OPENERS.contains(tokens.get(start).lemma());
    if (isApart) {
      hang(name, verb, Relation.SUBJECT);
      hang(subject, name, Relation.APPOSITION);
    }
  }

  private static final Set<String> OPENERS =
      Set.of("also", "a", "an", "the", "who", "currently", "concurrently", "himself", "herself");

  // ---- "The minister called on partners to help": called is the main verb, not help ----

  private void raiseMainVerb(Token original) {
    Token infinitive = now(original);
    Token subject = isTop(infinitive) && hasTo(infinitive) ? subjectOf(infinitive) : null;
    Token main = subject == null ? null : participleBehind(subject, infinitive);
    if (main == null) {
      return;
    }
    Token raised = retag(main, "VBD", -1, Relation.ROOT);
    Token sign = headOf(infinitive);
    if (sign != null) {
      hang(sign, raised, Relation.PUNCTUATION);
    }
    hang(subject, raised, Relation.SUBJECT);
    hang(infinitive, raised, Relation.OPEN_COMPLEMENT);
    for (Token token : List.copyOf(tokens)) {
      boolean before = token.head() == infinitive.index() && token.index() < main.index();
      boolean isOtherRoot = token.is(Relation.ROOT) && token.index() > infinitive.index();
      if (before && token.index() != subject.index()) {
        hang(token, raised, token.relation());
      } else if (isOtherRoot && token.tag().equals("VBD") && !hasSubject(token)) {
        hang(token, raised, Relation.CONJUNCT);
      }
    }
  }

  /** The root, or the word below a full stop that the parser took for it. */
  private boolean isTop(Token token) {
    Token head = headOf(token);
    return token.is(Relation.ROOT)
        || head != null
            && head.is(Relation.ROOT)
            && !Character.isLetterOrDigit(head.form().codePointAt(0));
  }

  // ---- "Fiji is ready to help Peru, train its guards and lend a ship": a list, no command ----

  private void joinList(Token original) {
    Token second = now(original);
    boolean isBare =
        second.is(Relation.ROOT)
            && second.tag().equals("VB")
            && second.index() > 0
            && tokens.get(second.index() - 1).form().equals(",")
            && !hasSubject(second)
            && tokens.stream()
                .noneMatch(
                    token ->
                        token.head() == second.index()
                            && (token.is(Relation.MODAL) || token.tag().equals("TO")));
    Token main = isBare ? clauseBefore(second) : null;
    Token first = main == null ? null : lastInfinitive(main, second);
    if (first == null) {
      return;
    }
    Token raised = retag(main, main.tag(), -1, Relation.ROOT);
    hang(second, first, Relation.CONJUNCT);
    for (Token token : List.copyOf(tokens)) {
      boolean isEnd = token.head() == second.index() && token.is(Relation.PUNCTUATION);
      boolean isBefore = token.head() == second.index() && token.index() < main.index();
      if (isEnd || isBefore) {
        hang(token, raised, token.relation());
      }
    }
  }

  // ---- "suggested that the two sides keep talks up, make use of …": keep is suggested, too ----

  private void raiseFirstWish(Token original) {
    Token first = now(original);
    Token second = headOf(first);
    Token report = second == null ? null : headOf(second);
    boolean isFirst =
        first.is(Relation.ADVERBIAL_CLAUSE)
            && isBase(first)
            && hasSubject(first)
            && hasThat(first)
            && report != null
            && second.is(Relation.CLAUSAL_COMPLEMENT)
            && isBase(second)
            && second.index() > first.index()
            && !hasSubject(second);
    if (isFirst) {
      hang(first, report, Relation.CLAUSAL_COMPLEMENT);
      hang(second, first, Relation.CONJUNCT);
    }
  }

  private boolean hasThat(Token verb) {
    return tokens.stream()
        .anyMatch(
            token ->
                token.head() == verb.index()
                    && token.is(Relation.MARKER)
                    && token.form().equals("that"));
  }

  // ---- "urged Peru to meet Fiji, to train its guards and to lend a ship": one list ----

  private void joinInfinitives(Token original) {
    Token first = now(original);
    boolean isTold =
        (first.is(Relation.CLAUSAL_COMPLEMENT) || first.is(Relation.NOUN_CLAUSE))
            && isBase(first)
            && hasSubject(first);
    boolean isFirst = first.is(Relation.OPEN_COMPLEMENT) && hasTo(first) || isTold;
    List<Token> list = isFirst ? listBehind(first) : List.of();
    boolean isClosed =
        !list.isEmpty() && list.stream().anyMatch(verb -> isBehindAnd(openerOf(verb)));
    Token before = first;
    for (Token verb : isClosed ? list : List.<Token>of()) {
      Token head = headOf(verb);
      boolean isJoined =
          verb.is(Relation.CONJUNCT)
              && head != null
              && isBase(head)
              && head.index() >= first.index();
      if (!isJoined) {
        hang(verb, before, Relation.CONJUNCT);
      }
      before = now(verb);
    }
  }

  /** The infinitives behind commas and "and" that can stand in one list with the first. */
  private List<Token> listBehind(Token first) {
    List<Token> withTo = new ArrayList<>();
    List<Token> bare = new ArrayList<>();
    for (Token token : tokens.subList(first.index() + 1, tokens.size())) {
      boolean isOtherClause =
          (token.is(Relation.ROOT) || token.is(Relation.CONJUNCT))
              && List.of("VBD", "VBZ").contains(token.tag());
      if (token.form().equals(";") || isOtherClause) {
        break;
      }
      int opener = openerOf(token);
      boolean isApart = opener > 0 && (isComma(opener - 1) || isBehindAnd(opener));
      if (!isBase(token) || !isApart || hasSubject(token)) {
        continue;
      }
      if (hasTo(token)) {
        withTo.add(token);
      } else if (!isHelped(token)) {
        bare.add(token);
      }
    }
    return withTo.isEmpty() ? bare : withTo;
  }

  private static boolean isBase(Token verb) {
    return verb.tag().equals("VB") || verb.tag().equals("VBP");
  }

  /** Where the verb's words begin: at its "to", or at an adverb before it. */
  private int openerOf(Token verb) {
    int at = verb.index();
    while (at > 0
        && tokens.get(at - 1).head() == verb.index()
        && (isTo(tokens.get(at - 1)) || tokens.get(at - 1).tag().equals("RB"))) {
      at--;
    }
    return at;
  }

  private boolean isComma(int at) {
    return at >= 0 && tokens.get(at).form().equals(",");
  }

  private boolean isBehindAnd(int opener) {
    return opener > 0 && List.of("and", "or").contains(tokens.get(opener - 1).lemma());
  }

  private boolean isHelped(Token verb) {
    return tokens.stream()
        .anyMatch(
            token ->
                token.head() == verb.index()
                    && (token.is(Relation.MODAL) || token.is(Relation.AUXILIARY)));
  }

  // ---- "Peru is ready to help, said the minister, who …": the minister says it ----

  private void subjectBehindReport(Token original) {
    Token verb = now(original);
    boolean isReport =
        verb.tag().equals("VBD")
            && REPORTS.contains(verb.lemma())
            && isComma(verb.index() - 1)
            && !hasSubject(verb);
    for (int at = verb.index() + 1; isReport && at < tokens.size(); at++) {
      Token noun = tokens.get(at);
      boolean isNext = noun.isNoun() && leftOf(noun) == verb.index() + 1;
      if (isNext && noun.head() < verb.index()) {
        hang(noun, verb, Relation.SUBJECT);
        return;
      }
      if (noun.isPunctuation() || noun.isVerb()) {
        return;
      }
    }
  }

  private static final Set<String> REPORTS = Set.of("say", "add", "stress", "note", "affirm");

  /** The clause with a subject and no "if" that hangs on the verb from before, or null. */
  private @Nullable Token clauseBefore(Token verb) {
    for (Token token : tokens.subList(0, verb.index())) {
      boolean isClause =
          token.head() == verb.index() && token.is(Relation.ADVERBIAL_CLAUSE) && token.isVerb();
      boolean isMarked =
          tokens.stream()
              .anyMatch(mark -> mark.head() == token.index() && mark.is(Relation.MARKER));
      if (isClause && !isMarked && hasSubject(token)) {
        return token;
      }
    }
    return null;
  }

  private @Nullable Token lastInfinitive(Token from, Token to) {
    Token last = null;
    for (Token token : tokens.subList(from.index(), to.index())) {
      boolean isBase =
          token.tag().equals("VB")
              && tokens.stream()
                  .anyMatch(
                      word ->
                          word.head() == token.index()
                              && (word.tag().equals("TO") || word.is(Relation.MODAL)));
      last = isBase ? token : last;
    }
    return last;
  }

  private @Nullable Token participleBehind(Token subject, Token infinitive) {
    for (Token token : tokens.subList(subject.index() + 1, infinitive.index())) {
      boolean isMain =
          token.head() == subject.index()
              && token.is(Relation.NOUN_CLAUSE)
              && token.tag().equals("VBN");
      if (isMain) {
        return token;
      }
      if (token.form().equals(",")) {
        return null;
      }
    }
    return null;
  }

  private boolean hasTo(Token verb) {
    return verb.tag().equals("VB")
        && tokens.stream().anyMatch(token -> token.head() == verb.index() && isTo(token));
  }

  private static boolean isTo(Token token) {
    return token.form().equals("to") && token.is(Relation.AUXILIARY) || token.tag().equals("TO");
  }

  // ---- the tree ----

  // ---- "welcomed the progress made and urged Peru": urged pairs with welcomed ----

  /** What has an object is no participle behind a noun, and what it is joined to is one. */
  private void joinBehindParticiple(Token original) {
    Token verb = now(original);
    Token participle = headOf(verb);
    Token noun =
        participle == null || participle.index() == 0 ? null : tokens.get(participle.index() - 1);
    Token main = noun == null ? null : headOf(noun);
    boolean isJoined =
        verb.is(Relation.CONJUNCT)
            && isPast(verb)
            && main != null
            && main.isVerb()
            && noun.is(Relation.OBJECT)
            && isPast(participle)
            && (participle.head() == main.index() || participle.head() == noun.index())
            && !hasSubject(verb)
            && !hasSubject(participle)
            && !hasObject(participle)
            && hasObject(verb);
    if (isJoined) {
      hang(verb, main, Relation.CONJUNCT);
      hang(participle, noun, Relation.NOUN_CLAUSE);
    }
  }

  private static boolean isPast(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  private boolean hasObject(Token verb) {
    return tokens.stream()
        .anyMatch(token -> token.head() == verb.index() && token.is(Relation.OBJECT));
  }

  // ---- "renewed the call for the ban to be lifted": the call is the object ----

  private void nameCall(Token original) {
    Token noun = now(original);
    Token verb = noun.isNoun() ? headOf(noun) : null;
    Token main = verb == null ? null : headOf(verb);
    boolean isCall =
        main != null
            && (noun.is(Relation.SUBJECT) || noun.is(Relation.PASSIVE_SUBJECT))
            && WISHES.contains(noun.lemma())
            && main.isVerb()
            && main.index() < noun.index()
            && noun.index() < verb.index()
            && isInfinitive(verb)
            && noun.index() + 1 < tokens.size()
            && tokens.get(noun.index() + 1).lemma().equals("for");
    if (isCall) {
      hang(noun, main, Relation.OBJECT);
      hang(verb, noun, Relation.NOUN_CLAUSE);
    }
  }

  private static final Set<String> WISHES =
      Words.set("call appeal demand request plea proposal need desire wish hope");

  // ---- "as neighbours, Peru and Chile need to …": they need, they are not beside "neighbours"
  // ----

  private void subjectBehindAs(Token original) {
    Token name = now(original);
    Token noun = name.is(Relation.APPOSITION) ? headOf(name) : null;
    Token as = noun == null ? null : headOf(noun);
    Token verb = as != null && as.form().equalsIgnoreCase("as") ? headOf(as) : null;
    boolean isSubject =
        verb != null
            && verb.isVerb()
            && name.isProperNoun()
            && isComma(leftOf(name) - 1)
            && noun.index() < name.index()
            && name.index() < verb.index()
            && !isComma(verb.index() - 1)
            && !hasSubject(verb);
    if (isSubject) {
      hang(name, verb, Relation.SUBJECT);
    }
  }

  // ---- "requested in the talks that the dam be opened": no talks that are opened ----

  private void tellBehindOccasion(Token original) {
    Token verb = now(original);
    boolean isWhole = verb.is(Relation.RELATIVE_CLAUSE) && hasThat(verb) && hasSubject(verb);
    Token noun = isWhole ? headOf(verb) : null;
    Token preposition = noun == null ? null : headOf(noun);
    Token report =
        preposition != null && preposition.is(Relation.PREPOSITION) ? headOf(preposition) : null;
    boolean isTold =
        report != null
            && (isSpoken(report) || REPORTS.contains(report.lemma()))
            && !hasObject(report)
            && tokens.stream()
                .noneMatch(
                    token ->
                        token.head() == report.index() && token.is(Relation.CLAUSAL_COMPLEMENT));
    if (isTold) {
      hang(verb, report, Relation.CLAUSAL_COMPLEMENT);
    }
  }

  // ---- "made clear that …": clear is what it is made ----

  private void predicateOfMake(Token original) {
    Token adjective = now(original);
    Token make = headOf(adjective);
    boolean isMade =
        make != null
            && make.lemma().equals("make")
            && adjective.tag().equals("JJ")
            && (adjective.is(Relation.CLAUSAL_COMPLEMENT) || adjective.is(Relation.PREDICATE))
            && adjective.index() > make.index()
            && !hasSubject(adjective);
    if (isMade) {
      hang(adjective, make, Relation.PREDICATE);
      for (Token clause : tokens) {
        if (clause.head() == adjective.index() && clause.isVerb() && hasThat(clause)) {
          hang(clause, make, Relation.CLAUSAL_COMPLEMENT);
        }
      }
    }
  }

  private @Nullable Token subjectOf(Token verb) {
    return tokens.stream()
        .filter(token -> token.head() == verb.index() && token.is(Relation.SUBJECT))
        .findFirst()
        .orElse(null);
  }

  private boolean hasSubject(Token verb) {
    return tokens.stream()
        .anyMatch(
            token ->
                token.head() == verb.index()
                    && (token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT)));
  }

  private Token now(Token token) {
    return tokens.get(token.index());
  }

  private @Nullable Token headOf(Token token) {
    return token.head() < 0 ? null : tokens.get(token.head());
  }

  private void hang(Token token, Token head, Relation relation) {
    retag(token, now(token).tag(), head.index(), relation);
  }

  /** The word in its new place, under another tag. */
  private Token retag(Token token, String tag, int head, Relation relation) {
    Token same = now(token);
    Token changed =
        new Token(same.index(), same.span(), same.form(), same.lemma(), tag, head, relation);
    tokens.set(same.index(), changed);
    return changed;
  }
}
