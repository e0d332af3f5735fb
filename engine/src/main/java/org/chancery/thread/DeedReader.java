package org.chancery.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.mention.Gazetteer;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** Takes the words of an ask apart. Threads may share one. */
final class DeedReader {

  /** Purpose, basis and examples, which do not make another deed (THREADS rules 1 and 5). */
  private static final Pattern TAIL =
      Pattern.compile(
          "[,;]?\\s+(?:thereby|thus|so that|so as to|in order to|in order that|with a view to|with the aim of|in the hope"
              + "|in accordance with|in line with|in conformity with|in the spirit of|on the basis of|based on|for the sake of"
              + "|under the framework of|within the framework of|including|such as|particularly|especially|notably|in particular"
              + "|for the benefit of|as talks go on|while talks)\\b.*$",
          Pattern.CASE_INSENSITIVE);

  /** ", looking to next year's anniversaries", ", thus building trust": not what is wanted. */
  private static final Pattern PARTICIPLE =
      Pattern.compile(",\\s+(?:\\p{Ll}+\\s+)?(?:\\p{Ll}{3,}ing)\\s[^,]*.*$");

  private static final Pattern HASTE =
      Pattern.compile(
          "\\b(?:as soon as possible|at an early date|at the earliest(?: possible)?(?: date)?|in the (?:time ahead|(?:coming|near|next) (?:time|years?|months?|period|future))"
              + "|without (?:further )?delay|at the same time|once and for all|in a timely manner|this year|by the end of the year)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Washington should …", "both sides need to …": who is to act, before what is to be done. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(.{0,80}?)\\b(?:should|could|would|must|will|ought to|needs? to|needed to)\\s+");

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.\\-]*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

  /** "EU-Mercosur", "Taiwan-related", but not "F-16" and not "in-depth". */
  private static final Pattern COMPOUND =
      Pattern.compile("(?=.*\\p{Lu}\\p{L}*-|.*-\\p{Lu})\\p{L}+(?:-\\p{L}+)+");

  /** "A, B and C" or "A, B, C". */
  private static final Pattern LIST = Pattern.compile("^([^,]+),[^,]+(?:,|\\band\\b).*$");

  private static final Set<String> PREPOSITIONS =
      Words.set("from of in to by with for at on against between");
  private static final Set<String> STOPPERS =
      Words.set(
          "not no refrain stop halt cease desist end stopping halting ending ceasing refraining");
  private static final Set<String> OPENERS =
      Words.set("to that would should could will shall can cannot may might must");
  private static final Set<String> SUBJECTS =
      Words.set("his her its their the both two sides side country nation government");
  private static final Set<String> PASSIVE = Words.set("be been being");
  private static final int LONGEST_NAME = 4;

  private final DeedWords words = DeedWords.load();
  private final Gazetteer gazetteer;

  DeedReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param wanted what is to be done, in the words of the text
   * @param from the side that asks; @param to the side that is asked
   */
  Deed read(String wanted, @Nullable String from, @Nullable String to) {
    String core = withoutSubject(core(wanted), from, to);
    return read(tokens(core), first(core), from, to);
  }

  /** The stems of what a list names before its first comma. */
  private Set<String> first(String core) {
    Matcher list = LIST.matcher(core);
    Set<String> first = new HashSet<>();
    if (list.find()) {
      tokens(list.group(1)).forEach(token -> first.add(words.thing(Fold.of(token))));
    }
    return first;
  }

  /** The whole of what was said, with examples and purposes. */
  Deed readWhole(String words, String from, String to) {
    return read(tokens(words), Set.of(), from, to);
  }

  /** The same without how it was put and how soon: "was not in a position to", "would". */
  Deed readSaid(String words, @Nullable String from, @Nullable String to) {
    List<String> tokens = tokens(HASTE.matcher(words).replaceAll(" "));
    int deed = 0;
    for (int at = 0; at < tokens.size() && isBeforeDeed(tokens.get(at), from, to); at++) {
      String folded = Fold.of(tokens.get(at));
      boolean isSubject = at > 0 && deed == at && SUBJECTS.contains(folded);
      deed = OPENERS.contains(folded) || isSubject ? at + 1 : deed;
    }
    return read(tokens.subList(deed, tokens.size()), Set.of(), from, to);
  }

  private boolean isBeforeDeed(String token, @Nullable String from, @Nullable String to) {
    Gazetteer.Entry side = side(token);
    return words.isSaid(Fold.of(token))
        || side != null && (side.code().equals(from) || side.code().equals(to));
  }

  private Deed read(
      List<String> tokens, Set<String> first, @Nullable String from, @Nullable String to) {
    Parts parts = new Parts(String.join(" ", tokens), first);
    for (int at = 0; at < tokens.size(); ) {
      Gazetteer.Entry side = null;
      int length = Math.min(LONGEST_NAME, tokens.size() - at);
      while (length > 0
          && (side = side(String.join(" ", tokens.subList(at, at + length)))) == null) {
        length--;
      }
      if (side != null) {
        boolean isOwn = side.code().equals(from) || side.code().equals(to);
        at += length;
        if (!isOwn) {
          String name = String.join(" ", tokens.subList(at - length, at));
          parts.name(name, side.code().toLowerCase(Locale.ROOT));
        } else if (at == tokens.size() || words.isFrame(Fold.of(tokens.get(at)))) {
          parts.dropLastIf(PREPOSITIONS);
        }
      } else {
        add(parts, tokens, at++);
      }
    }
    return parts.deed();
  }

  private static String core(String wanted) {
    String plain = HASTE.matcher(wanted.replaceAll("[“”\"]", " ")).replaceAll(" ");
    Matcher tail = TAIL.matcher(plain);
    if (tail.find() && tail.start() >= 12) {
      plain = plain.substring(0, tail.start());
    }
    Matcher participle = PARTICIPLE.matcher(plain);
    if (participle.find() && participle.start() >= 12) {
      plain = plain.substring(0, participle.start());
    }
    return plain.replaceAll("\\s+", " ").strip();
  }

  /** Drops who is to act where these are the two sides; another subject is the object. */
  private String withoutSubject(String core, @Nullable String from, @Nullable String to) {
    Matcher subject = SUBJECT.matcher(core);
    if (!subject.find()) {
      return core;
    }
    for (String token : tokens(subject.group(1))) {
      Gazetteer.Entry side = side(token);
      boolean isSide = side != null && (side.code().equals(from) || side.code().equals(to));
      String folded = Fold.of(token);
      if (!isSide && !words.isFrame(folded) && !words.isForce(folded)) {
        return core;
      }
    }
    return core.substring(subject.end());
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group().replaceAll("['’]s$", "");
      boolean isJoined = COMPOUND.matcher(token).matches();
      tokens.addAll(isJoined ? List.of(token.split("-")) : List.of(token));
    }
    return tokens;
  }

  private Gazetteer.@Nullable Entry side(String name) {
    boolean isName = Character.isUpperCase(name.codePointAt(0));
    Gazetteer.Entry entry = isName ? gazetteer.lookup(name) : null;
    return entry == null || entry.kind() == Gazetteer.Kind.CITY ? null : entry;
  }

  private void add(Parts parts, List<String> tokens, int at) {
    String token = tokens.get(at);
    String folded = Fold.of(token);
    String figure = DeedWords.figure(folded);
    if (words.isForce(folded)) {
      return;
    }
    if (Character.isDigit(figure.charAt(0))) {
      parts.number(token, figure, isAmount(tokens, at));
    } else if (isName(token, at) && !words.isFrame(folded)) {
      parts.name(token, folded);
    } else {
      parts.word(token, folded);
    }
  }

  /** "50 percent", "two ships": how much, not which; a year tells which. */
  private static boolean isAmount(List<String> tokens, int at) {
    boolean isYear = tokens.get(at).matches("(?:19|20)\\d\\d");
    boolean isLabel = at > 0 && Character.isUpperCase(tokens.get(at - 1).codePointAt(0));
    return !isYear && !isLabel && at + 1 < tokens.size();
  }

  /** A capital inside the words, or a short form or code anywhere. */
  private static boolean isName(String token, int at) {
    boolean hasDigit = token.chars().anyMatch(Character::isDigit);
    long capitals = token.codePoints().filter(Character::isUpperCase).count();
    return hasDigit || capitals > 1 || capitals == 1 && at > 0;
  }

  /** The parts while they are gathered. */
  private final class Parts {
    private final String whole;
    private final Set<String> first;
    private final StringBuilder plain = new StringBuilder();
    private final List<Deed.Term> terms = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private int deedSign = 1;
    private int measureSign = 1;
    private boolean isSettled;

    Parts(String whole, Set<String> first) {
      this.whole = whole;
      this.first = first;
    }

    void name(String token, String name) {
      say(token);
      if (words.isBody(name)) {
        bodies.add(words.thing(name));
        terms.add(new Deed.Term(name, words.thing(name), 2));
        return;
      }
      names.add(name);
      terms.add(new Deed.Term(Fold.of(token), name, 10));
    }

    void number(String token, String figure, boolean isAmount) {
      say(token);
      if (!isAmount) {
        numbers.add(figure);
      }
    }

    void word(String token, String folded) {
      say(token);
      if (PASSIVE.contains(folded)) {
        kinds.clear();
        deedSign = 1;
        isSettled = false;
      }
      if (words.isFrame(folded) && !folded.equals("not") && !folded.equals("no")) {
        return;
      }
      Set<String> named = words.kinds(folded);
      boolean isFirst = !isSettled && !named.isEmpty();
      boolean isMeasure = named.stream().anyMatch(kind -> kind.startsWith("measure:"));
      if (isMeasure) {
        measures.addAll(named);
        measureSign = -measureSign;
      } else if (!isSettled && STOPPERS.contains(folded)) {
        kinds.add("end");
        deedSign = -deedSign;
      } else if (!isSettled && !named.isEmpty()) {
        kinds.addAll(named);
        deedSign *= words.sign(folded) < 0 ? -1 : 1;
        isSettled = true;
      }
      int weight = words.isLight(folded) ? 2 : isMeasure ? 5 : isFirst ? 4 : 10;
      terms.add(new Deed.Term(folded, words.thing(folded), weight));
    }

    void dropLastIf(Set<String> last) {
      int space = plain.lastIndexOf(" ");
      if (space > 0 && last.contains(plain.substring(space + 1))) {
        plain.setLength(space);
      }
    }

    private void say(String token) {
      plain.append(plain.isEmpty() ? "" : " ").append(token);
    }

    Deed deed() {
      return new Deed(
          plain.toString(),
          whole,
          terms,
          names.isEmpty() ? bodies : names,
          numbers,
          kinds,
          measures,
          deedSign * measureSign,
          first);
    }
  }
}
