package org.chancery.thread;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.chancery.mention.Gazetteer;

/**
 * Reads "verdict, from, to, wording, wording" a line and prints the verdict, the score, whether the
 * encoder is shown the same words, and what {@link DeedComparison} tells, by name in the first line.
 */
final class DeedFeatures {

  private DeedFeatures() {}

  public static void main(String[] arguments) throws Exception {
    RecordComponent[] parts = DeedComparison.class.getRecordComponents();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    StringJoiner names = new StringJoiner("\t").add("same").add("score").add("alike");
    for (RecordComponent part : parts) {
      names.add(part.getName());
    }
    out.println(names);
    DeedReader reader = new DeedReader(Gazetteer.load());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (OnnxEncoder network = OnnxEncoder.open().orElseThrow()) {
      Encoder encoder = new CachedEncoder(network);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        Deed one = reader.read(cells[3], cells[1], cells[2]);
        Deed other = reader.read(cells[4], cells[1], cells[2]);
        out.println(row(cells[0], one, other, encoder, parts));
      }
    }
    out.flush();
  }

  private static String row(
      String same, Deed one, Deed other, Encoder encoder, RecordComponent[] parts)
      throws ReflectiveOperationException {
    DeedComparison comparison = DeedComparison.of(one, other, encoder);
    StringJoiner row = new StringJoiner("\t").add(same);
    row.add(String.valueOf(comparison.score()));
    row.add(one.plain().equals(other.plain()) ? "1" : "0");
    for (RecordComponent part : parts) {
      Object value = part.getAccessor().invoke(comparison);
      row.add(value instanceof Boolean flag ? flag ? "1" : "0" : value.toString());
    }
    return row.toString();
  }
}
