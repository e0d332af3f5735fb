package org.chancery.thread;

import java.util.List;

/**
 * One deed wanted by one side of one side, whatever the words.
 *
 * @param id "t:" and the figures of the id of its first ask. The same with any other of its asks
 *     means this thread too, so that an id once cited leads here after threads have joined
 * @param wishes its asks, oldest first; never empty
 * @param related the ids of threads of the same two sides that have to do with this one, nearest
 *     first
 */
public record AskThread(
    String id, String from, String to, List<Wish> wishes, List<String> related) {

  public AskThread {
    wishes = List.copyOf(wishes);
    related = List.copyOf(related);
  }

  /** The id by which an ask stands for its thread. */
  public static String idOf(String statement) {
    return "t:" + statement.substring(statement.indexOf(':') + 1);
  }
}
