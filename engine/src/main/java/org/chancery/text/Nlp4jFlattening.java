package org.chancery.text;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns NLP4J's models, which are trees of serialised Java objects, into the flat files that {@link
 * Nlp4jModels} uses where they lie. Runs once, when a model is unpacked; nothing is lost on the
 * way: weights that are 0 add nothing to a score, and a feature is only ever looked up.
 */
final class Nlp4jFlattening {

  private static final int MOST_LABELS = 256;

  private Nlp4jFlattening() {}

  /** A tagger or parser: labels and features, hashes and numbers of the features, their weights. */
  static void model(InputStream serialised, OutputStream flat) throws IOException {
    OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) object(serialised);
    WeightVector weights = component.getOptimizer().getWeightVector();
    FeatureTemplate<?, ?> template = component.getFeatureTemplate();
    boolean isPlain =
        !weights.hasActivationFunction()
            && weights.getDenseWeightVector().size() == 0
            && component.getOptimizer().getBias() == 0
            && template.getEmbeddingFeatureList().isEmpty()
            && weights.getLabelSize() <= MOST_LABELS;
    if (!isPlain) {
      throw new IOException("the model is of another make than those of NLP4J 1.1.3");
    }
    List<ByteBuffer> sections = new ArrayList<>();
    sections.add(head(component.getOptimizer().getLabelMap().getLabelList(), template));
    sections.addAll(features(template));
    sections.addAll(nonZero(weights.getSparseWeightVector()));
    FlatFile.write(flat, sections);
  }

  /** Words with a list each, such as their parts of speech. */
  static void wordLists(InputStream serialised, OutputStream flat) throws IOException {
    Map<?, ?> lists = (Map<?, ?>) object(serialised);
    // the order inside a list decides the order of additions, so it is kept
    Map<String, List<String>> sorted = new TreeMap<>();
    lists.forEach(
        (word, list) ->
            sorted.put(
                (String) word, ((Collection<?>) list).stream().map(String.class::cast).toList()));
    Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    StringIndex.Builder index = new StringIndex.Builder(sorted.size());
    sorted.forEach(
        (word, list) -> {
          numbers.putIfAbsent(list, numbers.size());
          index.put(0, word, numbers.get(list));
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(bytes)) {
      head.writeInt(numbers.size());
      for (List<String> list : numbers.keySet()) {
        write(list, head);
      }
    }
    List<ByteBuffer> sections = new ArrayList<>();
    sections.add(ByteBuffer.wrap(bytes.toByteArray()));
    sections.addAll(index.sections());
    FlatFile.write(flat, sections);
  }

  private static Object object(InputStream serialised) throws IOException {
    try {
      Object object = new ObjectInputStream(serialised).readObject();
      serialised.transferTo(OutputStream.nullOutputStream());
      return object;
    } catch (ClassNotFoundException e) {
      throw new IOException("the model is of another make than those of NLP4J 1.1.3", e);
    }
  }

  private static ByteBuffer head(List<String> labels, FeatureTemplate<?, ?> template)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(bytes)) {
      write(labels, head);
      head.writeInt(template.getFeatureList().size());
      for (FeatureItem[] items : template.getFeatureList()) {
        head.writeInt(items.length);
        for (FeatureItem item : items) {
          write(item, head);
        }
      }
      head.writeInt(template.getSetFeatureList().size());
      for (FeatureItem item : template.getSetFeatureList()) {
        write(item, head);
      }
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  private static void write(List<String> strings, DataOutputStream head) throws IOException {
    head.writeInt(strings.size());
    for (String string : strings) {
      head.writeUTF(string);
    }
  }

  private static void write(FeatureItem item, DataOutputStream head) throws IOException {
    head.writeUTF(item.getSource().name());
    head.writeUTF(item.getRelation() == null ? "" : item.getRelation().name());
    head.writeInt(item.getWindow());
    head.writeUTF(item.getField().name());
    head.writeUTF(item.getAttribute() == null ? "" : item.getAttribute().toString());
  }

  private static List<ByteBuffer> features(FeatureTemplate<?, ?> template) throws IOException {
    List<Object2IntMap<String>> kinds = featureMap(template).getIndexMaps();
    int size = kinds.stream().mapToInt(Map::size).sum();
    StringIndex.Builder index = new StringIndex.Builder(size);
    for (int kind = 0; kind < kinds.size(); kind++) {
      // sorted, so that one model always gives the same file
      for (Map.Entry<String, Integer> feature : new TreeMap<>(kinds.get(kind)).entrySet()) {
        index.put(kind, feature.getKey(), feature.getValue());
      }
    }
    return index.sections();
  }

  /** NLP4J keeps it to itself. */
  private static FeatureMap featureMap(FeatureTemplate<?, ?> template) throws IOException {
    try {
      Field field = FeatureTemplate.class.getDeclaredField("feature_map");
      field.setAccessible(true);
      return (FeatureMap) field.get(template);
    } catch (ReflectiveOperationException e) {
      throw new IOException("NLP4J is not of version 1.1.3", e);
    }
  }

  private static List<ByteBuffer> nonZero(MajorVector weights) {
    int count = weights.countNonZeroWeights();
    ByteBuffer starts = FlatFile.allocate((weights.getFeatureSize() + 1) * Integer.BYTES);
    ByteBuffer labels = FlatFile.allocate(count);
    ByteBuffer values = FlatFile.allocate(count * Float.BYTES);
    starts.putInt(0);
    int at = 0;
    for (int feature = 0; feature < weights.getFeatureSize(); feature++) {
      for (int label = 0; label < weights.getLabelSize(); label++) {
        float weight = weights.get(at++);
        if (weight != 0) {
          labels.put((byte) label);
          values.putFloat(weight);
        }
      }
      starts.putInt(labels.position());
    }
    return List.of(starts.flip(), labels.flip(), values.flip());
  }
}
