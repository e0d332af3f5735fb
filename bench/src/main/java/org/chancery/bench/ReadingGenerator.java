package org.chancery.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.bench.Reporter.Story;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings of a made-up archive whose truth is known.
 *
 * <pre>
 * bench/generate.sh DIR [--articles N] [--seed S] [--pairs P] [--texts T]
 *
 *   DIR/readings.jsonl           N readings, as `chancery add` takes them, in the order of their publication
 *   DIR/articles.jsonl           the first T articles, as `chancery read` takes them
 *   DIR/encounters.truth.jsonl   {"article", "encounter", "cluster"}
 *   DIR/clusters.truth.jsonl     {"id", "cluster"}
 *   DIR/copies.truth.jsonl       {"id", "cluster"}
 *   DIR/threads.truth.jsonl      {"article", "statement", "start", "end", "quote", "thread"}
 *   DIR/answers.truth.jsonl      {"article", "statement", "start", "end", "quote", "answers", "kind"}
 * </pre>
 *
 * The same options give the same bytes. {@code P} pairs of countries share the meetings: few pairs
 * make large blocks.
 */
public final class ReadingGenerator {

  private static final double NOISE = 0.08;
  private static final double COPIED = 0.13;
  private static final double ACCOUNTS_OF_A_MEETING = 2.35;
  private static final Path TOPICS =
      Path.of("engine/src/test/resources/org/chancery/thread/paraphrases.jsonl");

  private final Path folder;
  private final int articles;
  private final long seed;
  private final int pairs;
  private final int texts;
  private int written;
  private int noises;

  private ReadingGenerator(Map<String, String> options, Path folder) {
    this.folder = folder;
    this.articles = Integer.parseInt(options.getOrDefault("articles", "1000"));
    this.seed = Long.parseLong(options.getOrDefault("seed", "1"));
    this.pairs =
        Integer.parseInt(
            options.getOrDefault(
                "pairs", String.valueOf(Math.max(6, Math.min(600, articles / 60)))));
    this.texts = Integer.parseInt(options.getOrDefault("texts", "200"));
  }

  /** Entry of {@code bench/generate.sh}. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
        options.put(arguments[i].substring(2), arguments[++i]);
      } else {
        rest.add(arguments[i]);
      }
    }
    if (rest.size() != 1
        || !Set.of("articles", "seed", "pairs", "texts", "topics").containsAll(options.keySet())) {
      System.err.println(
          "usage: generate.sh DIR [--articles N] [--seed S] [--pairs P] [--texts T] [--topics FILE]");
      System.exit(2);
    }
    List<Topic> topics = Topic.read(Path.of(options.getOrDefault("topics", TOPICS.toString())));
    new ReadingGenerator(options, Path.of(rest.get(0))).write(topics);
  }

  private void write(List<Topic> topics) throws IOException {
    Files.createDirectories(folder);
    int meetings = (int) Math.ceil(articles * (1 - NOISE) / (ACCOUNTS_OF_A_MEETING * (1 + COPIED)));
    World world = new World(topics, seed, meetings, pairs);
    try (Shelf files = new Shelf(folder)) {
      List<Meeting> all = world.meetings();
      for (int i = 0; i < all.size() && written < articles; i++) {
        meeting(all, i, world, files);
      }
      while (written < articles) {
        noise(world, files);
      }
    }
    System.err.printf(
        "%d readings of %d meetings between %d pairs of countries in %s%n",
        written, world.meetings().size(), pairs, folder);
  }

  private void meeting(List<Meeting> all, int index, World world, Shelf files) throws IOException {
    Meeting meeting = all.get(index);
    Dice dice = new Dice(seed, "accounts " + meeting.number());
    for (Outlet outlet : outlets(meeting, dice)) {
      List<Meeting> told = new ArrayList<>(List.of(meeting));
      Meeting next = nextOfVisit(all, index);
      if (next != null && dice.chance(0.25)) {
        told.add(next);
      }
      Story story = new Reporter(told, outlet, dice).story();
      story(story, dice, files);
      if (dice.chance(NOISE / (1 - NOISE))) {
        noise(world, files);
      }
    }
  }

  private static @Nullable Meeting nextOfVisit(List<Meeting> all, int index) {
    Meeting meeting = all.get(index);
    for (int i = index + 1;
        i < all.size() && !all.get(i).day().isAfter(meeting.day().plusDays(1));
        i++) {
      Meeting next = all.get(i);
      if (meeting.occasion().startsWith("who")
          && next.occasion().equals(meeting.occasion())
          && next.guest().person() == meeting.guest().person()
          && next.host().country() == meeting.host().country()) {
        return next;
      }
    }
    return null;
  }

  private static List<Outlet> outlets(Meeting meeting, Dice dice) {
    List<Outlet> all = new ArrayList<>(Outlet.of(meeting.host().country()));
    all.addAll(Outlet.of(meeting.guest().country()));
    all.addAll(Outlet.WIRES);
    int count = dice.of("1", "1", "1", "2", "2", "2", "3", "3", "4", "5").charAt(0) - '0';
    return dice.some(all, count);
  }

  private void story(Story story, Dice dice, Shelf files) throws IOException {
    if (written >= articles) {
      return;
    }
    String source = nextSource();
    String label = "copy-" + source;
    print(
        story,
        story.draft(),
        source,
        story.title(),
        story.outlet(),
        story.published(),
        label,
        dice,
        files);
    int copies =
        dice.chance(COPIED) ? dice.of("1", "1", "1", "1", "1", "2", "3").charAt(0) - '0' : 0;
    List<Outlet> takers = dice.some(takers(story), copies);
    for (int i = 0; i < copies && written < articles; i++) {
      Draft copy = new Syndicate(dice).copy(story.draft());
      LocalDate day = story.published().plusDays(dice.between(0, 1));
      print(story, copy, nextSource(), title(story, dice), takers.get(i), day, label, dice, files);
    }
  }

  private static List<Outlet> takers(Story story) {
    List<Outlet> takers = new ArrayList<>(Outlet.WIRES);
    takers.addAll(Outlet.of(story.meetings().get(0).host().country()).subList(1, 4));
    takers.addAll(Outlet.of(story.meetings().get(0).guest().country()).subList(1, 4));
    takers.remove(story.outlet());
    return takers;
  }

  private static String title(Story story, Dice dice) {
    Meeting meeting = story.meetings().get(0);
    return dice.of(
        meeting.guest().country().adjective()
            + dice.of(" envoy", " visitor", " official")
            + " in talks with "
            + meeting.host().country().adjective()
            + " side",
        "Officials of two nations meet",
        meeting.host().country().adjective()
            + "-"
            + meeting.guest().country().adjective()
            + " talks held",
        story.title() + dice.of(" – report", ": official"));
  }

  private void print(
      Story story,
      Draft draft,
      String source,
      String title,
      Outlet outlet,
      LocalDate published,
      String label,
      Dice dice,
      Shelf files)
      throws IOException {
    LocalDate known = dice.chance(0.01) ? null : published;
    MadeReading reading =
        new MadeReading(
            draft,
            story.meetings(),
            source,
            title,
            outlet.name(),
            outlet.address(source),
            known,
            story.dateStyle(),
            dice);
    written += files.add(reading, source, label, written < texts) ? 1 : 0;
  }

  private void noise(World world, Shelf files) throws IOException {
    if (written >= articles) {
      return;
    }
    String source = nextSource();
    Dice dice = new Dice(seed, "noise " + ++noises);
    Noise.Piece piece = new Noise(world, dice).piece();
    Outlet outlet = dice.pick(Outlet.of(piece.country()).subList(1, 4));
    MadeReading reading =
        new MadeReading(
            piece.draft(),
            List.of(),
            source,
            piece.title(),
            outlet.name(),
            outlet.address(source),
            piece.day(),
            "none",
            dice);
    written += files.add(reading, source, "copy-" + source, written < texts) ? 1 : 0;
  }

  private String nextSource() {
    return String.format("g%06d", written + 1);
  }

  /** The files of the folder, open while the generator runs. */
  private static final class Shelf implements AutoCloseable {

    private static final List<String> TRUTHS =
        List.of("encounters", "clusters", "copies", "threads", "answers");

    private final BufferedWriter readings;
    private final BufferedWriter texts;
    private final Map<String, BufferedWriter> truths = new LinkedHashMap<>();
    private final List<ObjectNode> answers = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    Shelf(Path folder) throws IOException {
      this.readings = Files.newBufferedWriter(folder.resolve("readings.jsonl"));
      this.texts = Files.newBufferedWriter(folder.resolve("articles.jsonl"));
      for (String truth : TRUTHS) {
        truths.put(truth, Files.newBufferedWriter(folder.resolve(truth + ".truth.jsonl")));
      }
    }

    /**
     * Whether the article is new; what is word for word there already, of the same day, is left
     * out.
     */
    boolean add(MadeReading reading, String source, String copyLabel, boolean hasText)
        throws IOException {
      if (!ids.add(reading.articleId())) {
        return false;
      }
      line(readings, reading.line());
      if (hasText) {
        line(texts, reading.article());
      }
      line(truths.get("copies"), "{\"id\":\"" + source + "\",\"cluster\":\"" + copyLabel + "\"}");
      for (ObjectNode row : reading.truths()) {
        String file = row.remove("file").asText();
        if (file.equals("answers")) {
          answers.add(row);
        } else {
          line(truths.get(file), row.toString());
        }
        if (file.equals("threads")) {
          told.add(row.get("thread").asText());
        }
      }
      return true;
    }

    private static void line(BufferedWriter out, String words) throws IOException {
      out.write(words);
      out.write('\n');
    }

    /** An answer to what no account tells as asked cannot be found, and is not wanted. */
    @Override
    public void close() throws IOException {
      for (ObjectNode row : answers) {
        if (told.contains(row.get("answers").asText())) {
          line(truths.get("answers"), row.toString());
        }
      }
      readings.close();
      texts.close();
      for (BufferedWriter out : truths.values()) {
        out.close();
      }
    }
  }
}
