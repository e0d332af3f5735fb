package org.chancery.text;

import edu.emory.mathcs.nlp.common.treebank.DEPTagEn;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chancery.article.Span;

/**
 * {@link EnglishAnalyser} by NLP4J 1.1.3 (Emory University, Apache-2.0): tokens, parts of speech,
 * lemmas and trees, without its statistical names. Only it and the classes whose names begin like
 * its own know NLP4J.
 */
public final class Nlp4jAnalyser implements EnglishAnalyser {

  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";

  /**
   * A longer sentence is cut, at a sign where there is one: the parser's time grows faster than the
   * length.
   */
  private static final int LONGEST_SENTENCE = 160;

  /** Spelled as two words, these are tagged as persons. */
  private static final Map<String, String> ONE_WORD =
      Map.of("viet nam", "Vietnam", "ha noi", "Hanoi");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final List<NLPComponent<NLPNode>> steps;
  private final Predicate<String> lexicon;
  private final GluedWords gluedWords;

  private Nlp4jAnalyser(List<NLPComponent<NLPNode>> steps, Predicate<String> lexicon) {
    this.steps = steps;
    this.lexicon = lexicon;
    this.gluedWords = new GluedWords(lexicon);
  }

  /**
   * Opens the models, unpacking those that are not in the cache yet.
   *
   * @throws ModelCacheException when they are missing, damaged or cannot be unpacked
   */
  public static Nlp4jAnalyser open(ModelCache cache) {
    Path classesFile =
        cache.file(LEXICA + "en-ambiguity-classes-simplified.xz", Nlp4jFlattening::wordLists);
    Path clustersFile =
        cache.file(
            LEXICA + "en-brown-clusters-simplified-lowercase.xz", Nlp4jFlattening::wordLists);
    Path taggerFile = cache.file(MODELS + "en-pos.xz", Nlp4jFlattening::model);
    Path parserFile = cache.file(MODELS + "en-dep.xz", Nlp4jFlattening::model);
    try {
      Nlp4jModels.WordLists classes = new Nlp4jModels.WordLists(classesFile);
      return new Nlp4jAnalyser(
          List.of(
              Nlp4jModels.lexica(classes, new Nlp4jModels.WordLists(clustersFile)),
              Nlp4jModels.tagger(taggerFile),
              new MorphologicalAnalyzer<>(Language.ENGLISH),
              Nlp4jModels.parser(parserFile)),
          classes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Sentence> analyse(String text, Span paragraph, List<Span> holes, int firstIndex) {
    String view = view(text, paragraph, holes);
    List<Sentence> sentences = new ArrayList<>();
    for (List<Token> tokens : rejoined(tokenizer.segmentize(tokenizer.tokenize(view)))) {
      for (List<Token> piece : cut(tokens)) {
        List<Word> words = inSentenceCase(text, paragraph, words(piece, paragraph.start()));
        sentences.add(parse(words, firstIndex + sentences.size()));
      }
    }
    return sentences;
  }

  /**
   * "Senator Okello (D-Wis.) <b>said</b>": no sentence begins in small letters behind a bracket.
   */
  private static List<List<Token>> rejoined(List<List<Token>> segments) {
    List<List<Token>> whole = new ArrayList<>();
    for (List<Token> segment : segments) {
      List<Token> last = whole.isEmpty() ? List.of() : whole.get(whole.size() - 1);
      boolean goesOn =
          !last.isEmpty()
              && !segment.isEmpty()
              && Set.of(")", "]").contains(last.get(last.size() - 1).getWordForm())
              && startsSmall(segment.get(0).getWordForm());
      if (goesOn) {
        List<Token> joined = new ArrayList<>(last);
        joined.addAll(segment);
        whole.set(whole.size() - 1, joined);
      } else {
        whole.add(segment);
      }
    }
    return whole;
  }

  private static boolean startsSmall(String form) {
    return Character.isLowerCase(form.charAt(0)) || form.equals(",");
  }

  /** The paragraph, letter for letter, with its holes blank and its apostrophes straight. */
  private static String view(String text, Span paragraph, List<Span> holes) {
    StringBuilder view = new StringBuilder(paragraph.of(text).replace('\u2019', '\''));
    for (Span hole : holes) {
      for (int at = hole.start(); at < hole.end(); at++) {
        view.setCharAt(at - paragraph.start(), ' ');
      }
    }
    return view.toString();
  }

  private static List<List<Token>> cut(List<Token> tokens) {
    List<List<Token>> pieces = new ArrayList<>();
    int start = 0;
    while (tokens.size() - start > LONGEST_SENTENCE) {
      int end = start + LONGEST_SENTENCE;
      for (int at = end; at > start + LONGEST_SENTENCE / 2; at--) {
        if (!Character.isLetterOrDigit(tokens.get(at - 1).getWordForm().charAt(0))) {
          end = at;
          break;
        }
      }
      pieces.add(tokens.subList(start, end));
      start = end;
    }
    pieces.add(tokens.subList(start, tokens.size()));
    return pieces;
  }

  /**
   * In a headline of capitals, the words that are no names are shown to the tagger in small
   * letters.
   */
  private List<Word> inSentenceCase(String text, Span paragraph, List<Word> words) {
    if (!TitleCase.is(words.stream().map(Word::form).toList())) {
      return words;
    }
    TitleCase titleCase = new TitleCase(text, paragraph, lexicon);
    List<Word> plain = new ArrayList<>(List.of(words.get(0)));
    for (Word word : words.subList(1, words.size())) {
      plain.add(new Word(word.span, word.form, titleCase.plain(word.form)));
    }
    return plain;
  }

  /**
   * @param shown what the tagger and the parser are shown in its place
   */
  private record Word(Span span, String form, String shown) {
    Word(Span span, String form) {
      this(span, form, form);
    }
  }

  private List<Word> words(List<Token> tokens, int offset) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      Span span = new Span(offset + token.getStartOffset(), offset + token.getEndOffset());
      String form = unaccented(token.getWordForm());
      Word last = words.isEmpty() ? null : words.get(words.size() - 1);
      String joined =
          last == null
              ? null
              : ONE_WORD.get(
                  last.form.toLowerCase(Locale.ROOT) + " " + form.toLowerCase(Locale.ROOT));
      int seam = joined == null ? gluedWords.seam(token.getWordForm()) : 0;
      if (seam > 0) {
        words.add(
            new Word(
                new Span(span.start(), span.start() + seam),
                unaccented(token.getWordForm().substring(0, seam))));
        words.add(
            new Word(
                new Span(span.start() + seam, span.end()),
                unaccented(token.getWordForm().substring(seam))));
      } else if (joined == null) {
        words.add(new Word(span, form));
      } else {
        words.set(words.size() - 1, new Word(last.span.union(span), joined));
      }
    }
    return words;
  }

  /** Accented names are tagged as anything; without their accents most are names. */
  private static String unaccented(String form) {
    for (int at = 0; at < form.length(); at++) {
      if (form.charAt(at) > 0x7F) {
        String plain =
            MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace('\u0111', 'd').replace('\u0110', 'D');
        return plain.isEmpty() ? form : plain;
      }
    }
    return form;
  }

  private Sentence parse(List<Word> words, int index) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int number = 1; number < nodes.length; number++) {
      nodes[number] = new NLPNode(number, words.get(number - 1).shown);
    }
    steps.forEach(step -> step.process(nodes));
    List<org.chancery.text.Token> tokens = new ArrayList<>(words.size());
    for (int number = 1; number < nodes.length; number++) {
      tokens.add(token(nodes[number], words.get(number - 1)));
    }
    return new Sentence(index, TreeRepair.of(tokens));
  }

  private static org.chancery.text.Token token(NLPNode node, Word word) {
    NLPNode head = node.getDependencyHead();
    int headIndex = head == null ? -1 : head.getID() - 1;
    return new org.chancery.text.Token(
        node.getID() - 1,
        word.span,
        word.form,
        node.getLemma(),
        node.getPartOfSpeechTag(),
        headIndex,
        relation(node));
  }

  private static Relation relation(NLPNode node) {
    return switch (node.getDependencyLabel()) {
      case DEPTagEn.DEP_ROOT -> Relation.ROOT;
      case DEPTagEn.DEP_NSUBJ, DEPTagEn.DEP_EXPL -> Relation.SUBJECT;
      case DEPTagEn.DEP_NSUBJPASS -> Relation.PASSIVE_SUBJECT;
      case DEPTagEn.DEP_CSUBJ, DEPTagEn.DEP_CSUBJPASS -> Relation.CLAUSAL_SUBJECT;
      case DEPTagEn.DEP_AGENT -> Relation.AGENT;
      case DEPTagEn.DEP_DOBJ -> Relation.OBJECT;
      case DEPTagEn.DEP_DATIVE -> Relation.INDIRECT_OBJECT;
      case DEPTagEn.DEP_ATTR, DEPTagEn.DEP_ACOMP, DEPTagEn.DEP_OPRD -> Relation.PREDICATE;
      case DEPTagEn.DEP_CCOMP -> Relation.CLAUSAL_COMPLEMENT;
      case DEPTagEn.DEP_XCOMP -> Relation.OPEN_COMPLEMENT;
      case DEPTagEn.DEP_ADVCL -> Relation.ADVERBIAL_CLAUSE;
      case DEPTagEn.DEP_RELCL -> Relation.RELATIVE_CLAUSE;
      case DEPTagEn.DEP_ACL -> Relation.NOUN_CLAUSE;
      case DEPTagEn.DEP_PREP -> Relation.PREPOSITION;
      case DEPTagEn.DEP_POBJ -> Relation.PREPOSITION_OBJECT;
      case DEPTagEn.DEP_PCOMP -> Relation.PREPOSITION_CLAUSE;
      case DEPTagEn.DEP_CONJ -> Relation.CONJUNCT;
      case DEPTagEn.DEP_CC, DEPTagEn.DEP_PRECONJ -> Relation.COORDINATION;
      case DEPTagEn.DEP_AUX ->
          node.getPartOfSpeechTag().equals("MD") ? Relation.MODAL : Relation.AUXILIARY;
      case DEPTagEn.DEP_AUXPASS -> Relation.PASSIVE_AUXILIARY;
      case DEPTagEn.DEP_NEG -> Relation.NEGATION;
      case DEPTagEn.DEP_MARK -> Relation.MARKER;
      case DEPTagEn.DEP_PRT -> Relation.PARTICLE;
      case DEPTagEn.DEP_DET, DEPTagEn.DEP_PREDET -> Relation.DETERMINER;
      case DEPTagEn.DEP_POSS -> Relation.POSSESSIVE;
      case DEPTagEn.DEP_CASE -> Relation.POSSESSIVE_MARK;
      case DEPTagEn.DEP_COMPOUND -> Relation.COMPOUND;
      case DEPTagEn.DEP_NMOD -> Relation.ADJECTIVE;
      case DEPTagEn.DEP_ADVMOD, DEPTagEn.DEP_NPADVMOD -> Relation.ADVERB;
      case "nummod", DEPTagEn.DEP_QMOD -> Relation.NUMBER;
      case DEPTagEn.DEP_APPOS -> Relation.APPOSITION;
      case DEPTagEn.DEP_PARATAXIS, DEPTagEn.DEP_META, DEPTagEn.DEP_DISCOURSE ->
          Relation.PARENTHESIS;
      case DEPTagEn.DEP_PUNCT -> Relation.PUNCTUATION;
      default -> Relation.OTHER;
    };
  }
}
