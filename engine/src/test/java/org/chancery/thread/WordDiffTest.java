package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.thread.WordDiff.Kind;
import org.chancery.thread.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void changedWordsStandBesideThoseThatStay() {
    assertThat(WordDiff.of("soon recognise its status", "formally recognise its full status"))
        .containsExactly(
            new Piece(Kind.GONE, "soon"),
            new Piece(Kind.NEW, "formally"),
            new Piece(Kind.KEPT, "recognise its"),
            new Piece(Kind.NEW, "full"),
            new Piece(Kind.KEPT, "status"));
  }

  @Test
  void caseAccentsAndMarksDoNotCount() {
    assertThat(WordDiff.of("Open the Café", "open the cafe."))
        .containsExactly(new Piece(Kind.KEPT, "open the cafe."));
  }
}
