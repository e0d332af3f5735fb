package org.chancery.thread;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.text.WordPieces;

/**
 * The sentence encoder bge-small-en-v1.5 (Xiao and others 2023; MIT License), with quantised
 * weights, run by ONNX Runtime on one thread, one text at a time, so that the bytes do not depend
 * on what else is encoded. 384 dimensions. Threads may share it.
 *
 * <p>Its matrices are as they were published; the scales of their columns, the biases and the norms
 * are those of {@code encoder-tuning.bin}, taught on {@code fit-deeds.tsv} and {@code
 * dev-pairs.tsv} that two wordings of one deed point in one direction and two deeds of one field do
 * not (see training/README.md). What it gives for common words stands in {@link CommonWords}.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  private static final String TUNING = "encoder-tuning.bin";

  static final int DIMENSIONS = 384;

  private static final int MOST_PIECES = 128;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final List<OnnxTensor> tuning;
  private final CommonWords common = CommonWords.load();

  private OnnxEncoder(
      OrtEnvironment environment, OrtSession session, WordPieces pieces, List<OnnxTensor> tuning) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
    this.tuning = tuning;
  }

  /** Opens the encoder; empty where its jar or the runtime for this machine is not installed. */
  public static Optional<OnnxEncoder> open() {
    try (InputStream model = OnnxEncoder.class.getResourceAsStream(MODEL);
        InputStream tokenizer = OnnxEncoder.class.getResourceAsStream(TOKENIZER)) {
      if (model == null || tokenizer == null) {
        return Optional.empty();
      }
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "chancery");
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      List<OnnxTensor> tuning = tuning(environment, options);
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return Optional.of(new OnnxEncoder(environment, session, pieces(tokenizer), tuning));
    } catch (IOException | OrtException | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * Puts what was taught in the place of the graph's own values; the session needs the tensors as
   * long as it lives. The file: how many, then each with its name, its length and its floats.
   */
  private static List<OnnxTensor> tuning(
      OrtEnvironment environment, OrtSession.SessionOptions options)
      throws IOException, OrtException {
    List<OnnxTensor> tuning = new ArrayList<>();
    InputStream stream = OnnxEncoder.class.getResourceAsStream(TUNING);
    if (stream == null) {
      throw new IllegalStateException(
          "The file " + TUNING + " is missing from the program; install it again");
    }
    try (DataInputStream values = new DataInputStream(new BufferedInputStream(stream))) {
      int count = values.readInt();
      for (int number = 0; number < count; number++) {
        String name = values.readUTF();
        float[] floats = new float[values.readInt()];
        for (int at = 0; at < floats.length; at++) {
          floats[at] = values.readFloat();
        }
        OnnxTensor tensor = OnnxTensor.createTensor(environment, floats);
        options.addInitializer(name, tensor);
        tuning.add(tensor);
      }
    }
    return tuning;
  }

  /**
   * @param tokenizer a {@code tokenizer.json} whose model is a WordPiece; read without making a
   *     tree of its 30,000 names, which took a fifth of the opening
   */
  private static WordPieces pieces(InputStream tokenizer) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    JsonFactory plain =
        JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();
    try (JsonParser parser = plain.createParser(tokenizer)) {
      JsonToken token = parser.nextToken();
      while (token != null && !"vocab".equals(parser.currentName())) {
        token = parser.nextToken();
      }
      parser.nextToken();
      for (String piece = parser.nextFieldName(); piece != null; piece = parser.nextFieldName()) {
        numbers.put(piece, parser.nextIntValue(-1));
      }
    }
    return new WordPieces(numbers);
  }

  /** The numbers of the pieces, with the marks of beginning and end; the rest is cut off. */
  long[] numbers(String words) {
    int[] found = pieces.of(words, MOST_PIECES - 2);
    long[] numbers = new long[found.length + 2];
    numbers[0] = pieces.number("[CLS]");
    for (int at = 0; at < found.length; at++) {
      numbers[at + 1] = found[at];
    }
    numbers[found.length + 1] = pieces.number("[SEP]");
    return numbers;
  }

  @Override
  public byte[] encode(String words) {
    byte[] direction = common.direction(words);
    return direction != null ? direction : encodeAnew(words);
  }

  /** By the network, also what the table of common words knows. */
  byte[] encodeAnew(String words) {
    long[] numbers = numbers(words);
    long[] ones = new long[numbers.length];
    java.util.Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(numbers);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[numbers.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return unit(states[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence encoder broke off on \"" + words + "\"", e);
    }
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private static byte[] unit(float[] state) {
    double square = 0;
    for (float part : state) {
      square += (double) part * part;
    }
    double length = Math.sqrt(square);
    byte[] unit = new byte[state.length];
    for (int at = 0; at < state.length; at++) {
      unit[at] = (byte) Math.round(state[at] / length * 127);
    }
    return unit;
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tuning.forEach(OnnxTensor::close);
  }
}
