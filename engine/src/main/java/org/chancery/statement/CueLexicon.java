package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.mention.TableFile;

/** The cues of {@code cues.tsv}, by their first word. */
final class CueLexicon {

  private final List<Cue> cues;
  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

  private CueLexicon(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    for (Cue cue : cues) {
      byFirstWord.computeIfAbsent(cue.first(), key -> new ArrayList<>()).add(cue);
    }
    byFirstWord
        .values()
        .forEach(
            list -> list.sort(Comparator.comparing((Cue cue) -> -cue.words().split(" ").length)));
  }

  static CueLexicon load() {
    List<Cue> cues = new ArrayList<>();
    for (List<String> row : TableFile.rows(CueLexicon.class, "cues.tsv")) {
      String[] act = row.get(2).toUpperCase(Locale.ROOT).split(" ");
      Cue.Frame frame = Cue.Frame.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      cues.add(
          new Cue(row.get(0), frame, Act.valueOf(act[0]), act.length > 1, row.get(3), row.get(4)));
    }
    return new CueLexicon(cues);
  }

  /** In the order of the file. */
  List<Cue> cues() {
    return cues;
  }

  /** Those that begin with the lemma, the longer first. */
  List<Cue> startingWith(String lemma) {
    return byFirstWord.getOrDefault(lemma, List.of());
  }
}
