package org.chancery.text;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import java.util.Set;

/**
 * Sets right, before the parser sees them, the tags of words that are noun and verb: "to end the
 * raids and <b>hand</b> over those who …" and "to open the port, and <b>share</b> data" go on with
 * a verb.
 */
final class Nlp4jTags implements NLPComponent<NLPNode> {

  /** Nouns that are verbs in the same form, as texts of diplomacy use them. */
  private static final Set<String> VERBS_TOO =
      Words.set(
          "abandon address advance aid air approach assist back balance ban block boost bridge broker build cap channel clear"
              + " commission complete curb cut delay demand draft ease end exchange export extradite face fast-track finance fix"
              + " free freeze fund grant guarantee halt hand help honor honour host import increase issue launch let lift limit"
              + " link lower map market meet monitor move name open order outlaw patrol pause pay pilot place plan pledge post"
              + " process promise protest pull push put quit reform refund rein release request rescue respect return review revisit rush"
              + " scrap secure set settle share shut shelve ship sign slow speed stage step stop study supply support table tackle tap"
              + " target tighten tow trade train transfer transport trust update upgrade use visit voice waive ward welcome work");

  /** Verbs of the same form in the past. */
  private static final Set<String> PAST_TOO = Set.of("shut", "put", "set", "cut", "let", "quit");

  private static final Set<String> OPENING =
      Words.set(
          "Meeting Receiving Welcoming Addressing Greeting Hosting Thanking Visiting Calling Briefing");

  /** In words, from the start of the sentence. */
  private static final int FARTHEST_COMMA = 15;

  private static final Set<String> BEFORE_THINGS = Set.of("DT", "PRP$");

  private static final Set<String> SHARED =
      Words.set(
          "information intelligence data experience experiences lessons expertise knowledge views");

  private static final Set<String> PARTICLES = Words.set("over up out off down back away");

  @Override
  public void process(List<NLPNode[]> sentences) {
    sentences.forEach(this::process);
  }

  /**
   * @param nodes the root and behind it the words, tagged
   */
  @Override
  public void process(NLPNode[] nodes) {
    if (nodes.length > 2 && isOpening(nodes)) {
      nodes[1].setPartOfSpeechTag("VBG");
    }
    boolean isAfterBase = false;
    for (int at = 1; at + 2 < nodes.length; at++) {
      if (isAfterBase && goesOnWithVerb(nodes, at) || isWished(nodes, at)) {
        nodes[at].setPartOfSpeechTag("VB");
      }
      isAfterBase |= nodes[at].getPartOfSpeechTag().equals("VB");
    }
  }

  /** "<b>Meeting</b> Okello, the minister said …": no name, though it has a capital. */
  private static boolean isOpening(NLPNode[] nodes) {
    boolean isBefore =
        OPENING.contains(form(nodes, 1)) && tag(nodes, 2).matches("NNPS?|DT|PRP\\$?");
    for (int at = 3; isBefore && at + 1 < nodes.length && at < FARTHEST_COMMA; at++) {
      if (form(nodes, at).equals(",")) {
        return tag(nodes, at + 1).matches("DT|PRP\\$?|NNPS?");
      }
      isBefore = !tag(nodes, at).matches("VB[DZP]|MD");
    }
    return false;
  }

  /** "that Peru <b>clear</b> the mines": nothing else is the verb there. */
  private static boolean isWished(NLPNode[] nodes, int at) {
    boolean isOpen =
        at > 2
            && tag(nodes, at).matches("NN|JJ")
            && tag(nodes, at - 1).startsWith("NNP")
            && VERBS_TOO.contains(form(nodes, at))
            && BEFORE_THINGS.contains(tag(nodes, at + 1));
    for (int before = at - 1; isOpen && before > 0 && at - before < 7; before--) {
      if (form(nodes, before).equals("that")) {
        return true;
      }
      isOpen = tag(nodes, before).matches("NNPS?|DT|JJ");
    }
    return false;
  }

  private static boolean goesOnWithVerb(NLPNode[] nodes, int at) {
    boolean isAgainTo =
        at > 2
            && tag(nodes, at - 1).equals("TO")
            && (tag(nodes, at - 2).equals("CC") || form(nodes, at - 2).equals(","));
    if (isAgainTo && tag(nodes, at).matches("NN|JJ") && VERBS_TOO.contains(form(nodes, at))) {
      return true; // "to open the port, to <b>free</b> the crew"
    }
    int sign = tag(nodes, at - 1).equals("RB") ? at - 2 : at - 1;
    boolean isNext = sign > 1 && (tag(nodes, sign).equals("CC") || form(nodes, sign).equals(","));
    boolean isVerb = tag(nodes, at).equals("NN") || PAST_TOO.contains(form(nodes, at));
    return isNext && isVerb && VERBS_TOO.contains(form(nodes, at)) && hasObject(nodes, at);
  }

  /** "<b>commission the</b> berth", "<b>hand over those</b>", "<b>support Peru</b> in …". */
  private static boolean hasObject(NLPNode[] nodes, int at) {
    String next = tag(nodes, at + 1);
    return BEFORE_THINGS.contains(next)
        || next.equals("JJ") && !form(nodes, at).equals("trade")
        || PARTICLES.contains(form(nodes, at + 1))
            && (BEFORE_THINGS.contains(tag(nodes, at + 2)) || tag(nodes, at + 2).startsWith("NNP"))
        || next.equals("NNP") && form(nodes, at).equals("support")
        || form(nodes, at).equals("share") && SHARED.contains(form(nodes, at + 1));
  }

  private static String tag(NLPNode[] nodes, int at) {
    return nodes[at].getPartOfSpeechTag();
  }

  private static String form(NLPNode[] nodes, int at) {
    return nodes[at].getWordForm();
  }
}
