package org.chancery.bench;

import java.time.LocalDate;
import java.util.List;
import org.chancery.bench.Draft.Line;
import org.chancery.bench.Draft.Spec;
import org.chancery.bench.Meeting.Principal;

/** News in which nobody meets: what an archive holds besides readouts. */
final class Noise {

  /** A piece of noise and its headline. */
  record Piece(Draft draft, String title, Country country, LocalDate day) {}

  private final World world;
  private final Dice dice;
  private final Draft draft = new Draft();

  Noise(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  Piece piece() {
    Country country = dice.pick(world.countries());
    LocalDate day = World.FIRST.plusDays(dice.between(0, 6500));
    String city = dice.pick(country.cities());
    String title =
        switch (dice.between(0, 5)) {
          case 0 -> budget(country, day);
          case 1 -> festival(country, city);
          case 2 -> exports(country);
          case 3 -> bridge(country, city);
          case 4 -> company(country, city);
          default -> weather(country, city);
        };
    return new Piece(draft, title, country, day);
  }

  private String budget(Country country, LocalDate day) {
    Person minister = world.holder(country, Cabinet.FINANCE, day);
    String name = minister.spellings().get(0);
    add(
        country.capital().toUpperCase(java.util.Locale.ROOT)
            + " — The "
            + country.adjective()
            + " cabinet approved a draft budget on Thursday that raises spending on schools and roads by "
            + dice.between(2, 14)
            + " per cent.");
    String title = Titles.of(country, Cabinet.FINANCE);
    Principal speaker = new Principal(country, Cabinet.FINANCE, minister);
    told(
        "‹s1:"
            + title
            + " "
            + name
            + "› ‹c1:said› ‹k1:the deficit would stay below "
            + dice.between(3, 6)
            + " per cent of output›.",
        speaker,
        "assess");
    told(
        "‹s1:"
            + Words.opening(minister.pronoun())
            + "› ‹c1:told reporters› that ‹k1:the government would not raise taxes before the next election›.",
        speaker,
        "commit");
    add("The plan goes to parliament next month, where the opposition has promised a long debate.");
    add(
        "Economists at two private banks called the forecasts of growth hopeful but not out of reach.");
    return country.adjective() + " cabinet approves draft budget";
  }

  private String festival(Country country, String city) {
    add(
        "More than "
            + dice.between(20, 90)
            + ",000 visitors came to "
            + city
            + " at the weekend for the annual "
            + dice.of("lantern", "harvest", "film", "sea-food", "kite")
            + " festival, the organisers said.");
    add(
        "Hotels in the old town were booked out for the first time in "
            + dice.between(3, 9)
            + " years.");
    add(
        "Musicians from "
            + dice.between(6, 20)
            + " provinces played on four stages, and a parade closed the river road until midnight.");
    add("Next year's festival will last a week, the city council decided.");
    return city + " festival draws record crowds";
  }

  private String exports(Country country) {
    String good =
        dice.of(
            "cut flowers", "furniture", "electronics", "coffee", "machine parts", "fish products");
    add(
        "Exports of "
            + good
            + " from "
            + country.name()
            + " rose "
            + dice.between(3, 31)
            + " per cent in the first "
            + dice.of("quarter", "half")
            + " of the year, customs data showed.");
    add("Higher prices explain about half of the gain; the rest is volume.");
    add(
        "Traders expect a slower second half, as freight rates have climbed again since "
            + dice.of("March", "May", "August")
            + ".");
    add(
        "The largest buyers were "
            + dice.pick(world.countries()).name()
            + " and "
            + dice.pick(world.countries()).name()
            + ".");
    return country.adjective() + " exports of " + good + " up";
  }

  private String bridge(Country country, String city) {
    add(
        "A bridge "
            + dice.between(2, 9)
            + " kilometres long opened to traffic near "
            + city
            + " on Monday, two years later than planned.");
    add("It cuts the drive to the airport from an hour to " + dice.between(15, 30) + " minutes.");
    add(
        "The works cost $"
            + dice.between(90, 900)
            + " million, a third more than the first estimate.");
    add(
        "Residents of the river islands will cross free of charge until the end of the year, the transport authority of "
            + country.name()
            + " said in a notice.");
    return "Long-delayed bridge opens near " + city;
  }

  private String company(Country country, String city) {
    String firm =
        dice.of("Northgate", "Solaria", "Tri-River", "Meru", "Altamar")
            + " "
            + dice.of("Cement", "Foods", "Logistics", "Textiles", "Telecom");
    add(
        firm
            + " will close its plant in "
            + city
            + " and cut "
            + dice.between(150, 900)
            + " jobs, the company said in a filing on Wednesday.");
    add(
        "The "
            + country.adjective()
            + " maker blamed the price of power and weak orders from abroad.");
    add("A union at the plant said it had learned of the decision from the news.");
    add("Shares in the group fell " + dice.between(2, 9) + " per cent.");
    return firm + " to close " + city + " plant";
  }

  private String weather(Country country, String city) {
    add(
        "Heavy rain flooded low-lying streets in "
            + city
            + " on Sunday and cut the railway line to "
            + country.capital()
            + " for several hours.");
    add(
        "Rescue crews brought "
            + dice.between(40, 400)
            + " people to safety; no deaths were reported.");
    add("Forecasters warned that more rain would fall before Wednesday.");
    add("Schools in " + dice.between(3, 12) + " districts will stay shut on Monday.");
    return "Rain cuts rail line to " + city;
  }

  private void add(String words) {
    draft.add(new Line(words, List.of(), -1, false, draft.lines().isEmpty() || dice.chance(0.5)));
  }

  private void told(String marked, Principal speaker, String act) {
    draft.add(
        new Line(
            marked,
            List.of(new Spec(act, false, false, speaker, null, null, null, "")),
            -1,
            false,
            true));
  }
}
