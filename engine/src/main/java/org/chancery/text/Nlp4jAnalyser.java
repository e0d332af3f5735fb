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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.article.Span;
import org.chancery.text.WordForms.Word;

/**
 * {@link EnglishAnalyser} by NLP4J 1.1.3 (Emory University, Apache-2.0): tokens, parts of speech,
 * lemmas and trees, without its statistical names. Only it and the classes whose names begin like
 * its own know NLP4J.
 */
public final class Nlp4jAnalyser implements EnglishAnalyser {

  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final List<NLPComponent<NLPNode>> steps;
  private final WordForms forms;

  private Nlp4jAnalyser(List<NLPComponent<NLPNode>> steps, Predicate<String> lexicon) {
    this.steps = steps;
    this.forms = new WordForms(new GluedWords(lexicon), lexicon, WordForms::unaccented);
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
              new Nlp4jTags(),
              new MorphologicalAnalyzer<>(Language.ENGLISH),
              Nlp4jModels.parser(parserFile)),
          classes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Sentence> analyse(String text, List<Stretch> stretches) {
    List<Sentence> sentences = new ArrayList<>();
    for (Stretch stretch : stretches) {
      String view = stretch.view(text);
      List<List<Span>> segments =
          tokenizer.segmentize(tokenizer.tokenize(view)).stream()
              .map(Nlp4jAnalyser::spans)
              .toList();
      for (List<Word> words : forms.sentences(text, stretch, view, segments)) {
        sentences.add(parse(words, sentences.size()));
      }
    }
    return sentences;
  }

  private static List<Span> spans(List<Token> tokens) {
    return tokens.stream()
        .map(token -> new Span(token.getStartOffset(), token.getEndOffset()))
        .toList();
  }

  private Sentence parse(List<Word> words, int index) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int number = 1; number < nodes.length; number++) {
      nodes[number] = new NLPNode(number, words.get(number - 1).shown());
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
        word.span(),
        word.form(),
        node.getLemma().equals("I") ? "i" : node.getLemma(),
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
