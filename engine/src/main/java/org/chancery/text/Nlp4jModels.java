package org.chancery.text;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.optimization.method.AdaGrad;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * NLP4J's tagger, parser and word lists over the files that {@link Nlp4jFlattening} writes, used
 * where they lie: opening them builds nothing, and no Java object is deserialised.
 */
final class Nlp4jModels {

  private Nlp4jModels() {}

  static POSTagger<NLPNode> tagger(Path file) throws IOException {
    POSTagger<NLPNode> tagger = new POSTagger<>();
    fill(tagger, FlatFile.sections(file));
    return tagger;
  }

  static DEPParser<NLPNode> parser(Path file) throws IOException {
    Parser parser = new Parser();
    fill(parser, FlatFile.sections(file));
    parser.putLabels();
    return parser;
  }

  private static <S extends NLPState<NLPNode>> void fill(
      OnlineComponent<NLPNode, S> component, List<ByteBuffer> sections) throws IOException {
    try (DataInputStream head = head(sections)) {
      List<String> labels = strings(head);
      component.setFeatureTemplate(
          new Template<>(head, new HashedFeatures(sections.get(1), sections.get(2))));
      WeightVector weights = new WeightVector();
      weights.setSparseWeightVector(new NonZeroWeights(labels.size(), sections));
      AdaGrad optimizer = new AdaGrad(weights, 0, 0);
      optimizer.addLabels(labels);
      component.setOptimizer(optimizer);
      component.setFlag(NLPFlag.DECODE);
    }
  }

  /** The first section, which holds the little that is not laid out flat. */
  private static DataInputStream head(List<ByteBuffer> sections) {
    byte[] bytes = new byte[sections.get(0).remaining()];
    sections.get(0).get(0, bytes);
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static List<String> strings(DataInputStream head) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = head.readInt(); left > 0; left--) {
      strings.add(head.readUTF());
    }
    return strings;
  }

  /** NLP4J keeps to itself which labels are allowed where; they follow from the labels' names. */
  private static final class Parser extends DEPParser<NLPNode> {

    private static final long serialVersionUID = 1;

    void putLabels() {
      for (int index = 0; index < getOptimizer().getLabelSize(); index++) {
        putLabel(getOptimizer().getLabel(index), index);
      }
    }
  }

  /** Which features a state has, as NLP4J reads them off; only where they are looked up differs. */
  private static final class Template<S extends NLPState<NLPNode>>
      extends FeatureTemplate<NLPNode, S> {

    private static final long serialVersionUID = 1;

    Template(DataInputStream head, HashedFeatures features) throws IOException {
      super(null, new HyperParameter());
      feature_map = features;
      for (int left = head.readInt(); left > 0; left--) {
        FeatureItem[] items = new FeatureItem[head.readInt()];
        for (int at = 0; at < items.length; at++) {
          items[at] = item(head);
        }
        add(items);
      }
      for (int left = head.readInt(); left > 0; left--) {
        addSet(item(head));
      }
    }

    private static FeatureItem item(DataInputStream head) throws IOException {
      Source source = Source.valueOf(head.readUTF());
      String relation = head.readUTF();
      int window = head.readInt();
      Field field = Field.valueOf(head.readUTF());
      String attribute = head.readUTF();
      return new FeatureItem(
          source,
          relation.isEmpty() ? null : Relation.valueOf(relation),
          window,
          field,
          attribute.isEmpty() ? null : attribute(field, attribute));
    }

    private static Object attribute(Field field, String attribute) {
      return switch (field) {
        case prefix, suffix -> Integer.valueOf(attribute);
        case valency -> Direction.valueOf(attribute);
        default -> throw new IllegalStateException("No attribute was expected at " + field);
      };
    }
  }

  private static final class HashedFeatures extends FeatureMap {

    private static final long serialVersionUID = 1;

    private final transient StringIndex index;

    HashedFeatures(ByteBuffer keys, ByteBuffer values) {
      index = new StringIndex(keys, values);
    }

    @Override
    public int index(int type, String value) {
      return index.get(type, value);
    }
  }

  /**
   * For each feature the labels that have a weight and their weights: 94 % of all weights are 0.
   */
  private static final class NonZeroWeights extends ColumnMajorVector {

    private static final long serialVersionUID = 1;

    private final transient IntBuffer starts;
    private final transient ByteBuffer labels;
    private final transient FloatBuffer values;

    NonZeroWeights(int labelSize, List<ByteBuffer> sections) {
      starts = sections.get(3).asIntBuffer();
      labels = sections.get(4);
      values = sections.get(5).asFloatBuffer();
      setSizes(labelSize, starts.limit() - 1);
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
      for (SparseItem item : features.getVector()) {
        int end = starts.get(item.getIndex() + 1);
        for (int at = starts.get(item.getIndex()); at < end; at++) {
          scores[labels.get(at) & 0xFF] += values.get(at) * item.getValue();
        }
      }
    }
  }

  /** The word lists that tagger and parser look words up in. */
  static GlobalLexica<NLPNode> lexica(WordLists classes, WordLists clusters) {
    byte[] empty = "<configuration><lexica/></configuration>".getBytes(StandardCharsets.UTF_8);
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(new ByteArrayInputStream(empty));
    lexica.setAmbiguityClasses(
        new GlobalLexicon<>(
            classes.as(List::copyOf), Field.word_form_simplified, "ambiguity classes"));
    lexica.setWordClusters(
        new GlobalLexicon<>(
            clusters.as(list -> Collections.unmodifiableSet(new LinkedHashSet<>(list))),
            Field.word_form_simplified_lowercase,
            "word clusters"));
    return lexica;
  }

  /** A few short lists, and for each of half a million words which of them is its own. */
  static final class WordLists {

    private final StringIndex index;
    private final List<List<String>> lists = new ArrayList<>();

    WordLists(Path file) throws IOException {
      List<ByteBuffer> sections = FlatFile.sections(file);
      index = new StringIndex(sections.get(1), sections.get(2));
      try (DataInputStream head = head(sections)) {
        for (int left = head.readInt(); left > 0; left--) {
          lists.add(strings(head));
        }
      }
    }

    boolean contains(String word) {
      return index.get(0, word) >= 0;
    }

    /** The same as a map, each list in the form that {@code shape} gives it. */
    <T> Map<String, T> as(Function<List<String>, T> shape) {
      List<T> shaped = lists.stream().map(shape).toList();
      return new AbstractMap<>() {
        @Override
        public @Nullable T get(Object word) {
          int list = index.get(0, (String) word);
          return list < 0 ? null : shaped.get(list);
        }

        @Override
        public Set<Entry<String, T>> entrySet() {
          throw new UnsupportedOperationException("The words themselves are not kept");
        }
      };
    }
  }
}
