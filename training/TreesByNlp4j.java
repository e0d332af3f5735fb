package org.chancery.text;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.reading.ArticleReader;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.chancery.time.DateMention;

/**
 * Parses with NLP4J what training learns from: paragraphs, one a line ("text"), articles, one JSON
 * object a line ("articles"), or sentences of given tokens, one a line, parted by blanks
 * ("tokens"). Writes one token a line (form, Penn tag, number of the head, relation), a blank line
 * behind each sentence.
 *
 * <p>For paragraphs and articles five columns more tell what our rules find: the roles that the
 * token plays in attributions (letters of "source", "cue" (q) and "content", or "_"), the act that
 * a token of a cue shows or "_", the kind of name as BIO, and where the token starts and ends in
 * code points. A line "# id" stands before each article.
 */
final class TreesByNlp4j {

  public static void main(String[] arguments) throws Exception {
    Nlp4jAnalyser analyser =
        Nlp4jAnalyser.open(ModelCache.inDefaultFolder(UnpackingProgress.SILENT));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ArticleReader reader = new ArticleReader(analyser);
    ObjectMapper json = new ObjectMapper();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (arguments[0]) {
        case "tokens" -> given(analyser, line.split(" "), out);
        case "articles" -> {
          JsonNode fields = json.readTree(line);
          out.print("# " + fields.path("id").asText() + "\n");
          String text = fields.path("text").asText();
          ArticleReader.Opened opened = reader.open(Article.of("silver", null, text));
          write(text, opened.outline().sentences(), opened, out);
        }
        default -> {
          List<Stretch> whole = List.of(new Stretch(new Span(0, line.length()), List.of()));
          ArticleReader.Opened opened = reader.open(Article.of("silver", null, line));
          write(line, analyser.analyse(line, whole), opened, out);
        }
      }
    }
    out.flush();
  }

  private static void write(
      String text, List<Sentence> sentences, ArticleReader.Opened opened, PrintStream out) {
    String[] roles = new String[text.length()];
    String[] acts = new String[text.length()];
    for (Statement statement : opened.statements()) {
      Party speaker = statement.speaker();
      if (speaker.span() != null) {
        add("s", speaker.span(), roles);
        speaker.more().forEach(span -> add("s", span, roles));
      }
      statement.cue().forEach(span -> add("q", span, roles));
      statement.content().forEach(span -> add("c", span, roles));
      String act = statement.act().name().toLowerCase(Locale.ROOT);
      statement.cue().forEach(span -> set(act, act, span, acts));
    }
    String[] names = names(text, opened);
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        int start = token.span().start();
        String form = token.span().of(text).replaceAll("\\s+", "");
        row(out, form, token.tag(), token.head() + 1, token.relation());
        for (String[] column : List.of(roles, acts, names)) {
          out.print("\t" + (column[start] == null ? column == names ? "O" : "_" : column[start]));
        }
        out.print("\t" + text.codePointCount(0, start));
        out.print("\t" + text.codePointCount(0, token.span().end()) + "\n");
      }
      out.print("\n");
    }
  }

  private static String[] names(String text, ArticleReader.Opened opened) {
    String[] names = new String[text.length()];
    for (DateMention date : opened.reading().dates()) {
      if (date.type() == DateMention.Type.DATE || date.type() == DateMention.Type.TIME) {
        name("date", date.span(), text, names);
      }
    }
    for (Mention mention : opened.mentions()) {
      String kind =
          switch (mention.kind()) {
            case PERSON -> "person";
            case ROLE -> "office";
            case STATE -> "state";
            case ORGANISATION, INSTITUTION -> "institution";
            case PLACE -> "place";
            case GROUP, PRONOUN -> null;
          };
      if (kind == null) {
        continue;
      }
      name(kind, mention.span(), text, names);
      int at = mention.role() == null ? -1 : text.indexOf(mention.role(), mention.extent().start());
      if (at >= 0 && at + mention.role().length() <= mention.extent().end()) {
        name("office", new Span(at, at + mention.role().length()), text, names);
      }
    }
    return names;
  }

  private static void name(String kind, Span span, String text, String[] names) {
    int start = span.start() + (span.of(text).toLowerCase(Locale.ROOT).startsWith("the ") ? 4 : 0);
    set("B-" + kind, "I-" + kind, new Span(start, span.end()), names);
  }

  private static void add(String letter, Span span, String[] column) {
    for (int at = span.start(); at < span.end(); at++) {
      if (column[at] == null) {
        column[at] = letter;
      } else if (!column[at].contains(letter)) {
        column[at] += letter;
      }
    }
  }

  /** What was set first stays. */
  private static void set(String first, String rest, Span span, String[] column) {
    if (column[span.start()] != null) {
      return;
    }
    for (int at = span.start(); at < span.end() && column[at] == null; at++) {
      column[at] = at == span.start() ? first : rest;
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
      row(out, forms[number - 1], node.getPartOfSpeechTag(), head, (Relation) relation.invoke(null, node));
      out.print("\n");
    }
    out.print("\n");
  }

  private static void row(PrintStream out, String form, String tag, int head, Relation relation) {
    out.print(form + "\t" + tag + "\t" + head + "\t" + relation);
  }
}
