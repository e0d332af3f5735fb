package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.TestReader;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

/** Every cue of the lexicon carries a sentence that fires and one that does not. */
class CueExamplesTest {

  @Test
  void everyCueFiresWhereItShould() {
    List<String> wrong = new ArrayList<>();
    for (Cue cue : CueLexicon.load().cues()) {
      List<Statement> found = TestReader.open(cue.fires()).statements();
      boolean fires =
          found.stream()
              .anyMatch(
                  statement -> hasCue(cue, statement, cue.fires()) && actFits(cue, statement));
      if (!fires) {
        wrong.add(
            cue.words()
                + " ("
                + cue.frame()
                + " "
                + cue.act()
                + "): "
                + cue.fires()
                + "  found "
                + found.stream().map(one -> one.act() + " " + one.rule()).toList());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noCueFiresWhereItShouldNot() {
    List<String> wrong = new ArrayList<>();
    for (Cue cue : CueLexicon.load().cues()) {
      List<Statement> found = TestReader.open(cue.silent()).statements();
      if (!found.isEmpty()) {
        wrong.add(
            cue.words()
                + " ("
                + cue.frame()
                + "): "
                + cue.silent()
                + "  found "
                + found.stream().map(one -> one.act() + " " + one.rule()).toList());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCueHasBothSentences() {
    assertThat(CueLexicon.load().cues())
        .allSatisfy(
            cue ->
                assertThat(List.of(cue.fires(), cue.silent()))
                    .allSatisfy(sentence -> assertThat(sentence).endsWith(".")));
  }

  private static boolean hasCue(Cue cue, Statement statement, String text) {
    String stem = cue.words().substring(0, Math.min(3, cue.words().length()));
    return statement.rule().contains("/" + cue.words().replace(' ', '-'))
        || statement.cue().stream()
            .map((Span span) -> span.of(text))
            .anyMatch(words -> words.toLowerCase(java.util.Locale.ROOT).contains(stem));
  }

  /** What is said may settle the act of a saying; a cue of another frame shows it by itself. */
  private static boolean actFits(Cue cue, Statement statement) {
    boolean isOpen = cue.frame() == Cue.Frame.SAY;
    boolean isBoth = statement.speaker().isBoth() && statement.act() == Act.AGREE;
    return isOpen
        || isBoth
        || statement.act() == cue.act()
        || cue.act() == Act.ASK && cue.isSoft() && statement.act() == Act.AFFIRM;
  }
}
