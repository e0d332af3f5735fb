package org.chancery.text;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.article.Span;

/**
 * Parses with NLP4J what training learns from: paragraphs, one a line ("text"), or sentences of
 * given tokens, one a line, parted by blanks ("tokens"). Writes one token a line (form, Penn tag,
 * number of the head, relation), a blank line behind each sentence.
 */
final class TreesByNlp4j {

  public static void main(String[] arguments) throws Exception {
    Nlp4jAnalyser analyser =
        Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean tokens = arguments[0].equals("tokens");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (tokens) {
        given(analyser, line.split(" "), out);
      } else {
        paragraph(analyser, line, out);
      }
    }
    out.flush();
  }

  private static void paragraph(Nlp4jAnalyser analyser, String text, PrintStream out) {
    List<Stretch> stretches = List.of(new Stretch(new Span(0, text.length()), List.of()));
    for (Sentence sentence : analyser.analyse(text, stretches)) {
      for (Token token : sentence.tokens()) {
        String form = token.span().of(text).replaceAll("\\s+", "");
        write(out, form, token.tag(), token.head() + 1, token.relation());
      }
      out.print("\n");
    }
  }

  @SuppressWarnings("unchecked")
  private static void given(Nlp4jAnalyser analyser, String[] forms, PrintStream out)
      throws Exception {
    Field steps = Nlp4jAnalyser.class.getDeclaredField("steps");
    Method relation = Nlp4jAnalyser.class.getDeclaredMethod("relation", NLPNode.class);
    steps.setAccessible(true);
    relation.setAccessible(true);
    NLPNode[] nodes = new NLPNode[forms.length + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int number = 1; number < nodes.length; number++) {
      String straight = forms[number - 1].replace('\u2019', '\'');
      nodes[number] = new NLPNode(number, WordForms.unaccented(straight));
    }
    for (NLPComponent<NLPNode> step : (List<NLPComponent<NLPNode>>) steps.get(analyser)) {
      step.process(nodes);
    }
    for (int number = 1; number < nodes.length; number++) {
      NLPNode node = nodes[number];
      int head = node.getDependencyHead() == null ? 0 : node.getDependencyHead().getID();
      write(out, forms[number - 1], node.getPartOfSpeechTag(), head, (Relation) relation.invoke(null, node));
    }
    out.print("\n");
  }

  private static void write(PrintStream out, String form, String tag, int head, Relation relation) {
    out.print(form + "\t" + tag + "\t" + head + "\t" + relation + "\n");
  }
}
