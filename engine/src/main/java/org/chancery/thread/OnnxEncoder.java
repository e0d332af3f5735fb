package org.chancery.thread;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.chancery.text.WordPieces;

/**
 * The sentence encoder, {@code encoder.onnx}: twelve layers that start from bge-small-en-v1.5 (Xiao
 * and others 2023; MIT License), taught by {@code training/deeds.py} that two wordings of one deed
 * point in one direction and two deeds of one field do not. 384 dimensions. Its weights and scales
 * are fixed whole numbers; it is run by ONNX Runtime on one thread, one text at a time, so that the
 * bytes do not depend on what else is encoded. What it gives for common words stands in {@link
 * CommonWords}. Threads may share it.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

  private static final String MODEL = "encoder.onnx";

  static final int DIMENSIONS = 384;

  /** The rest of a wording is not seen. As in training/deeds.py. */
  private static final int MOST_PIECES = 62;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces = WordPieces.shipped();
  private final CommonWords common = CommonWords.load();

  private OnnxEncoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** Opens the encoder; empty where the runtime for this machine is not installed. */
  public static Optional<OnnxEncoder> open() {
    try (InputStream model = OnnxEncoder.class.getResourceAsStream(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      if (model == null) {
        return Optional.empty();
      }
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "chancery");
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return Optional.of(new OnnxEncoder(environment, session));
    } catch (IOException | OrtException | LinkageError e) {
      return Optional.empty();
    }
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
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(numbers);
        OnnxTensor mask = tensor(ones);
        OnnxTensor kinds = tensor(new long[numbers.length]);
        OrtSession.Result result =
            session.run(Map.of("input_ids", input, "attention_mask", mask, "case_ids", kinds))) {
      return unit(((float[][][]) result.get(0).getValue())[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence encoder broke off on \"" + words + "\"", e);
    }
  }

  /** The numbers of the pieces, between the marks of beginning and end; the rest is cut off. */
  long[] numbers(String words) {
    int[] found = pieces.of(words, MOST_PIECES);
    long[] numbers = new long[found.length + 2];
    numbers[0] = pieces.number("[CLS]");
    for (int at = 0; at < found.length; at++) {
      numbers[at + 1] = found[at];
    }
    numbers[found.length + 1] = pieces.number("[SEP]");
    return numbers;
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
  }
}
