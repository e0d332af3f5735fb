package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

/** What may hang on what: "Ruiz said", "said" the root. */
class MutableTreeTest {

  private final MutableTree tree =
      new MutableTree(
          List.of(token(0, "Ruiz", 1, Relation.SUBJECT), token(1, "said", -1, Relation.ROOT)));

  @Test
  void nothingHangsOnWhatHangsOnIt() {
    tree.hang(tree.token(1), tree.token(0), Relation.CONJUNCT);
    assertThat(tree.headOf(tree.token(1))).isNull();
    tree.hang(tree.token(0), tree.token(0), Relation.CONJUNCT);
    assertThat(tree.headOf(tree.token(0))).isEqualTo(tree.token(1));
  }

  @Test
  void theRootHangsOnAWordThatWasRaised() {
    tree.retag(tree.token(0), "VB", -1, Relation.ROOT);
    tree.hang(tree.token(1), tree.token(0), Relation.CONJUNCT);
    assertThat(tree.headOf(tree.token(1))).isEqualTo(tree.token(0));
  }

  @Test
  void whatTheWordHungOnFromBelowTakesItsPlace() {
    tree.hangBelow(tree.token(1), tree.token(0), Relation.CONJUNCT);
    assertThat(tree.headOf(tree.token(0))).isNull();
    assertThat(tree.token(0).relation()).isEqualTo(Relation.ROOT);
    assertThat(tree.headOf(tree.token(1))).isEqualTo(tree.token(0));
  }

  private static Token token(int index, String form, int head, Relation relation) {
    Span span = new Span(5 * index, 5 * index + form.length());
    return new Token(index, span, form, form, "NN", head, relation);
  }
}
