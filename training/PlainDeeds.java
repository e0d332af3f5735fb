package org.chancery.thread;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.chancery.mention.Gazetteer;

/** Reads "from, to, wording" a line and prints what the encoder is shown of each wording. */
final class PlainDeeds {

  private PlainDeeds() {}

  public static void main(String[] arguments) throws Exception {
    DeedReader reader = new DeedReader(Gazetteer.load());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t");
      out.println(reader.read(cells[2], cells[0], cells[1]).plain());
    }
  }
}
