package org.chancery.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Word lists written as one line of text. */
public final class Words {

  public static final String WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday";

  public static final String MONTHS =
      "january february march april may june july august september october november december";

  private Words() {}

  /** The words of the list, separated by white space; a word named twice counts once. */
  public static Set<String> set(String list) {
    return Set.copyOf(new LinkedHashSet<>(List.of(list.strip().split("\\s+"))));
  }
}
