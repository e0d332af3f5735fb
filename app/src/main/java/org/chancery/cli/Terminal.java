package org.chancery.cli;

import java.util.Map;

/**
 * What stands at the other end of standard output and standard error. The launcher tells it by
 * system properties, since Java cannot.
 *
 * @param isOut whether standard output is a terminal
 * @param isError whether standard error is a terminal
 * @param width columns of the terminal
 * @param hasColour whether escape codes may be written to standard output
 */
record Terminal(boolean isOut, boolean isError, int width, boolean hasColour) {

  private static final int USUAL_WIDTH = 100;

  static Terminal current() {
    return of(
        System.getenv(),
        Boolean.getBoolean("chancery.terminal.out"),
        Boolean.getBoolean("chancery.terminal.err"));
  }

  static Terminal of(Map<String, String> environment, boolean isOut, boolean isError) {
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    boolean plain =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(isOut, isError, width, isOut && plain);
  }

  /** The words, bold where colour may be shown, between brackets where not. */
  String marked(String words) {
    return hasColour ? "\u001b[1;33m" + words + "\u001b[0m" : "[" + words + "]";
  }

  String faint(String words) {
    return hasColour ? "\u001b[2m" + words + "\u001b[0m" : words;
  }
}
