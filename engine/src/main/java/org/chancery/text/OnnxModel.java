package org.chancery.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The encoder and the heads that {@code training/} makes, run by onnxruntime: words in, parts of
 * speech and trees out. Threads may share one.
 *
 * <p>A sentence's figures do not depend on its neighbours: it is padded to a length of its own, and
 * only sentences of the same padded length go in one batch.
 */
final class OnnxModel {

  /** The files of one model by their names. */
  private interface ModelFiles {
    byte[] read(String name) throws IOException;
  }

  /** What the model sees of one sentence. */
  record Input(List<int[]> pieces, int[] shapes) {

    /** Pieces in all, with those that stand before and behind the sentence. */
    int length() {
      return 2 + pieces.stream().mapToInt(word -> word.length).sum();
    }
  }

  /**
   * What it says of one sentence.
   *
   * @param tags Penn Treebank
   * @param heads the index of the word each hangs on, -1 for the root
   * @param relations how each hangs there
   */
  record Parse(List<String> tags, int[] heads, List<Relation> relations) {}

  /**
   * What it says of some sentences.
   *
   * @param vectors for each the figures of its words' first pieces, one word after the other
   * @param arcs for each, how well each word would hang on the root and on each other word
   */
  record Scores(float[][] vectors, float[][][] arcs, Parse[] parses) {}

  /** No longer sentence can be read, counted in pieces. */
  static final int MOST_PIECES = 510;

  private static final int PIECES_STEP = 8;
  private static final int WORDS_STEP = 4;

  /** Larger batches fall out of the processor's cache. */
  private static final int PIECES_OF_BATCH = 500;

  /** Bounds the memory that a long article takes. */
  private static final int SENTENCES_OF_BLOCK = 256;

  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "chancery");
  private final OrtSession encoder;
  private final OrtSession heads;
  private final OrtSession labels;
  private final int depth;
  private final WordPieces vocabulary;
  private final int start;
  private final int end;
  private final List<String> tagNames;
  private final List<Relation> relationNames;
  private final CRC32C checksum = new CRC32C();

  private OnnxModel(ModelFiles files) throws OrtException, IOException {
    encoder = session(files, "encoder.onnx");
    heads = session(files, "heads.onnx");
    labels = session(files, "labels.onnx");
    TensorInfo hidden = (TensorInfo) encoder.getOutputInfo().get("hidden").getInfo();
    depth = (int) hidden.getShape()[2];
    vocabulary =
        WordPieces.of(
            new String(bytes(files, "vocab.txt"), StandardCharsets.UTF_8).lines().toList());
    start = vocabulary.number("[CLS]");
    end = vocabulary.number("[SEP]");
    JsonNode names = new ObjectMapper().readTree(bytes(files, "labels.json"));
    tagNames = strings(names.path("xpos"));
    relationNames = strings(names.path("rel")).stream().map(Relation::valueOf).toList();
  }

  /**
   * Opens the model in {@code folder}, whose files {@code training/export.py} writes.
   *
   * @throws ModelCacheException {@code text/own-model-missing} or {@code text/own-model-unusable}
   */
  static OnnxModel open(Path folder) {
    return open(
        name -> Files.readAllBytes(folder.resolve(name)), folder.toAbsolutePath().toString());
  }

  /**
   * Opens the model that ships, which lies among the resources of this class.
   *
   * @throws ModelCacheException {@code text/own-model-missing} or {@code text/own-model-unusable}
   */
  static OnnxModel shipped() {
    return open(OnnxModel::resource, "the program itself");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OnnxModel.class.getResourceAsStream("own/" + name)) {
      if (in == null) {
        throw new NoSuchFileException("own/" + name);
      }
      return in.readAllBytes();
    }
  }

  private static OnnxModel open(ModelFiles files, String place) {
    try {
      return new OnnxModel(files);
    } catch (NoSuchFileException e) {
      throw new ModelCacheException(
          "text/own-model-missing",
          "--analyser own looked for its model in "
              + place
              + " and found no \""
              + Path.of(e.getFile()).getFileName()
              + "\" there. Name the folder of a model with --model (training/README.md tells how one is made),"
              + " leave out --model to read with the one that ships, or read with --analyser nlp4j.",
          e);
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new ModelCacheException(
          "text/own-model-unusable",
          "--analyser own cannot use the model in "
              + place
              + ": "
              + ModelCacheException.reason(e)
              + ". Expected what training/export.py writes, and a system that onnxruntime runs on (Linux, macOS or"
              + " Windows; x86-64 or ARM64). Make the model again, or read with --analyser nlp4j.",
          e);
    }
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(name -> strings.add(name.asText()));
    return List.copyOf(strings);
  }

  private OrtSession session(ModelFiles files, String name) throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(bytes(files, name), options);
    }
  }

  /** A file of the model, which from now on is part of its version. */
  private byte[] bytes(ModelFiles files, String name) throws IOException {
    byte[] bytes = files.read(name);
    checksum.update(bytes);
    return bytes;
  }

  /** A checksum of the model's files, as eight digits. */
  String version() {
    return String.format("%08x", checksum.getValue());
  }

  WordPieces vocabulary() {
    return vocabulary;
  }

  /** The parses of the sentences, in their order; each has one to {@link #MOST_PIECES} pieces. */
  List<Parse> parse(List<Input> sentences) {
    List<Parse> parses = new ArrayList<>(sentences.size());
    for (int from = 0; from < sentences.size(); from += SENTENCES_OF_BLOCK) {
      int to = Math.min(sentences.size(), from + SENTENCES_OF_BLOCK);
      parses.addAll(List.of(scores(sentences.subList(from, to)).parses));
    }
    return parses;
  }

  /** All that the model says of the sentences, in their order. */
  Scores scores(List<Input> sentences) {
    Scores scores =
        new Scores(
            new float[sentences.size()][],
            new float[sentences.size()][][],
            new Parse[sentences.size()]);
    try {
      for (List<Integer> batch : batches(sentences, true)) {
        encode(sentences, batch, scores.vectors);
      }
      for (List<Integer> batch : batches(sentences, false)) {
        parse(sentences, batch, scores);
      }
      return scores;
    } catch (OrtException e) {
      throw new IllegalStateException("onnxruntime broke off", e);
    }
  }

  /** Numbers of sentences of one padded length each, by pieces or by words. */
  private static Collection<List<Integer>> batches(List<Input> sentences, boolean byPieces) {
    Map<Integer, List<Integer>> open = new TreeMap<>();
    List<List<Integer>> full = new ArrayList<>();
    for (int number = 0; number < sentences.size(); number++) {
      int size =
          byPieces ? paddedPieces(sentences.get(number)) : paddedWords(sentences.get(number));
      List<Integer> batch = open.computeIfAbsent(size, key -> new ArrayList<>());
      batch.add(number);
      if ((batch.size() + 1) * size > PIECES_OF_BATCH) {
        full.add(open.remove(size));
      }
    }
    full.addAll(open.values());
    return full;
  }

  private static int paddedPieces(Input sentence) {
    return roundedUp(sentence.length(), PIECES_STEP);
  }

  private static int paddedWords(Input sentence) {
    return roundedUp(sentence.pieces.size(), WORDS_STEP);
  }

  private static int roundedUp(int number, int step) {
    return (number + step - 1) / step * step;
  }

  // ---- the encoder ----

  /** Sets {@code vectors} of the batch: for each word the figures of its first piece. */
  private void encode(List<Input> sentences, List<Integer> batch, float[][] vectors)
      throws OrtException {
    int width = paddedPieces(sentences.get(batch.get(0)));
    long[] pieces = new long[batch.size() * width];
    long[] mask = new long[pieces.length];
    long[] shapes = new long[pieces.length];
    for (int row = 0; row < batch.size(); row++) {
      fill(sentences.get(batch.get(row)), row * width, pieces, mask, shapes);
    }
    long[] dimensions = {batch.size(), width};
    try (OnnxTensor pieceTensor = tensor(pieces, dimensions);
        OnnxTensor maskTensor = tensor(mask, dimensions);
        OnnxTensor shapeTensor = tensor(shapes, dimensions);
        OrtSession.Result result =
            encoder.run(
                Map.of(
                    "input_ids", pieceTensor,
                    "attention_mask", maskTensor,
                    "case_ids", shapeTensor))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int row = 0; row < batch.size(); row++) {
        vectors[batch.get(row)] = firstPieces(sentences.get(batch.get(row)), hidden, row * width);
      }
    }
  }

  private void fill(Input sentence, int from, long[] pieces, long[] mask, long[] shapes) {
    int at = from;
    pieces[at++] = start;
    for (int word = 0; word < sentence.pieces.size(); word++) {
      for (int piece : sentence.pieces.get(word)) {
        pieces[at] = piece;
        shapes[at++] = sentence.shapes[word];
      }
    }
    pieces[at++] = end;
    for (int filled = from; filled < at; filled++) {
      mask[filled] = 1;
    }
  }

  private float[] firstPieces(Input sentence, FloatBuffer hidden, int from) {
    float[] vectors = new float[sentence.pieces.size() * depth];
    int at = from + 1;
    for (int word = 0; word < sentence.pieces.size(); word++) {
      hidden.get(at * depth, vectors, word * depth, depth);
      at += sentence.pieces.get(word).length;
    }
    return vectors;
  }

  private OnnxTensor tensor(long[] values, long... dimensions) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), dimensions);
  }

  private OnnxTensor tensor(float[] values, long... dimensions) throws OrtException {
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), dimensions);
  }

  // ---- the heads ----

  /** Sets the arcs and parses of the batch, whose vectors are there. */
  private void parse(List<Input> sentences, List<Integer> batch, Scores all) throws OrtException {
    int rows = batch.size();
    int width = paddedWords(sentences.get(batch.get(0)));
    float[] words = new float[rows * width * depth];
    float[] mask = new float[rows * (width + 1)];
    for (int row = 0; row < rows; row++) {
      float[] own = all.vectors[batch.get(row)];
      System.arraycopy(own, 0, words, row * width * depth, own.length);
      int from = row * (width + 1);
      Arrays.fill(mask, from, from + 1 + own.length / depth, 1);
    }
    try (OnnxTensor wordTensor = tensor(words, rows, width, depth);
        OnnxTensor maskTensor = tensor(mask, rows, width + 1);
        OrtSession.Result scores = heads.run(Map.of("x", wordTensor, "mask", maskTensor))) {
      FloatBuffer arcs = output(scores, "arc").getFloatBuffer();
      long[] trees = new long[rows * width];
      for (int row = 0; row < rows; row++) {
        int length = sentences.get(batch.get(row)).pieces.size();
        float[][] own = arcs(arcs, row * width, width + 1, length);
        int[] tree = SpanningTree.heads(own);
        for (int word = 0; word < length; word++) {
          trees[row * width + word] = tree[word];
        }
        all.arcs[batch.get(row)] = own;
      }
      long[] tags = longs(scores, "xpos");
      long[] relations = relations(wordTensor, trees, rows, width);
      for (int row = 0; row < rows; row++) {
        int length = sentences.get(batch.get(row)).pieces.size();
        all.parses[batch.get(row)] = parse(tags, trees, relations, row * width, length);
      }
    }
  }

  private static float[][] arcs(FloatBuffer all, int from, int width, int words) {
    float[][] arcs = new float[words][words + 1];
    for (int word = 0; word < words; word++) {
      all.get((from + word) * width, arcs[word], 0, words + 1);
    }
    return arcs;
  }

  /** How each word hangs on the head that the tree has for it. */
  private long[] relations(OnnxTensor words, long[] trees, int rows, int width)
      throws OrtException {
    try (OnnxTensor treeTensor = tensor(trees, rows, width);
        OrtSession.Result result = labels.run(Map.of("x", words, "head", treeTensor))) {
      return longs(result, "rel");
    }
  }

  private Parse parse(long[] tags, long[] trees, long[] relations, int from, int length) {
    List<String> tagged = new ArrayList<>(length);
    List<Relation> named = new ArrayList<>(length);
    int[] tree = new int[length];
    for (int word = 0; word < length; word++) {
      tagged.add(tagNames.get((int) tags[from + word]));
      named.add(relationNames.get((int) relations[from + word]));
      tree[word] = (int) trees[from + word] - 1;
    }
    return new Parse(tagged, tree, named);
  }

  private static long[] longs(OrtSession.Result result, String name) throws OrtException {
    LongBuffer buffer = output(result, name).getLongBuffer();
    long[] values = new long[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static OnnxTensor output(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result
            .get(name)
            .orElseThrow(() -> new IllegalStateException("The model gives no \"" + name + "\""));
  }
}
