package org.chancery.time;

import java.util.Locale;
import org.chancery.article.Span;

/**
 * A word, number or sign of a passage, by what it is to the calendar.
 *
 * @param value what its kind makes of it: a month's number, a unit's name, a number, a shift of -1,
 *     0 or 1; for signs the sign itself
 * @param words the words in small letters
 * @param weak whether it is often something else ("may", "march", "sun") and needs neighbours of
 *     time
 */
record TimeWord(Kind kind, Span span, String value, String words, boolean weak) {

  /** What a word is to the calendar; a rule names kinds in small letters. */
  enum Kind {
    MONTH('M'),
    WEEKDAY('W'),
    /** "Mondays". */
    WEEKDAYS('w'),
    /** Digits from 1 to 31. */
    DAYNO('D'),
    ORDINAL('O'),
    NUMBER('N'),
    /** Four digits, or the words of a year. */
    YEAR('Y'),
    /** "1990s", "nineties". */
    DECADE('X'),
    UNIT('U'),
    UNITS('V'),
    WEEKEND('E'),
    PERIOD('i'),
    SEASON('S'),
    /** Part of day. */
    PART('P'),
    HOLIDAY('H'),
    /** "Q3", "H1". */
    QUARTER('Q'),
    LAST('L'),
    PAST('p'),
    RECENT('R'),
    NEXT('F'),
    THIS('C'),
    THAT('Z'),
    EARLY('m'),
    END('e'),
    AGO('G'),
    AFTER('k'),
    BEFORE('K'),
    SINCE('s'),
    EVERY('B'),
    DAILY('d'),
    REF('f'),
    TODAY('t'),
    AN('A'),
    THE('T'),
    FEW('v'),
    ABOUT('a'),
    OF('o'),
    ON('n'),
    TO('r'),
    AND('&'),
    BETWEEN('b'),
    OLD('y'),
    FISCAL('z'),
    HALF('h'),
    AMPM('u'),
    ZONE('j'),
    OCLOCK('q'),
    /** "10:35". */
    CLOCK('c'),
    /** "2023-04-15", "13.5.2015", "3/2015". */
    NUMERIC('#'),
    /** A sign, told by itself in a rule. */
    SIGN('?'),
    OTHER('x');

    final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    static Kind named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** One letter for each word, so that rules are regular expressions over words. */
  char letter() {
    return kind == Kind.SIGN ? value.charAt(0) : kind.letter;
  }

  /** The value as a whole number. */
  int number() {
    return (int) Double.parseDouble(value);
  }
}
