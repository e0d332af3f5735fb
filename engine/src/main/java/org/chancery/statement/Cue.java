package org.chancery.statement;

/**
 * A word or phrase that shows a speech act; a line of {@code cues.tsv}.
 *
 * @param words the dictionary form, the words after the first separated by spaces: "call for"
 * @param isSoft hope and expectation rather than a firm ask
 * @param fires a sentence in which the cue carries a statement
 * @param silent a sentence with the same word that carries none by it
 */
record Cue(String words, Frame frame, Act act, boolean isSoft, String fires, String silent) {

  /** What stands around the cue. */
  enum Frame {
    /** Tells words: "said that …", "“…,” she said", "noted the progress". */
    SAY,
    /** Wants of someone: "urged X to …", "proposed that X …", "called for …". */
    WANT,
    /** Speaks of the speaker's own doing: "pledged to …", "agreed to …". */
    PLAN,
    /** Values what follows: "thanked X for …", "welcomed …". */
    VALUE,
    /** A noun after a light verb: "expressed <b>confidence</b> that …". */
    NOUN,
    /** An adjective after a copula: "is <b>ready</b> to …". */
    ADJ
  }

  /** Of what is told without a word that says so. */
  static final Cue IMPLIED = new Cue("say", Frame.SAY, Act.INFORM, false, "", "");

  String first() {
    return words.split(" ")[0];
  }
}
