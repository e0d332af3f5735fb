package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree of Universal Dependencies (version 2, English) into the shape that the rooms read,
 * in which the word of grammar leads: a preposition its noun, the copula its predicate, the last
 * word of a name the name, each conjunct the next. Both shapes say the same; only who hangs on whom
 * differs.
 *
 * <pre>
 * they met in Hanoi     case(Hanoi, in), obl(met, Hanoi)      becomes  in under met, Hanoi under in
 * he is a friend        cop(friend, is), nsubj(friend, he)    becomes  he and friend under is
 * "We agree," he said   parataxis(agree, said)                becomes  agree under said
 * </pre>
 *
 * The labels of Universal Dependencies are described at universaldependencies.org/u/dep; those of
 * the other shape are Choi and Palmer's CLEAR style (2012).
 */
final class UniversalTree {

  /**
   * A marker of this kind is no part of a gerund's own clause: "thanked them <b>for</b> coming".
   */
  private static final Set<String> PREPOSITIONS =
      Words.set(
          "of in on at by for with about from into over to through without after before upon"
              + " against between towards toward despite besides beyond since during");

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");

  /** Verbs whose object before an infinitive is only the subject of that. */
  private static final Set<String> RAISING =
      Words.set("want expect let make have see watch hear help get like prefer wish");

  /** What stays with a predicate when its copula takes the lead. */
  private static final Set<String> OF_A_PREDICATE =
      Set.of(
          "det",
          "amod",
          "nmod",
          "nummod",
          "compound",
          "case",
          "acl",
          "acl:relcl",
          "appos",
          "flat",
          "fixed",
          "nmod:poss",
          "det:predet",
          "goeswith");

  private static final class Node {
    final int index;
    final String tag;
    final String lemma;
    @Nullable Node head;
    String label;

    Node(int index, String tag, String lemma, String label) {
      this.index = index;
      this.tag = tag;
      this.lemma = lemma;
      this.label = label;
    }

    boolean isVerb() {
      return tag.startsWith("VB");
    }

    boolean isFinite() {
      return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    boolean is(String name) {
      return label.equals(name);
    }

    void hangOn(@Nullable Node other, String name) {
      head = other;
      label = name;
    }

    /** Takes the place of {@code other}, which hangs on it from now on. */
    void lead(Node other, String name) {
      hangOn(other.head, other.label);
      other.hangOn(this, name);
    }
  }

  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param tags Penn Treebank tags
   * @param lemmas in small letters
   * @param heads the index of the word each hangs on, -1 for the one root
   * @param labels relations of Universal Dependencies; a subtype not known here counts as its type
   */
  UniversalTree(List<String> tags, List<String> lemmas, int[] heads, List<String> labels) {
    for (int index = 0; index < heads.length; index++) {
      nodes.add(new Node(index, tags.get(index), lemmas.get(index), labels.get(index)));
    }
    for (Node node : nodes) {
      int head = heads[node.index];
      node.head = head < 0 ? null : nodes.get(head);
    }
    nodes.forEach(this::joinName);
    nodes.forEach(this::leadWhatIsSaid);
    nodes.forEach(this::leadFreeRelative);
    nodes.forEach(this::raiseSubject);
    nodes.forEach(this::leadPredicate);
    nodes.forEach(this::leadPhrase);
    nodes.forEach(UniversalTree::joinLikeToLike);
    nodes.forEach(this::chain);
    nodes.forEach(UniversalTree::joinFromTheLeft);
  }

  /** The index of the word that word {@code index} hangs on, -1 for the root. */
  int head(int index) {
    Node head = nodes.get(index).head;
    return head == null ? -1 : head.index;
  }

  // ---- turning round ----

  /** "Claire" leads "Fontaine" as flat; the rooms look for the name at its last word. */
  private void joinName(Node first) {
    List<Node> rest = children(first).stream().filter(child -> child.is("flat")).toList();
    if (rest.isEmpty()) {
      return;
    }
    Node last = rest.get(rest.size() - 1);
    if (last.index < first.index) {
      return;
    }
    for (Node child : children(first)) {
      boolean stays = child == last || child.is("compound") && child.index < first.index;
      if (!stays) {
        child.hangOn(last, child.is("flat") ? "compound" : child.label);
      }
    }
    last.lead(first, "compound");
  }

  /**
   * A clause that is put in with its subject and with nothing that it says: what it says is the
   * clause around it.
   */
  private void leadWhatIsSaid(Node speech) {
    Node said = speech.head;
    boolean reports =
        speech.is("parataxis")
            && said != null
            && speech.isFinite()
            && has(speech, "nsubj")
            && !has(speech, "obj")
            && !has(speech, "ccomp")
            && !has(speech, "xcomp")
            && !has(speech, "cop");
    if (reports) {
      speech.lead(said, "ccomp");
      children(said).stream()
          .filter(child -> child.is("cc") && child.index < Math.min(said.index, speech.index))
          .forEach(child -> child.hangOn(speech, "cc"));
    }
  }

  /** "know what happened": the clause is known, and "what" is a part of it. */
  private void leadFreeRelative(Node clause) {
    Node what = clause.head;
    if (!clause.is("acl:relcl") || what == null || !what.tag.equals("WP")) {
      return;
    }
    String place =
        switch (type(what.label)) {
          case "obj" -> "ccomp";
          case "nsubj" -> "csubj";
          default -> what.label;
        };
    clause.lead(what, has(clause, "nsubj") ? "obj" : "nsubj");
    clause.label = place;
    children(what).stream()
        .filter(child -> child.is("case") || child.is("cop") || child.is("cc"))
        .forEach(child -> child.head = clause);
  }

  /** "want them to go": what is wanted is that they go; "urge them to go" is another matter. */
  private void raiseSubject(Node clause) {
    Node verb = clause.head;
    if (!clause.is("xcomp") || verb == null || !RAISING.contains(verb.lemma)) {
      return;
    }
    for (Node child : children(verb)) {
      if (child.is("obj") && child.index > verb.index && child.index < clause.index) {
        child.hangOn(clause, "nsubj");
        clause.label = "ccomp";
      }
    }
  }

  private void leadPredicate(Node copula) {
    Node predicate = copula.head;
    if (!copula.is("cop") || predicate == null) {
      return;
    }
    boolean holdsClause = children(predicate).stream().anyMatch(one -> isOuterSubject(one.label));
    boolean isNoun = predicate.tag.startsWith("N") || predicate.tag.startsWith("PRP");
    copula.lead(predicate, holdsClause ? "ccomp" : "attr");
    for (Node child : children(predicate)) {
      boolean moves =
          holdsClause
              ? isOuterSubject(child.label) || child.index < copula.index && !child.is("nsubj")
              : movesToCopula(child, copula, predicate, isNoun);
      if (moves) {
        child.hangOn(copula, child.label.replace(":outer", ""));
      }
    }
  }

  private static boolean isOuterSubject(String label) {
    return label.equals("nsubj:outer") || label.equals("csubj:outer");
  }

  private static boolean movesToCopula(Node child, Node copula, Node predicate, boolean isNoun) {
    if (OF_A_PREDICATE.contains(child.label)) {
      return false;
    }
    return switch (type(child.label)) {
      case "advmod" ->
          NEGATIONS.contains(child.lemma)
              || child.index < copula.index
              || child.index > predicate.index;
      case "obl", "advcl", "xcomp", "ccomp" -> isNoun || child.index < predicate.index;
      case "conj" -> child.isVerb() && child.isFinite();
      case "cc" -> child.index < copula.index;
      default -> true;
    };
  }

  /** Prepositions, and those that a gerund has as markers, lead what they are put before. */
  private void leadPhrase(Node content) {
    List<Node> leaders =
        children(content).stream().filter(child -> leadsPhrase(child, content)).toList();
    for (int at = leaders.size() - 1; at >= 0; at--) {
      Node leader = leaders.get(at);
      Node led = at == leaders.size() - 1 ? content : leaders.get(at + 1);
      boolean isClause = led == content && leader.is("mark");
      String before = led.label;
      leader.lead(led, isClause ? "pcomp" : led == content ? "pobj" : "prep");
      leader.label = phraseLabel(before);
      Node inner = lastFixed(leader);
      if (inner != null && leader.lemma.equals("such")) {
        led.head = inner;
        inner.lead(leader, "amod");
      } else if (inner != null) {
        led.head = inner;
      }
    }
  }

  /** What hung as {@code before} without its preposition hangs with it as what is given back. */
  private static String phraseLabel(String before) {
    return switch (before) {
      case "obl:agent" -> "agent";
      case "conj", "root", "prep" -> before;
      default -> "prep";
    };
  }

  private boolean leadsPhrase(Node child, Node content) {
    if (child.index > content.index || child.tag.equals("POS")) {
      return false;
    }
    return child.is("case") && !child.tag.equals("POS")
        || child.is("mark")
            && PREPOSITIONS.contains(child.lemma)
            && (isGerund(content)
                || !child.tag.equals("TO") && asks(child, content) && child.tag.equals("IN"));
  }

  private boolean isGerund(Node clause) {
    return clause.tag.equals("VBG")
        || children(clause).stream().anyMatch(one -> one.is("aux") && one.tag.equals("VBG"));
  }

  /** "views on <b>how</b> to …" */
  private boolean asks(Node marker, Node clause) {
    return marker.index + 1 < nodes.size()
        && marker.index + 1 <= clause.index
        && nodes.get(marker.index + 1).tag.startsWith("W");
  }

  /** "because <b>of</b>": the last word of a compound preposition, when it is one itself. */
  private @Nullable Node lastFixed(Node preposition) {
    Node last = null;
    for (Node child : children(preposition)) {
      if (child.is("fixed") && (child.tag.equals("IN") || child.tag.equals("TO"))) {
        last = child;
      }
    }
    return last;
  }

  // ---- joined by "and" ----

  /** A preposition is joined to a preposition, a verb to the verb and not to its predicate. */
  private static void joinLikeToLike(Node conjunct) {
    Node first = conjunct.head;
    if (!conjunct.is("conj") || first == null) {
      return;
    }
    boolean isPreposition = conjunct.tag.equals("IN") || conjunct.tag.equals("TO");
    boolean crosses =
        isPreposition && (first.is("pobj") || first.is("pcomp"))
            || conjunct.isVerb() && conjunct.isFinite() && first.is("attr");
    if (crosses && first.head != null) {
      conjunct.head = first.head;
    }
  }

  private void chain(Node first) {
    Node before = first;
    for (Node child : children(first)) {
      if (child.is("conj") && child.index > first.index) {
        child.head = before;
        before = child;
      }
    }
  }

  /** "and" hangs on what stands before it. */
  private static void joinFromTheLeft(Node and) {
    if (!and.is("cc")) {
      return;
    }
    Node step = and.head;
    for (int steps = 0; step != null && steps < 3; steps++) {
      if (step.is("conj") && step.head != null && step.head.index < and.index) {
        and.head = step.head;
        return;
      }
      step = step.is("pobj") || step.is("pcomp") || step.is("attr") ? step.head : null;
    }
  }

  // ---- naming ----

  Relation relation(int index) {
    Node node = nodes.get(index);
    if (node.head == null) {
      return Relation.ROOT;
    }
    return switch (node.label) {
      case "nsubj:pass" -> Relation.PASSIVE_SUBJECT;
      case "acl:relcl" -> Relation.RELATIVE_CLAUSE;
      case "nmod:poss" -> Relation.POSSESSIVE;
      case "compound:prt" -> Relation.PARTICLE;
      case "aux:pass" -> Relation.PASSIVE_AUXILIARY;
      default -> relation(node, type(node.label), node.head);
    };
  }

  private Relation relation(Node node, String type, Node head) {
    return switch (type) {
      case "nsubj" -> isThere(head) ? Relation.PREDICATE : Relation.SUBJECT;
      case "expl" -> Relation.SUBJECT;
      case "csubj" -> Relation.CLAUSAL_SUBJECT;
      case "agent" -> Relation.AGENT;
      case "obj" -> Relation.OBJECT;
      case "iobj" -> has(head, "obj") ? Relation.INDIRECT_OBJECT : Relation.OBJECT;
      case "attr" -> Relation.PREDICATE;
      case "ccomp" -> Relation.CLAUSAL_COMPLEMENT;
      case "xcomp" -> node.isVerb() ? Relation.OPEN_COMPLEMENT : Relation.PREDICATE;
      case "advcl" -> Relation.ADVERBIAL_CLAUSE;
      case "acl" -> Relation.NOUN_CLAUSE;
      case "prep" -> Relation.PREPOSITION;
      case "pobj" -> Relation.PREPOSITION_OBJECT;
      case "pcomp" -> Relation.PREPOSITION_CLAUSE;
      case "conj" -> Relation.CONJUNCT;
      case "cc" -> Relation.COORDINATION;
      case "aux", "cop" -> auxiliary(node, head);
      case "mark" -> node.tag.equals("TO") ? Relation.AUXILIARY : Relation.MARKER;
      case "case" -> node.tag.equals("POS") ? Relation.POSSESSIVE_MARK : Relation.PREPOSITION;
      case "det" -> Relation.DETERMINER;
      case "compound" -> node.tag.equals("RP") ? Relation.PARTICLE : Relation.COMPOUND;
      case "flat" -> Relation.COMPOUND;
      case "amod" -> Relation.ADJECTIVE;
      case "nmod" -> node.index < head.index ? Relation.COMPOUND : Relation.ADVERB;
      case "advmod" -> NEGATIONS.contains(node.lemma) ? Relation.NEGATION : Relation.ADVERB;
      case "obl" -> Relation.ADVERB;
      case "nummod" -> Relation.NUMBER;
      case "appos" -> Relation.APPOSITION;
      case "fixed" -> node.tag.equals("IN") ? Relation.PREPOSITION : Relation.OTHER;
      case "parataxis", "discourse", "vocative" -> Relation.PARENTHESIS;
      case "punct" -> Relation.PUNCTUATION;
      default -> Relation.OTHER;
    };
  }

  private boolean isThere(Node verb) {
    return children(verb).stream().anyMatch(one -> one.is("expl") && one.tag.equals("EX"));
  }

  private static Relation auxiliary(Node node, Node verb) {
    if (node.tag.equals("MD")) {
      return Relation.MODAL;
    }
    boolean isPassive = node.lemma.equals("be") && verb.tag.equals("VBN");
    return isPassive ? Relation.PASSIVE_AUXILIARY : Relation.AUXILIARY;
  }

  // ---- the tree ----

  private List<Node> children(Node head) {
    List<Node> children = new ArrayList<>();
    for (Node node : nodes) {
      if (node.head == head) {
        children.add(node);
      }
    }
    return children;
  }

  private boolean has(Node head, String label) {
    return children(head).stream().anyMatch(child -> child.is(label));
  }

  /** A label without its subtype. */
  private static String type(String label) {
    int colon = label.indexOf(':');
    return colon < 0 ? label : label.substring(0, colon);
  }
}
