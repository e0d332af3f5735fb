package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets right which verb is the main one, and which stand beside it in a pair or a list. */
final class VerbRepair {

  private final MutableTree tree;

  VerbRepair(MutableTree tree) {
    this.tree = tree;
  }

  // ---- "The minister called on partners to help": called is the main verb, not help ----

  void raiseMainVerb(Token original) {
    Token infinitive = tree.now(original);
    Token subject = isTop(infinitive) && hasTo(infinitive) ? tree.subjectOf(infinitive) : null;
    Token main = subject == null ? null : participleBehind(subject, infinitive);
    if (main == null) {
      return;
    }
    Token raised = tree.retag(main, "VBD", -1, Relation.ROOT);
    Token sign = tree.headOf(infinitive);
    if (sign != null) {
      tree.hang(sign, raised, Relation.PUNCTUATION);
    }
    tree.hang(subject, raised, Relation.SUBJECT);
    tree.hang(infinitive, raised, Relation.OPEN_COMPLEMENT);
    for (Token token : tree.tokens()) {
      boolean before = token.head() == infinitive.index() && token.index() < main.index();
      boolean isOtherRoot = token.is(Relation.ROOT) && token.index() > infinitive.index();
      if (before && token.index() != subject.index()) {
        tree.hang(token, raised, token.relation());
      } else if (isOtherRoot && token.tag().equals("VBD") && !tree.hasSubject(token)) {
        tree.hang(token, raised, Relation.CONJUNCT);
      }
    }
  }

  /** The root, or the word below a full stop that the parser took for it. */
  private boolean isTop(Token token) {
    Token head = tree.headOf(token);
    return token.is(Relation.ROOT)
        || head != null
            && head.is(Relation.ROOT)
            && !Character.isLetterOrDigit(head.form().codePointAt(0));
  }

  // ---- "Peru, whose plan had failed, called for talks": Peru called, its plan had failed ----

  void raiseBehindRelative(Token original) {
    Token inner = tree.now(original);
    Token subject = isTop(inner) ? tree.child(inner, token -> isParted(token, inner)) : null;
    Token main = subject == null ? null : mainBehindComma(inner);
    if (main == null) {
      return;
    }
    Token raised = tree.retag(main, "VBD", inner.head(), inner.relation());
    for (Token token : List.copyOf(tree.tokens())) {
      boolean isOfMain = token.head() == inner.index() && token.index() > main.index();
      if (isOfMain) {
        tree.hang(token, raised, token.relation());
      }
    }
    tree.hang(subject, raised, Relation.SUBJECT);
    tree.hang(inner, tree.now(subject), Relation.RELATIVE_CLAUSE);
  }

  /** The noun before ", whose …" or ", which …" that the parser took for the verb's subject. */
  private boolean isParted(Token noun, Token verb) {
    int comma = noun.index() + 1;
    return noun.is(Relation.SUBJECT)
        && noun.isNoun()
        && comma + 1 < verb.index()
        && tree.isComma(comma)
        && RELATIVES.contains(tree.token(comma + 1).form());
  }

  private static final Set<String> RELATIVES = Set.of("who", "which", "whose");

  /** The past verb without a subject right behind the comma that closes the clause; or null. */
  private @Nullable Token mainBehindComma(Token inner) {
    for (Token token : tree.tokens().subList(inner.index() + 1, tree.tokens().size())) {
      boolean isMain =
          isPast(token)
              && token.head() == inner.index()
              && tree.isComma(token.index() - 1)
              && !tree.hasSubject(token)
              && !tree.isHelped(token);
      if (isMain) {
        return token;
      }
    }
    return null;
  }

  private @Nullable Token participleBehind(Token subject, Token infinitive) {
    for (Token token : tree.tokens().subList(subject.index() + 1, infinitive.index())) {
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

  // ---- "Peru ought to pay, she said": ought is the verb of the clause ----

  void verbOfDuty(Token original) {
    Token ought = tree.now(original);
    if (ought.form().equals("ought") && ought.tag().equals("MD")) {
      tree.retag(ought, "VBP", ought.head(), ought.relation());
    }
  }

  // ---- "Peru called in the ambassador": Peru called him, and was not called ----

  void objectOfCallIn(Token original) {
    Token verb = tree.now(original);
    int next = verb.index() + 1;
    boolean isCall = verb.lemma().equals("call") && isPast(verb) && next < tree.tokens().size();
    Token in = isCall && tree.token(next).form().equals("in") ? tree.token(next) : null;
    Token envoy = in == null ? null : tree.child(in, token -> ENVOYS.contains(token.lemma()));
    if (envoy == null || tree.isHelped(verb)) {
      return;
    }
    Token past = tree.retag(verb, "VBD", verb.head(), verb.relation());
    tree.hang(in, past, Relation.PARTICLE);
    tree.hang(envoy, past, Relation.OBJECT);
    Token subject = tree.child(past, token -> token.is(Relation.PASSIVE_SUBJECT));
    if (subject != null) {
      tree.hang(subject, past, Relation.SUBJECT);
    }
  }

  private static final Set<String> ENVOYS =
      Words.set("ambassador envoy consul diplomat attaché chargé representative");

  // ---- "the dam being built must not harm us": the dam must not, and it is being built ----

  void subjectBehindParticiple(Token original) {
    Token participle = tree.now(original);
    Token subject =
        isUnfinished(participle) ? tree.child(participle, MutableTree::isSubject) : null;
    Token main = subject == null ? null : modalBehind(participle);
    if (main != null && subject.index() == participle.index() - distance(participle)) {
      boolean isDone = tree.hasChild(main, token -> token.is(Relation.PASSIVE_AUXILIARY));
      if (main.head() == participle.index()) {
        main = tree.retag(main, main.tag(), participle.head(), participle.relation());
      }
      tree.hang(subject, main, isDone ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT);
      tree.hang(participle, tree.now(subject), Relation.NOUN_CLAUSE);
    }
  }

  /** "<b>being built</b>", "<b>working</b> there": no verb of a clause. */
  private boolean isUnfinished(Token verb) {
    boolean isBeing =
        verb.tag().equals("VBN") && tree.hasChild(verb, token -> token.form().equals("being"));
    return (isBeing || verb.tag().equals("VBG") && !tree.isHelped(verb))
        && (verb.is(Relation.CLAUSAL_COMPLEMENT) || verb.is(Relation.ADVERBIAL_CLAUSE))
        && !tree.hasChild(verb, token -> token.is(Relation.MARKER));
  }

  /** In words, from the participle back to the noun that it follows. */
  private int distance(Token participle) {
    boolean isBeing = tree.hasChild(participle, token -> token.form().equals("being"));
    return isBeing ? 2 : 1;
  }

  /** The verb with a modal and no subject beside the participle, above or below it; or null. */
  private @Nullable Token modalBehind(Token participle) {
    boolean isPaired = tree.hasChild(participle, token -> token.is(Relation.COORDINATION));
    for (Token token : tree.tokens().subList(participle.index() + 1, tree.tokens().size())) {
      boolean isNear =
          token.head() == participle.head()
              || token.index() == participle.head()
              || token.head() == participle.index() && !isPaired;
      if (isNear && token.isVerb() && tree.hasChild(token, word -> word.is(Relation.MODAL))) {
        return tree.hasSubject(token) ? null : token;
      }
    }
    return null;
  }

  // ---- "Fiji is ready to help Peru, train its guards and lend a ship": a list, no command ----

  void joinList(Token original) {
    Token second = tree.now(original);
    boolean isBare =
        second.is(Relation.ROOT)
            && second.tag().equals("VB")
            && tree.isComma(second.index() - 1)
            && !tree.hasSubject(second)
            && !isLed(second);
    Token main = isBare ? clauseBefore(second) : null;
    Token first = main == null ? null : lastInfinitive(main, second);
    if (first == null) {
      return;
    }
    Token raised = tree.retag(main, main.tag(), -1, Relation.ROOT);
    tree.hang(second, first, Relation.CONJUNCT);
    for (Token token : tree.tokens()) {
      boolean isEnd = token.head() == second.index() && token.is(Relation.PUNCTUATION);
      boolean isBefore = token.head() == second.index() && token.index() < main.index();
      if (isEnd || isBefore) {
        tree.hang(token, raised, token.relation());
      }
    }
  }

  private boolean isLed(Token verb) {
    return tree.isInfinitive(verb) || tree.hasChild(verb, token -> token.is(Relation.MODAL));
  }

  // ---- "called for efforts to resume trade, and expand it": resume and expand are the pair ----

  void joinBareForm(Token original) {
    Token verb = tree.now(original);
    Token pair = verb.is(Relation.CONJUNCT) && verb.tag().equals("VB") ? tree.headOf(verb) : null;
    boolean isUnlike =
        pair != null
            && List.of("VBD", "VBZ").contains(pair.tag())
            && !tree.hasSubject(verb)
            && !tree.isHelped(verb)
            && !isLed(verb);
    Token infinitive = isUnlike ? lastInfinitive(pair, verb) : null;
    if (infinitive != null) {
      tree.hang(verb, infinitive, Relation.CONJUNCT);
    }
  }

  /** The clause with a subject and no "if" that hangs on the verb from before, or null. */
  private @Nullable Token clauseBefore(Token verb) {
    for (Token token : tree.before(verb)) {
      boolean isClause =
          token.head() == verb.index() && token.is(Relation.ADVERBIAL_CLAUSE) && token.isVerb();
      if (isClause
          && !tree.hasChild(token, mark -> mark.is(Relation.MARKER))
          && tree.hasSubject(token)) {
        return token;
      }
    }
    return null;
  }

  private @Nullable Token lastInfinitive(Token from, Token to) {
    Token last = null;
    for (Token token : tree.between(from, to)) {
      last = token.tag().equals("VB") && isLed(token) ? token : last;
    }
    return last;
  }

  // ---- "suggested that the two sides keep talks up, make use of …": keep is suggested, too ----

  void raiseFirstWish(Token original) {
    Token first = tree.now(original);
    Token second = tree.headOf(first);
    Token report = second == null ? null : tree.headOf(second);
    boolean isFirst =
        first.is(Relation.ADVERBIAL_CLAUSE)
            && isBase(first)
            && tree.hasSubject(first)
            && tree.hasThat(first)
            && report != null
            && second.is(Relation.CLAUSAL_COMPLEMENT)
            && isBase(second)
            && second.index() > first.index()
            && !tree.hasSubject(second);
    if (isFirst) {
      tree.hang(first, report, Relation.CLAUSAL_COMPLEMENT);
      tree.hang(second, first, Relation.CONJUNCT);
    }
  }

  // ---- "the two sides should be friends; open a road; and trade": being friends comes first ----

  void raiseBeforeSemicolon(Token original) {
    Token first = tree.now(original);
    Token second = tree.headOf(first);
    boolean isFirst =
        first.is(Relation.CLAUSAL_COMPLEMENT)
            && second != null
            && second.index() > first.index()
            && tree.hasSubject(first)
            && (isBase(second) && !tree.hasSubject(second)
                || tree.hasSubject(second) && isTold(second, second.index()))
            && tree.between(first, second).stream().anyMatch(token -> token.form().equals(";"));
    if (isFirst) {
      tree.retag(first, first.tag(), second.head(), second.relation());
      tree.hang(second, first, Relation.CONJUNCT);
    }
  }

  /** Whether the verb tells a clause behind {@code at}. */
  private boolean isTold(Token verb, int at) {
    return tree.hasChild(
        verb, token -> token.is(Relation.CLAUSAL_COMPLEMENT) && token.index() > at);
  }

  // ---- "urged Peru to meet Fiji, to train its guards and to lend a ship": one list ----

  void joinInfinitives(Token original) {
    Token first = tree.now(original);
    List<Token> list = isFirstOfList(first) ? listBehind(first) : List.of();
    if (list.stream().noneMatch(verb -> isBehindJoint(openerOf(verb)))) {
      return;
    }
    Token before = first;
    for (Token verb : list) {
      Token head = tree.headOf(verb);
      boolean isJoined =
          verb.is(Relation.CONJUNCT)
              && head != null
              && isBase(head)
              && head.index() >= first.index();
      if (!isJoined) {
        tree.hangBelow(verb, before, Relation.CONJUNCT);
      }
      before = tree.now(verb);
    }
  }

  // ---- "suggested Peru wait; consider the offer; and reply": one list, though of two trees ----

  void joinBehindSemicolon(Token original) {
    Token verb = tree.now(original);
    boolean isSecondRoot =
        verb.head() < 0 && isBase(verb) && !tree.hasSubject(verb) && !isLed(verb);
    int opener = isSecondRoot ? openerOf(verb) - 1 : 0;
    int sign = opener > 0 && tree.isBehindAnd(opener + 1) ? opener - 1 : opener;
    boolean isBehind = sign > 0 && tree.token(sign).form().equals(";");
    Token first = null;
    for (Token token : isBehind ? tree.before(verb) : List.<Token>of()) {
      first = first == null && isFirstOfList(token) ? token : first;
    }
    if (first != null) {
      tree.hang(verb, first, Relation.CONJUNCT);
    }
  }

  // ---- "proposed opening the port, lowering the fee, and …": opening and lowering are a pair ----

  void joinBehindComma(Token original) {
    Token verb = tree.now(original);
    Token first = verb.is(Relation.OTHER) && verb.isVerb() ? tree.headOf(verb) : null;
    boolean isJoined =
        first != null
            && first.tag().equals(verb.tag())
            && first.index() < verb.index()
            && (verb.tag().equals("VBG") || hasTo(verb) && hasTo(first))
            && tree.isComma(openerOf(verb) - 1)
            && !tree.hasSubject(verb);
    if (isJoined) {
      tree.hang(verb, first, Relation.CONJUNCT);
    }
  }

  // ---- "urged Peru to let the miners vote, and to free two": to let and to free are the pair ----

  void joinLikeForms(Token original) {
    Token verb = tree.now(original);
    Token pair = verb.is(Relation.CONJUNCT) && hasTo(verb) ? tree.headOf(verb) : null;
    boolean isUnlike = pair != null && pair.isVerb() && !tree.isInfinitive(pair);
    Token above = isUnlike ? tree.headOf(pair) : null;
    for (int steps = 0; above != null && !hasTo(above); steps++) {
      above = steps < tree.tokens().size() ? tree.headOf(above) : null;
    }
    if (above != null && above.index() < verb.index()) {
      tree.hang(verb, above, Relation.CONJUNCT);
    }
  }

  private boolean isFirstOfList(Token verb) {
    boolean isTold =
        (verb.is(Relation.CLAUSAL_COMPLEMENT) || verb.is(Relation.NOUN_CLAUSE))
            && isBase(verb)
            && tree.hasSubject(verb);
    return isTold || verb.is(Relation.OPEN_COMPLEMENT) && hasTo(verb);
  }

  /** The infinitives behind commas and "and" that can stand in one list with the first. */
  private List<Token> listBehind(Token first) {
    List<Token> withTo = new ArrayList<>();
    List<Token> bare = new ArrayList<>();
    for (Token token : tree.tokens().subList(first.index() + 1, tree.tokens().size())) {
      if (token.form().equals(";") || isOtherClause(token)) {
        break;
      }
      if (!isBase(token) || !isBehindSign(token) || tree.hasSubject(token)) {
        continue;
      }
      if (hasTo(token)) {
        withTo.add(token);
      } else if (!tree.isHelped(token)) {
        bare.add(token);
      }
    }
    return withTo.isEmpty() ? bare : withTo;
  }

  private static boolean isOtherClause(Token verb) {
    return (verb.is(Relation.ROOT) || verb.is(Relation.CONJUNCT))
        && List.of("VBD", "VBZ").contains(verb.tag());
  }

  private boolean isBehindSign(Token verb) {
    int opener = openerOf(verb);
    return tree.isComma(opener - 1) || isBehindJoint(opener);
  }

  /** Whether "and", "or" or "as well as" stands right before it. */
  private boolean isBehindJoint(int at) {
    return tree.isBehindAnd(at)
        || at > 2
            && tree.token(at - 1).form().equals("as")
            && tree.token(at - 2).form().equals("well");
  }

  /** Where the verb's words begin: at its "to", or at an adverb before it. */
  private int openerOf(Token verb) {
    int at = verb.index();
    while (at > 0
        && tree.token(at - 1).head() == verb.index()
        && (MutableTree.isTo(tree.token(at - 1)) || tree.token(at - 1).tag().equals("RB"))) {
      at--;
    }
    return at;
  }

  private boolean hasTo(Token verb) {
    return verb.tag().equals("VB") && tree.isInfinitive(verb);
  }

  private static boolean isBase(Token verb) {
    return verb.tag().equals("VB") || verb.tag().equals("VBP");
  }

  // ---- "welcomed the progress made and urged Peru": urged pairs with welcomed ----

  /** What has an object is no participle behind a noun, and what it is joined to is one. */
  void joinBehindParticiple(Token original) {
    Token verb = tree.now(original);
    Token participle = tree.headOf(verb);
    Token noun =
        participle == null || participle.index() == 0 ? null : tree.token(participle.index() - 1);
    Token main = noun == null ? null : tree.headOf(noun);
    boolean isJoined =
        verb.is(Relation.CONJUNCT)
            && isPast(verb)
            && main != null
            && main.isVerb()
            && noun.is(Relation.OBJECT)
            && isPast(participle)
            && (participle.head() == main.index() || participle.head() == noun.index())
            && !tree.hasSubject(verb)
            && !tree.hasSubject(participle)
            && !tree.hasObject(participle)
            && tree.hasObject(verb);
    if (isJoined) {
      tree.hang(verb, main, Relation.CONJUNCT);
      tree.hang(participle, noun, Relation.NOUN_CLAUSE);
    }
  }

  private static boolean isPast(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  // ---- "A requested ships, and B promised them": promised pairs with requested ----

  void joinSecondClause(Token original) {
    Token verb = tree.now(original);
    Token first = tree.headOf(verb);
    Token subject = tree.subjectOf(verb);
    boolean isBelow =
        subject != null
            && verb.is(Relation.CLAUSAL_COMPLEMENT)
            && verb.tag().equals("VBD")
            && first != null
            && first.tag().equals("VBD")
            && first.index() < subject.index()
            && hasObjectBefore(first, subject);
    int start = isBelow ? tree.leftOf(subject) : 0;
    boolean isJoined =
        start > 1 && tree.token(start - 1).tag().equals("CC") && tree.isComma(start - 2);
    if (isJoined) {
      tree.hang(tree.token(start - 1), first, Relation.COORDINATION);
      tree.hang(verb, first, Relation.CONJUNCT);
    }
  }

  // ---- "A proposed that a fund be set up, and B accepted": accepted pairs with proposed ----

  void joinAnswer(Token original) {
    Token verb = tree.now(original);
    Token wished = verb.is(Relation.CONJUNCT) ? tree.headOf(verb) : null;
    Token report = wished == null ? null : tree.headOf(wished);
    boolean isAnswer =
        report != null
            && verb.tag().equals("VBD")
            && tree.subjectOf(verb) != null
            && report.tag().equals("VBD")
            && wished.is(Relation.CLAUSAL_COMPLEMENT)
            && (wished.tag().equals("VB")
                || tree.hasChild(
                    wished,
                    token -> token.is(Relation.PASSIVE_AUXILIARY) && token.form().equals("be")))
            && !tree.hasChild(wished, token -> token.is(Relation.MODAL));
    if (isAnswer) {
      tree.hang(verb, report, Relation.CONJUNCT);
    }
  }

  private boolean hasObjectBefore(Token verb, Token subject) {
    return tree.between(verb, subject).stream()
        .anyMatch(token -> token.head() == verb.index() && token.is(Relation.OBJECT));
  }
}
