package org.chancery.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets right what a noun is to its verb: its subject, its object, or no noun at all. */
final class NounRepair {

  private static final Set<String> WISHES =
      Words.set("call appeal demand request plea proposal need desire wish hope");

  private static final Set<String> OPENERS =
      Set.of("also", "a", "an", "the", "who", "currently", "concurrently", "himself", "herself");

  private final MutableTree tree;

  NounRepair(MutableTree tree) {
    this.tree = tree;
  }

  // ---- "Peru is ready to help, and hopes for more trade": it hopes, there are no hopes ----

  void makeVerb(Token original) {
    Token word = tree.now(original);
    Token pair = word.is(Relation.CONJUNCT) ? tree.headOf(word) : null;
    boolean isVerb =
        pair != null
            && word.tag().equals("NNS")
            && WISHES.contains(word.lemma())
            && pair.tag().equals("VBZ")
            && tree.isBehindAnd(word.index())
            && !tree.hasChild(word, child -> child.index() < word.index());
    if (isVerb) {
      tree.retag(word, "VBZ", word.head(), word.relation());
    }
  }

  // ---- "to lift the ban, cut fees and open lines": open is to be done, too, and no open lines
  // ----

  void makeVerbOfList(Token original) {
    Token word = tree.now(original);
    Token noun = word.is(Relation.ADJECTIVE) ? tree.headOf(word) : null;
    Token before = noun == null || !noun.is(Relation.CONJUNCT) ? null : tree.headOf(noun);
    Token verb = before == null || !before.is(Relation.OBJECT) ? null : tree.headOf(before);
    boolean isOfList =
        verb != null
            && VERBLIKE.contains(word.form())
            && tree.isBehindAnd(word.index())
            && tree.leftOf(noun) == word.index()
            && verb.is(Relation.CONJUNCT)
            && List.of("VB", "VBP").contains(verb.tag())
            && before.index() < word.index();
    if (isOfList) {
      Token opened = tree.retag(word, "VB", verb.index(), Relation.CONJUNCT);
      tree.hang(noun, opened, Relation.OBJECT);
      for (Token token : List.copyOf(tree.tokens())) {
        boolean isBehind = token.head() == verb.index() && token.index() > noun.index();
        if (isBehind && token.is(Relation.PREPOSITION)) {
          tree.hang(token, opened, Relation.PREPOSITION);
        }
      }
    }
  }

  private static final Set<String> VERBLIKE =
      Set.of("open", "free", "clear", "complete", "secure", "correct", "double");

  // ---- "the Council has since 2006 demanded": the Council does, and neither has nor 2006 ----

  void yearBehindSince(Token original) {
    Token year = tree.now(original);
    Token since = year.index() == 0 ? null : tree.token(year.index() - 1);
    boolean isDate =
        since != null
            && MutableTree.isSubject(year)
            && year.form().matches("(?:19|20)\\d\\d")
            && since.tag().equals("IN")
            && since.head() == year.head();
    if (isDate) {
      tree.hang(since, tree.token(year.head()), Relation.PREPOSITION);
      tree.hang(year, since, Relation.PREPOSITION_OBJECT);
    }
  }

  void subjectOfHelper(Token original) {
    Token subject = tree.now(original);
    Token helper = MutableTree.isSubject(subject) ? tree.headOf(subject) : null;
    boolean helps =
        helper != null
            && (helper.is(Relation.AUXILIARY)
                || helper.is(Relation.MODAL)
                || helper.is(Relation.PASSIVE_AUXILIARY));
    Token verb = helps ? tree.headOf(helper) : null;
    if (verb != null && verb.isVerb() && !tree.hasSubject(verb)) {
      tree.hang(subject, verb, subject.relation());
    }
  }

  // ---- "received Modi hours later": Modi, and no hours of his ----

  void objectBeforeHours(Token original) {
    Token hours = tree.now(original);
    int next = hours.index() + 1;
    boolean isTime =
        UNITS.contains(hours.lemma())
            && hours.index() > 0
            && next < tree.tokens().size()
            && TIMES.contains(tree.token(next).lemma());
    Token above = isTime ? tree.headOf(hours) : null;
    Token verb = above != null && above.index() == next ? tree.headOf(above) : above;
    Token name = verb == null ? null : tree.token(hours.index() - 1);
    boolean isObject =
        name != null
            && verb.isVerb()
            && name.head() == hours.index()
            && name.tag().startsWith("NNP")
            && (hours.is(Relation.OBJECT) || !tree.hasObject(verb));
    if (isObject) {
      if (hours.is(Relation.OBJECT)) {
        tree.hang(hours, verb, Relation.ADVERB);
      }
      for (Token token : tree.before(hours)) {
        if (token.head() == hours.index() && token.index() > verb.index() && token != name) {
          tree.hang(token, name, token.relation());
        }
      }
      tree.hang(name, verb, Relation.OBJECT);
    }
  }

  private static final Set<String> UNITS = Words.set("minute hour day week month year");
  private static final Set<String> TIMES = Words.set("later before earlier after ago afterwards");

  // ---- "for peace, and for a fund, whose sums would grow": the sums are told of the fund ----

  void relativeOfWhose(Token original) {
    Token whose = tree.now(original);
    Token subject = whose.form().equals("whose") ? tree.headOf(whose) : null;
    Token verb = subject == null || !MutableTree.isSubject(subject) ? null : tree.headOf(subject);
    Token noun = verb != null && tree.isComma(whose.index() - 1) ? nounBefore(whose) : null;
    if (noun == null || !verb.is(Relation.CONJUNCT) || verb.head() > whose.index()) {
      return;
    }
    Token main = tree.token(verb.head());
    for (Token token : List.copyOf(tree.tokens())) {
      if (token.head() == verb.index() && token.index() < whose.index()) {
        tree.hang(token, main, token.relation());
      }
    }
    tree.hang(verb, noun, Relation.RELATIVE_CLAUSE);
  }

  private @Nullable Token nounBefore(Token whose) {
    Token last = null;
    for (Token token : tree.before(whose)) {
      last = token.isNoun() ? token : last;
    }
    return last;
  }

  // ---- "made an appeal that the ban be lifted": what the appeal tells, no appeal that is lifted
  // ----

  void clauseOfWish(Token original) {
    Token verb = tree.now(original);
    Token noun = verb.is(Relation.RELATIVE_CLAUSE) ? tree.headOf(verb) : null;
    boolean isTold =
        noun != null
            && WISHES.contains(noun.lemma())
            && tree.hasThat(verb)
            && tree.hasSubject(verb);
    if (isTold) {
      tree.hang(verb, noun, Relation.NOUN_CLAUSE);
    }
  }

  // ---- "met Bui Thanh Son in Lima": the parser seldom knows such names for one ----

  void joinName(Token original) {
    Token last = tree.now(original);
    int first = last.index();
    while (first > 0 && isName(tree.token(first - 1))) {
      first--;
    }
    boolean isEnd = isName(last) && !isNameAt(last.index() + 1) && first < last.index();
    if (!isEnd || !isTorn(first, last.index())) {
      return;
    }
    if (!hangName(first, last)) {
      return;
    }
    Token name = tree.now(last);
    for (Token token : List.copyOf(tree.tokens())) {
      boolean isWithin = token.index() >= first && token.index() < last.index();
      boolean isBehind =
          token.index() > last.index()
              && token.head() >= first
              && token.head() <= last.index()
              && token.is(Relation.PREPOSITION);
      if (isWithin) {
        tree.hang(token, name, Relation.COMPOUND);
      } else if (isBehind && name.is(Relation.OBJECT)) {
        tree.hang(token, tree.token(name.head()), Relation.PREPOSITION);
      }
    }
  }

  private static boolean isName(Token token) {
    return token.tag().equals("NNP") && Character.isUpperCase(token.form().codePointAt(0));
  }

  private boolean isNameAt(int at) {
    return at < tree.tokens().size() && isName(tree.token(at));
  }

  /** Whether a word before the last hangs on one behind the name. */
  private boolean isTorn(int first, int last) {
    for (int at = first; at < last; at++) {
      Token token = tree.token(at);
      boolean isPart = token.is(Relation.COMPOUND) || token.is(Relation.ADJECTIVE);
      if (isPart && token.head() > last) {
        return true;
      }
    }
    return false;
  }

  /** Hangs the name on the verb or preposition before it, or on the verb behind. */
  private boolean hangName(int first, Token last) {
    int before = first - 1;
    while (before >= 0 && List.of("JJ", "DT", "PRP$").contains(tree.token(before).tag())) {
      before--;
    }
    Token head = before < 0 ? null : tree.token(before);
    if (head != null && head.isVerb() && !tree.hasObject(head)) {
      tree.hang(last, head, Relation.OBJECT);
      return true;
    }
    boolean isFree =
        head != null
            && head.is(Relation.PREPOSITION)
            && !tree.hasChild(head, child -> child.is(Relation.PREPOSITION_OBJECT));
    if (isFree) {
      tree.hang(last, head, Relation.PREPOSITION_OBJECT);
      return true;
    }
    Token next = last.index() + 1 < tree.tokens().size() ? tree.token(last.index() + 1) : null;
    if (next != null && next.isVerb() && !tree.hasSubject(next)) {
      tree.hang(last, next, Relation.SUBJECT);
      return true;
    }
    return false;
  }

  // ---- "asked, in turn, that the ban be lifted": that is no subject beside the ban ----

  void markThat(Token original) {
    Token that = tree.now(original);
    Token verb = that.is(Relation.SUBJECT) && that.form().equals("that") ? tree.headOf(that) : null;
    boolean isSecond =
        verb != null
            && tree.hasChild(
                verb,
                token ->
                    token.index() > that.index()
                        && token.index() < verb.index()
                        && MutableTree.isSubject(token));
    if (isSecond) {
      tree.hang(that, verb, Relation.MARKER);
    }
  }

  // ---- "condemned in the strongest terms the attack": terms have no object ----

  void objectBehindManner(Token original) {
    Token object = tree.now(original);
    Token terms = object.is(Relation.OBJECT) && object.isNoun() ? tree.headOf(object) : null;
    Token preposition =
        terms != null && terms.isNoun() && terms.is(Relation.PREPOSITION_OBJECT)
            ? tree.headOf(terms)
            : null;
    Token verb = preposition == null ? null : tree.headOf(preposition);
    boolean isBehind = verb != null && verb.isVerb() && object.index() > terms.index();
    if (isBehind && !tree.hasObject(verb)) {
      tree.hang(object, verb, Relation.OBJECT);
    }
  }

  // ---- "renewed the call for the ban to be lifted": the call is the object ----

  void objectBeforeInfinitive(Token original) {
    Token noun = tree.now(original);
    Token verb = noun.isNoun() ? tree.headOf(noun) : null;
    Token main = verb == null ? null : tree.headOf(verb);
    boolean isCall =
        main != null
            && MutableTree.isSubject(noun)
            && WISHES.contains(noun.lemma())
            && main.isVerb()
            && main.index() < noun.index()
            && noun.index() < verb.index()
            && tree.isInfinitive(verb)
            && tree.token(noun.index() + 1).lemma().equals("for");
    if (isCall) {
      tree.hang(noun, main, Relation.OBJECT);
      tree.hang(verb, noun, Relation.NOUN_CLAUSE);
    }
  }

  // ---- "wanted the duties on wine to be cut": the duties are to be cut ----

  void subjectOfWanted(Token original) {
    Token verb = tree.now(original);
    Token above = tree.isInfinitive(verb) && !tree.hasSubject(verb) ? tree.headOf(verb) : null;
    Token want = above != null && above.is(Relation.OBJECT) ? tree.headOf(above) : above;
    Token thing = want == null || !WANTING.contains(want.lemma()) ? null : objectOf(want);
    boolean isPassive = tree.hasChild(verb, token -> token.is(Relation.PASSIVE_AUXILIARY));
    boolean isWanted =
        thing != null
            && thing.isNoun()
            && want.index() < thing.index()
            && thing.index() < verb.index()
            && (above == want || above.index() == thing.index())
            && (isPassive || MOVING.contains(verb.lemma()))
            && tree.tokens().subList(thing.index(), verb.index()).stream()
                .noneMatch(Token::isPunctuation);
    if (!isWanted) {
      return;
    }
    for (Token token : List.copyOf(tree.tokens())) {
      boolean isBetween = token.index() > thing.index() && token.index() < verb.index();
      if (isBetween && token.head() == want.index()) {
        tree.hang(token, thing, token.relation());
      }
    }
    tree.hang(verb, want, Relation.CLAUSAL_COMPLEMENT);
    tree.hang(thing, verb, isPassive ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT);
  }

  private @Nullable Token objectOf(Token verb) {
    return tree.child(verb, token -> token.is(Relation.OBJECT));
  }

  private static final Set<String> WANTING = Words.set("want like wish expect prefer need");

  private static final Set<String> MOVING = Words.set("come go stop end begin start cease return");

  // ---- "as neighbours, Peru and Chile need to …": Peru is no name of the neighbours ----

  void subjectBehindAs(Token original) {
    Token name = tree.now(original);
    Token noun = name.is(Relation.APPOSITION) ? tree.headOf(name) : null;
    Token as = noun == null ? null : tree.headOf(noun);
    Token verb = as != null && as.form().equalsIgnoreCase("as") ? tree.headOf(as) : null;
    boolean isSubject =
        verb != null
            && verb.isVerb()
            && name.isProperNoun()
            && tree.isComma(tree.leftOf(name) - 1)
            && noun.index() < name.index()
            && name.index() < verb.index()
            && !tree.isComma(verb.index() - 1)
            && !tree.hasSubject(verb);
    if (isSubject) {
      tree.hang(name, verb, Relation.SUBJECT);
    }
  }

  // ---- the same, where the parser takes "as" for a conjunction: "As neighbours, Peru and …" ----

  void subjectBehindFirstAs(Token original) {
    Token name = tree.now(original);
    Token noun = name.is(Relation.APPOSITION) && name.isProperNoun() ? tree.headOf(name) : null;
    Token verb = noun == null || !noun.is(Relation.SUBJECT) ? null : tree.headOf(noun);
    Token as =
        verb == null
            ? null
            : tree.child(
                verb,
                token ->
                    token.is(Relation.MARKER)
                        && token.form().equalsIgnoreCase("as")
                        && token.index() + 1 == tree.leftOf(noun));
    boolean isSubject =
        as != null
            && tree.isComma(tree.leftOf(name) - 1)
            && name.index() < verb.index()
            && !tree.isComma(verb.index() - 1);
    if (isSubject) {
      tree.hang(name, verb, Relation.SUBJECT);
      tree.hang(as, verb, Relation.PREPOSITION);
      tree.hang(noun, as, Relation.PREPOSITION_OBJECT);
    }
  }

  // ---- "made clear that …", "made it clear that …": clear is what it is made ----

  void predicateOfMake(Token original) {
    Token adjective = tree.now(original);
    Token make = tree.headOf(adjective);
    Token subject = tree.subjectOf(adjective);
    boolean isIt = subject != null && subject.form().equals("it");
    boolean isMade =
        make != null
            && make.lemma().equals("make")
            && adjective.tag().equals("JJ")
            && (adjective.is(Relation.CLAUSAL_COMPLEMENT) || adjective.is(Relation.PREDICATE))
            && adjective.index() > make.index()
            && (subject == null || isIt);
    Token told =
        isMade ? tree.child(adjective, token -> token.isVerb() && tree.hasThat(token)) : null;
    if (!isMade || isIt && told == null) {
      return;
    }
    tree.hang(adjective, make, Relation.PREDICATE);
    if (told != null) {
      tree.hang(told, make, Relation.CLAUSAL_COMPLEMENT);
    }
    if (isIt) {
      tree.hang(subject, adjective, Relation.OTHER); // it stands for the clause
    }
  }

  // ---- "Okello, also a member of the board, said": Okello said, the member is she ----

  void subjectBeforeApposition(Token original) {
    Token verb = tree.now(original);
    Token subject = verb.isVerb() ? tree.subjectOf(verb) : null;
    if (subject == null || subject.index() > verb.index() || !subject.isNoun()) {
      return;
    }
    int start = tree.leftOf(subject);
    Token name = start < 2 ? null : tree.token(start - 2);
    boolean isApart =
        name != null
            && name.isProperNoun()
            && name.head() == verb.index()
            && tree.isComma(start - 1)
            && tree.isComma(verb.index() - 1)
            && OPENERS.contains(tree.token(start).lemma());
    if (isApart) {
      tree.hang(name, verb, Relation.SUBJECT);
      tree.hang(subject, name, Relation.APPOSITION);
    }
  }

  // ---- "Meeting Okello, the minister said": the minister said it, and is not Okello ----

  void subjectBehindFront(Token original) {
    Token noun = tree.now(original);
    Token name = noun.is(Relation.APPOSITION) ? tree.headOf(noun) : null;
    Token participle = name == null || !name.is(Relation.OBJECT) ? null : tree.headOf(name);
    Token main = participle == null ? null : tree.headOf(participle);
    boolean isSubject =
        main != null
            && participle.is(Relation.ADVERBIAL_CLAUSE)
            && participle.tag().equals("VBG")
            && participle.index() == 0
            && List.of("VBD", "VBZ").contains(main.tag())
            && noun.index() < main.index()
            && !tree.hasSubject(main)
            && tree.isComma(tree.leftOf(noun) - 1)
            && !tree.isComma(main.index() - 1);
    if (isSubject) {
      tree.hang(noun, main, Relation.SUBJECT);
    }
  }
}
