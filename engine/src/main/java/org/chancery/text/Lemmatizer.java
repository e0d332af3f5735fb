package org.chancery.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Gives the dictionary form of an English word, by a table of irregular forms and the rules of
 * spelling. Where spelling leaves two readings ("hoped": hope or hop), a list of words decides.
 */
final class Lemmatizer {

  private static final Map<String, String> CLITICS =
      Map.of("n't", "not", "'ll", "will", "ca", "can", "wo", "will", "sha", "shall", "'d", "would");

  /** Behind these letters hardly an English verb of more than one syllable ends without its e. */
  private static final Pattern BEFORE_E =
      Pattern.compile(
          ".*(?:[cuvsz]|[dnr]g|[bcdfgkptz]l|ced|leg|(?:ea|ee|oa|oo)th|[^l]let|[^eo]at|[cnv]it|[^aeiou](?:[aiou][bdgklrz]|[ou]t|in|un|[aiu]m))");

  private final Predicate<String> known;
  private final Map<String, String> irregular = new HashMap<>();

  /**
   * @param known whether a word in small letters stands in some list of common words
   */
  Lemmatizer(Predicate<String> known) {
    this.known = known;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Lemmatizer.class.getResourceAsStream("irregular.tsv"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t");
    for (String form : cells[2].split(" ")) {
      irregular.putIfAbsent(cells[0] + form, cells[1]);
    }
  }

  /**
   * @param form a word, accents and all
   * @param tag its Penn Treebank tag
   * @return in small letters; the word itself for a name
   */
  String lemma(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (tag.startsWith("VB")) {
      return word.equals("'d") || word.equals("'s") && tag.equals("VBZ")
          ? clitic(word)
          : verb(word, tag);
    }
    return switch (tag) {
      case "NNS", "NNPS" -> noun(word);
      case "JJR", "RBR" -> degree(word, "er");
      case "JJS", "RBS" -> degree(word, "est");
      case "MD", "RB" -> CLITICS.getOrDefault(word, word);
      case "``", "''" -> "\"";
      default -> word;
    };
  }

  private static String clitic(String word) {
    return word.equals("'d") ? "have" : "be";
  }

  private String verb(String word, String tag) {
    String base = irregular.get("V" + word);
    if (base != null) {
      return base;
    }
    return switch (tag) {
      case "VBZ" -> withoutS(word);
      case "VBG" -> word.endsWith("ing") && word.length() > 4 ? stem(word, 3) : word;
      case "VBD", "VBN" ->
          word.endsWith("ied") && word.length() > 4
              ? cut(word, 3) + "y"
              : word.endsWith("ed") && word.length() > 3 ? stem(word, 2) : word;
      default -> word;
    };
  }

  private String noun(String word) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0) {
      return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
    }
    String base = irregular.get("N" + word);
    if (base != null) {
      return base;
    }
    if (word.endsWith("men") && word.length() > 4) {
      return cut(word, 2) + "an";
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")
        ? word
        : withoutS(word);
  }

  private String withoutS(String word) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    boolean hisses =
        List.of("sses", "shes", "ches", "xes", "zzes").stream().anyMatch(word::endsWith)
            || word.endsWith("oes");
    if (hisses && !(known.test(cut(word, 1)) && !known.test(cut(word, 2)))) {
      return cut(word, 2);
    }
    return cut(word, 1);
  }

  /** What is left of "stopped" without its ending, as a dictionary has it. */
  private String stem(String word, int ending) {
    String stem = cut(word, ending);
    if (stem.length() < 2
        || stem.chars().noneMatch(letter -> isVowel((char) letter) || letter == 'y')) {
      return ending == 3 ? word : stem + "e";
    }
    char last = stem.charAt(stem.length() - 1);
    boolean isDoubled = !isVowel(last) && last == stem.charAt(stem.length() - 2);
    if (isDoubled) {
      boolean single = known.test(cut(stem, 1));
      boolean keeps =
          "sfz".indexOf(last) >= 0
              || known.test(stem) && (last == 'l' || !single)
              || last == 'l' && !single;
      return keeps || stem.length() < 4 ? stem : cut(stem, 1);
    }
    if (stem.endsWith("is") || stem.endsWith("ys")) {
      return stem + "e"; // no verb ends so: "emphasised" is not of "emphasis"
    }
    boolean plain = known.test(stem);
    boolean withE = known.test(stem + "e");
    if (plain != withE) {
      return plain ? stem : stem + "e";
    }
    return isShort(stem) || endsBeforeE(stem) ? stem + "e" : stem;
  }

  /** "hop", "not": had it no e, its last letter would have been doubled. */
  private static boolean isShort(String stem) {
    int length = stem.length();
    return length >= 2
        && length <= 5
        && !isVowel(stem.charAt(length - 1))
        && "wxy".indexOf(stem.charAt(length - 1)) < 0
        && isVowel(stem.charAt(length - 2))
        && stem.substring(0, length - 2).chars().noneMatch(letter -> isVowel((char) letter));
  }

  private static boolean endsBeforeE(String stem) {
    return BEFORE_E.matcher(stem).matches();
  }

  private String degree(String word, String ending) {
    String base = irregular.get("A" + word);
    if (base != null) {
      return base;
    }
    if (!word.endsWith(ending) || word.length() < ending.length() + 3) {
      return word;
    }
    String stem = cut(word, ending.length());
    return stem.endsWith("i") ? cut(stem, 1) + "y" : stem(word, ending.length());
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
