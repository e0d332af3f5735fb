package org.chancery.bench;

import java.util.Set;

/** What an office is called in a country. */
final class Titles {

  private static final Set<String> MONARCHIES =
      Set.of(
          "GBR", "JPN", "CAN", "AUS", "NZL", "ESP", "THA", "MYS", "SAU", "ARE", "QAT", "MAR",
          "KHM");

  private Titles() {}

  static boolean hasPresident(Country country) {
    return !MONARCHIES.contains(country.code()) && !country.headOfGovernment().equals("President");
  }

  /** The office that the country really has in the place of the wanted one. */
  static String held(Country country, String wanted) {
    boolean isOneHead = country.headOfGovernment().equals("President");
    if (wanted.equals(Cabinet.PREMIER) && isOneHead) {
      return Cabinet.PRESIDENT;
    }
    boolean isMissing = wanted.equals(Cabinet.PRESIDENT) && MONARCHIES.contains(country.code());
    return isMissing ? Cabinet.PREMIER : wanted;
  }

  /** "Foreign Minister", "Secretary of State", "Minister of Commerce". */
  static String of(Country country, String office) {
    boolean isAmerican = country.code().equals("USA");
    return switch (office) {
      case Cabinet.PRESIDENT -> "President";
      case Cabinet.PREMIER -> country.headOfGovernment();
      case Cabinet.FOREIGN -> foreign(country);
      case Cabinet.DEPUTY_FOREIGN ->
          isAmerican
              ? "Deputy Secretary of State"
              : country.code().equals("IND") ? "Foreign Secretary" : "Deputy Foreign Minister";
      case Cabinet.TRADE ->
          isAmerican ? "Secretary of Commerce" : "Minister of " + country.tradeMinistry();
      case Cabinet.DEFENCE -> isAmerican ? "Secretary of Defense" : "Defence Minister";
      case Cabinet.FINANCE -> isAmerican ? "Treasury Secretary" : "Finance Minister";
      case Cabinet.EDUCATION -> isAmerican ? "Secretary of Education" : "Minister of Education";
      default -> "Ambassador";
    };
  }

  /** "the minister", "the ambassador": how a text goes on. */
  static String common(Country country, String office) {
    return switch (office) {
      case Cabinet.PRESIDENT -> "the president";
      case Cabinet.AMBASSADOR -> "the ambassador";
      case Cabinet.PREMIER ->
          country.headOfGovernment().equals("Premier")
              ? "the premier"
              : country.headOfGovernment().equals("Chancellor")
                  ? "the chancellor"
                  : country.headOfGovernment().endsWith("President")
                      ? "the vice president"
                      : "the prime minister";
      default -> of(country, office).contains("Secretary") ? "the secretary" : "the minister";
    };
  }

  /** The ministry, for an account that names nobody. */
  static String ministry(Country country, String office) {
    return switch (office) {
      case Cabinet.FOREIGN, Cabinet.DEPUTY_FOREIGN ->
          country.code().equals("USA") ? "State Department" : "Ministry of Foreign Affairs";
      case Cabinet.TRADE -> "Ministry of " + country.tradeMinistry();
      case Cabinet.DEFENCE -> "Ministry of Defence";
      case Cabinet.FINANCE -> "Ministry of Finance";
      case Cabinet.EDUCATION -> "Ministry of Education";
      case Cabinet.AMBASSADOR -> "Embassy";
      default -> "Government Office";
    };
  }

  private static String foreign(Country country) {
    return switch (country.code()) {
      case "USA" -> "Secretary of State";
      case "GBR" -> "Foreign Secretary";
      case "IND" -> "External Affairs Minister";
      default -> "Foreign Minister";
    };
  }
}
