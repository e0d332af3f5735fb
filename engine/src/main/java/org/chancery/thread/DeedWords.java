package org.chancery.thread;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.mention.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The word lists beside this class: kinds of deeds, things that are one, words that carry little.
 */
final class DeedWords {

  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ions", "ion", "ances",
          "ance", "ers", "er", "ies", "ed", "es", "s", "e", "y");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"));

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Set<String>> like = new HashMap<>();
  private final Map<String, Integer> signs = new HashMap<>();
  private final Map<String, String> things = new HashMap<>();
  private final Map<String, String> thingsByStem = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  private DeedWords() {}

  static DeedWords load() {
    DeedWords words = new DeedWords();
    TableFile.rows(DeedWords.class, "deeds.tsv").forEach(words::addKind);
    for (List<String> row : TableFile.rows(DeedWords.class, "apart.tsv")) {
      for (String form : row.get(1).split(" ")) {
        words.addToClass(form, row.get(0));
      }
    }
    TableFile.rows(DeedWords.class, "things.tsv")
        .forEach(row -> words.addThing(row.get(0).split(" ")));
    for (List<String> row : TableFile.rows(DeedWords.class, "light.tsv")) {
      words.lists.put(row.get(0), org.chancery.text.Words.set(row.get(1)));
    }
    return words;
  }

  private void addKind(List<String> row) {
    int sign = row.get(1).equals("-") ? -1 : row.get(1).equals("+") ? 1 : 0;
    if (!row.get(2).isEmpty()) {
      like.put(row.get(0), Set.of(row.get(2).split(" ")));
    }
    for (String form : row.get(3).split(" ")) {
      kinds.computeIfAbsent(stem(form), key -> new HashSet<>()).add(row.get(0));
      signs.merge(stem(form), sign, (one, other) -> one == 0 ? other : one);
    }
  }

  /** In the singular and the plural. */
  private void addToClass(String form, String name) {
    String root = form.endsWith("y") ? form.substring(0, form.length() - 1) + "i" : form;
    for (String told : List.of(form, form + "s", root + "es")) {
      classes.put(told, name);
    }
  }

  /** Words for one thing; where one of them is in a class, all are. */
  private void addThing(String[] forms) {
    String shared =
        Stream.of(forms).map(classes::get).filter(Objects::nonNull).findFirst().orElse(null);
    for (String form : forms) {
      things.putIfAbsent(form, stem(forms[0]));
      thingsByStem.putIfAbsent(stem(form), stem(forms[0]));
      if (shared != null) {
        addToClass(form, shared);
      }
    }
  }

  /** The kinds of deed that a word may name; empty when it names none. */
  Set<String> kinds(String word) {
    return kinds.getOrDefault(stem(word), Set.of());
  }

  /** Whether a deed of one of these kinds can be one of those. */
  boolean areLike(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> isLike(one, other)));
  }

  private boolean isLike(String one, String other) {
    return one.equals(other)
        || like.getOrDefault(one, Set.of()).contains(other)
        || like.getOrDefault(other, Set.of()).contains(one);
  }

  /** +1, -1 or 0. */
  int sign(String word) {
    return signs.getOrDefault(stem(word), 0);
  }

  boolean isForce(String word) {
    return lists.get("force").contains(word);
  }

  boolean isFrame(String word) {
    return lists.get("frame").contains(word);
  }

  /** What may stand in a reply before the deed: "was not in a position to", "the request that". */
  boolean isSaid(String word) {
    return isFrame(word) || isForce(word) || lists.get("said").contains(word);
  }

  boolean isLight(String word) {
    return lists.get("light").contains(word);
  }

  /** A word of which there are many by other names: "Council", "Treaty", "Island". */
  boolean isBody(String word) {
    return lists.get("body").contains(word);
  }

  /**
   * The class of {@code apart.tsv} in which the thing is that the word names; null when it is in
   * none. By letters and not by stem: "apples" are no "application".
   */
  @Nullable String classOf(String word) {
    return classes.get(word);
  }

  /** The figure of a number word, or the word itself. */
  static String figure(String word) {
    return NUMBERS.getOrDefault(word, word);
  }

  /** What the word is compared by; the form itself first: "status" is no "statue". */
  String thing(String word) {
    String stem = stem(word);
    return things.getOrDefault(word, thingsByStem.getOrDefault(stem, stem));
  }

  static String stem(String word) {
    String spelled =
        word.replace("-", "")
            .replace("isation", "ization")
            .replace("ise", "ize")
            .replace("our", "or");
    for (String ending : ENDINGS) {
      if (spelled.endsWith(ending) && spelled.length() - ending.length() > 2) {
        String stem = spelled.substring(0, spelled.length() - ending.length());
        int last = stem.length() - 1;
        boolean isDoubled =
            last > 2
                && stem.charAt(last) == stem.charAt(last - 1)
                && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return isDoubled ? stem.substring(0, last) : stem;
      }
    }
    return spelled;
  }
}
