package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.article.ContentHash;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

class ThreadFinderTest {

  private static final Encoder ENCODER = new CachedEncoder(OnnxEncoder.open().orElseThrow());
  private final ThreadFinder finder = new ThreadFinder(ENCODER);

  private static Wish wish(String article, String day, String from, String to, String wanted) {
    String id = "s:" + ContentHash.hex(article + day + from + to + wanted).substring(0, 16);
    return new Wish(id, article, day, from, to, wanted, Strength.REQUEST);
  }

  @Test
  void oneDeedInOtherWordsIsOneThreadOverTheYears() {
    List<AskThread> threads =
        finder.find(
            List.of(
                wish("a", "2019-02-01", "KEN", "DNK", "lift the ban on Kenyan cut flowers"),
                wish("b", "2021-06-01", "KEN", "DNK", "end its ban on imports of cut flowers"),
                wish("c", "2024-03-01", "KEN", "DNK", "fund two schools for nurses")));
    assertThat(threads).hasSize(2);
    AskThread flowers =
        threads.stream().filter(thread -> thread.wishes().size() == 2).findFirst().orElseThrow();
    assertThat(flowers.wishes()).extracting(Wish::day).containsExactly("2019-02-01", "2021-06-01");
    assertThat(flowers.id()).isEqualTo(AskThread.idOf(flowers.wishes().get(0).id()));
  }

  @Test
  void anotherAskerOrAddresseeIsAlwaysAnotherThread() {
    String wanted = "lift the ban on cut flowers";
    List<AskThread> threads =
        finder.find(
            List.of(
                wish("a", "2019-02-01", "KEN", "DNK", wanted),
                wish("b", "2020-02-01", "DNK", "KEN", wanted),
                wish("c", "2021-02-01", "KEN", "NOR", wanted),
                wish("d", "2021-02-01", "KEN:Green Party", "DNK", wanted)));
    assertThat(threads).hasSize(4);
  }

  @Test
  void twoAsksOfOneArticleAreTwoThreads() {
    List<AskThread> threads =
        finder.find(
            List.of(
                wish("a", "2019-02-01", "KEN", "DNK", "lift the ban on cut flowers"),
                wish("a", "2019-02-01", "KEN", "DNK", "end the ban on cut flowers at once")));
    assertThat(threads).hasSize(2);
  }

  @Test
  void namedListAndGeneralMatterAreTwoThreads() {
    List<AskThread> threads =
        finder.find(
            List.of(
                wish("a", "2019-02-01", "KEN", "DNK", "open Annex B2 to Kenyan firms"),
                wish("b", "2020-02-01", "KEN", "DNK", "open Annex C4 to Kenyan firms")));
    assertThat(threads).hasSize(2);
  }

  @Test
  void idOfEveryAskEverFirstLeadsToItsThread() {
    Wish first = wish("b", "2021-06-01", "KEN", "DNK", "lift the ban on cut flowers");
    Wish earlier = wish("a", "2019-02-01", "KEN", "DNK", "lift the ban on Kenyan cut flowers");
    String cited = finder.find(List.of(first)).get(0).id();
    AskThread joined = finder.find(List.of(first, earlier)).get(0);
    assertThat(joined.id()).isNotEqualTo(cited);
    assertThat(joined.wishes()).extracting(wish -> AskThread.idOf(wish.id())).contains(cited);
  }

  /** In any order, repeated, and in batches that remember, the threads are the same. */
  @Test
  void threadsAreAFunctionOfTheSet() {
    List<Wish> wishes = new ArrayList<>();
    List<List<String>> rows = TableFile.rows(ThreadFinderTest.class, "dev-pairs.tsv");
    for (int number = 0; number < 120; number++) {
      List<String> row = rows.get(number * 3);
      wishes.add(
          wish("x" + number % 70, "2020-01-" + (10 + number % 19), "KEN", "DNK", row.get(3)));
      wishes.add(
          wish("y" + number % 70, "2021-01-" + (10 + number % 19), "KEN", "DNK", row.get(4)));
    }
    Map<String, Set<String>> expected = shape(finder.find(wishes));
    for (long seed = 1; seed <= 4; seed++) {
      List<Wish> shuffled = new ArrayList<>(wishes);
      shuffled.addAll(wishes.subList(0, 30));
      Collections.shuffle(shuffled, new Random(seed));
      LinkBook book = LinkBook.empty();
      for (int end = 40; end < shuffled.size(); end += 70) {
        finder.find(shuffled.subList(0, end), book);
      }
      assertThat(shape(finder.find(shuffled, book))).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static Map<String, Set<String>> shape(List<AskThread> threads) {
    Map<String, Set<String>> shape = new TreeMap<>();
    for (AskThread thread : threads) {
      Set<String> members = new TreeSet<>(thread.related());
      thread.wishes().forEach(wish -> members.add(wish.id()));
      shape.put(thread.id(), members);
    }
    return shape;
  }

  @Test
  void anotherThingOfOneClassIsAnotherDeed() {
    int beef = finder.score("KEN", "DNK", "let Kenyan beef in", "admit Kenyan beef");
    assertThat(beef).isGreaterThanOrEqualTo(ThreadFinder.SAME);
    for (List<String> pair :
        List.of(
            List.of("approve more plants for pork", "the licensing of further lamb plants"),
            List.of("sell it combat aircraft", "the sale of tanks"),
            List.of("name an honorary consul in Mombasa", "open a consulate in Mombasa"),
            List.of("back it for the Council of Elders", "back it for the Council of Ports"),
            List.of("lift the anti-dumping order on tyres", "lift the ban on tyres"))) {
      assertThat(finder.score("KEN", "DNK", pair.get(0), pair.get(1)))
          .as(pair.toString())
          .isLessThan(0);
    }
  }

  @Test
  void wordIsTakenForAThingByItsLettersAndNotByItsStem() {
    DeedWords words = DeedWords.load();
    assertThat(words.thing("status")).isNotEqualTo(words.thing("statues"));
    assertThat(words.thing("power")).isNotEqualTo(words.thing("prisoner"));
    assertThat(words.thing("anti-dumping")).isEqualTo(words.thing("antidumping"));
    assertThat(words.classOf("apples")).isEqualTo("goods");
    assertThat(words.classOf("apply")).isNull();
    assertThat(words.classOf("prawns")).isEqualTo(words.classOf("shrimp"));
  }

  /** What one day's articles tell in turn is likelier one deed than what is far apart in time. */
  @Test
  void askThatTwoArticlesTellOfOneDayNeedsLessLikeness() {
    assertThat(threads("b", "2019-02-01")).isOne();
    assertThat(threads("b", "2020-02-01")).isEqualTo(2);
    assertThat(threads("a", "2019-02-01")).isEqualTo(2);
  }

  @Test
  void asksOfOneDayThatOnlySoundAlikeStayApart() {
    List<String> wanted =
        List.of("play a helpful role in world peace", "serve the interests of both peoples");
    assertThat(
            finder.find(
                List.of(
                    wish("a", "2019-02-01", "KEN", "DNK", wanted.get(0)),
                    wish("b", "2019-02-01", "KEN", "DNK", wanted.get(1)))))
        .hasSize(2);
  }

  private int threads(String article, String day) {
    String one = "open the ferry";
    String other = "run boats";
    LinkBook book =
        new LinkBook(Set.of(one, other), List.of(new LinkBook.Link(one, other, 0, false)));
    Wish first = wish("a", "2019-02-01", "KEN", "DNK", one);
    return finder.find(List.of(first, wish(article, day, "KEN", "DNK", other)), book).size();
  }

  @Test
  void vagueAskTakesItsMatterFromTheWordsBefore() {
    assertThat(Matter.with("further talks", "On the northern ferry, Okello proposed "))
        .isEqualTo("further talks on the northern ferry");
    assertThat(
            Matter.with(
                "continued cooperation",
                "She praised cooperation in clearing mines. Okello called for "))
        .isEqualTo("continued cooperation in clearing mines");
    assertThat(Matter.with("lift the ban on tea", "On the ferry, Okello asked Denmark to "))
        .isEqualTo("lift the ban on tea");
  }
}
