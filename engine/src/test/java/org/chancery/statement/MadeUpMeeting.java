package org.chancery.statement;

import java.util.List;
import org.chancery.TestReader;

/** Readings of words behind a lead in which Asha Mwende of Kenya meets Ana Rojas of Peru. */
final class MadeUpMeeting {

  private static final String LEAD =
      "Kenyan Foreign Minister Asha Mwende met Peruvian Foreign Minister Ana Rojas in Lima. ";

  private MadeUpMeeting() {}

  /** What is said, each as its act and its words: "ASK a lower fee". */
  static List<String> told(String words) {
    return told(LEAD, words);
  }

  /** The same in news that tell of no meeting. */
  static List<String> toldAtHome(String words) {
    return told("", words);
  }

  /** The same behind another lead. */
  static List<String> told(String lead, String words) {
    String text = lead + words;
    return TestReader.open(text).statements().stream()
        .filter(statement -> statement.firstContent().start() >= lead.length())
        .map(statement -> statement.act() + " " + content(statement, text))
        .toList();
  }

  private static String content(Statement statement, String text) {
    return String.join(" … ", statement.content().stream().map(span -> span.of(text)).toList());
  }
}
