package org.chancery.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.chancery.text.WordForms.Word;

/**
 * {@link EnglishAnalyser} by a model of our own, run by onnxruntime 1.22 (Microsoft, MIT): words,
 * sentences and lemmas by rules, parts of speech and trees by the model. Only it and the classes
 * whose names begin like its own know onnxruntime.
 */
public final class OnnxAnalyser implements EnglishAnalyser {

  /** One word each, though two of the vocabulary side by side. */
  private static final Set<String> NOT_GLUED =
      Words.set(
          "withhold withstand withdraw forbid forsake forbear forgo forthright afresh amoral amount apiece arise aspire"
              + " averse avert asymmetric asexual aspersion adrift ashore anew atypical afoot await ablaze afield aside"
              + " hereby herein herewith bother");

  private static final List<String> INFLECTED = List.of("VBG", "VBD", "VBZ");

  /** "thinking", not "bring". */
  private static final Pattern ING = Pattern.compile("[a-z]*[aeiouy][a-z]*ing");

  /** "thinks", not "discuss" or "focus". */
  private static final Pattern THIRD_PERSON = Pattern.compile("[a-z]{2,}[^aious']s");

  private final OnnxModel model;
  private final WordForms forms;
  private final Lemmatizer lemmatizer;

  private OnnxAnalyser(OnnxModel model) {
    this.model = model;
    this.lemmatizer = new Lemmatizer(model.vocabulary()::isWord);
    this.forms =
        new WordForms(new GluedWords(this::isWord), word -> false, UnaryOperator.identity());
  }

  /** Whether the word, or what it is a form of, is one word. */
  private boolean isWord(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    return isBase(word) || INFLECTED.stream().anyMatch(tag -> isBase(lemmatizer.lemma(word, tag)));
  }

  private boolean isBase(String word) {
    return model.vocabulary().isWord(word) || NOT_GLUED.contains(word);
  }

  /**
   * Opens the model that ships.
   *
   * @throws ModelCacheException {@code text/own-model-missing} when this build was made without it,
   *     {@code text/own-model-unusable} when it is damaged or this computer cannot run it
   */
  public static OnnxAnalyser open() {
    return new OnnxAnalyser(OnnxModel.shipped());
  }

  /**
   * Opens the model that {@code training/} wrote into {@code folder}.
   *
   * @throws ModelCacheException {@code text/own-model-missing} when it is not there, {@code
   *     text/own-model-unusable} when it is damaged or this computer cannot run it
   */
  public static OnnxAnalyser open(Path folder) {
    return new OnnxAnalyser(OnnxModel.open(folder));
  }

  @Override
  public String version() {
    return "+own." + model.version();
  }

  @Override
  public List<Sentence> analyse(String text, List<Stretch> stretches) {
    List<List<Word>> sentences = new ArrayList<>();
    for (Stretch stretch : stretches) {
      String view = stretch.view(text);
      for (List<Word> words : forms.sentences(text, stretch, view, WordSplitter.sentences(view))) {
        addAsLongAsCanBeRead(words, sentences);
      }
    }
    List<OnnxModel.Parse> parses = model.parse(sentences.stream().map(this::input).toList());
    List<Sentence> analysed = new ArrayList<>(sentences.size());
    for (int number = 0; number < parses.size(); number++) {
      analysed.add(sentence(number, sentences.get(number), parses.get(number)));
    }
    return analysed;
  }

  private void addAsLongAsCanBeRead(List<Word> words, List<List<Word>> sentences) {
    int start = 0;
    int pieces = 0;
    for (int at = 0; at < words.size(); at++) {
      int more = model.vocabulary().ofWord(words.get(at).shown()).length;
      if (pieces + more > OnnxModel.MOST_PIECES) {
        sentences.add(words.subList(start, at));
        start = at;
        pieces = 0;
      }
      pieces += more;
    }
    sentences.add(words.subList(start, words.size()));
  }

  private OnnxModel.Input input(List<Word> words) {
    return new OnnxModel.Input(
        words.stream().map(word -> model.vocabulary().ofWord(word.shown())).toList(),
        words.stream().mapToInt(word -> LetterShape.of(word.shown())).toArray());
  }

  private Sentence sentence(int number, List<Word> words, OnnxModel.Parse parse) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (int index = 0; index < words.size(); index++) {
      Word word = words.get(index);
      int head = parse.heads()[index];
      Relation relation = relation(head, parse.relations().get(index));
      String tag = tag(word.form().toLowerCase(Locale.ROOT), parse.tags().get(index), relation);
      String lemma = lemmatizer.lemma(word.form(), tag);
      tokens.add(new Token(index, word.span(), word.form(), lemma, tag, head, relation));
    }
    return new Sentence(number, TreeRepair.of(tokens));
  }

  /** The label is chosen after the head, and need not agree with it on what the root is. */
  private static Relation relation(int head, Relation label) {
    if (head < 0) {
      return Relation.ROOT;
    }
    return label == Relation.ROOT ? Relation.OTHER : label;
  }

  /** The model's tag, or that of the spelling where the two cannot both be right. */
  private static String tag(String word, String tag, Relation relation) {
    if (tag.equals("TO") && relation == Relation.PREPOSITION) {
      return "IN";
    }
    boolean isPlain = tag.equals("VB") || tag.equals("VBP");
    if (isPlain && ING.matcher(word).matches()) {
      return "VBG";
    }
    return isPlain && THIRD_PERSON.matcher(word).matches() ? "VBZ" : tag;
  }
}
