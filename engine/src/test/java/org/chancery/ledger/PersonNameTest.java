package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.text.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Yousef al-Madani, Youssef Al-Madany",
    "Mohammed Rahim, Muhammad Raheem",
    "Ahn Jong-wook, An Jong-uk",
    "Park Seonghun, Park Seong-hun",
    "Keshab Thapa, Keshav Thapa",
    "Andrei Horenko, Andrey Horenka",
    "Kohji Ohtani, Koji Otani",
    "Volodymyr Lysenkiy, Volodymyr Lysenky",
    "Tô Văn Hải, To Van Hai",
    "M. E. Carver, Mark Evan Carver",
    "Carver, Mark Carver",
  })
  void oneName(String one, String other) {
    assertThat(PersonName.isSame(Fold.of(one), Fold.of(other))).isTrue();
    assertThat(PersonName.isSame(Fold.of(other), Fold.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Chen Gang, Chen Gong",
    "Wang Yi, Wang Yu",
    "Kim Jong-su, Kim Jong-nam",
    "Hassan Karimi, Hussein Karimi",
    "Lam, Lim",
    "Maria Silva, Marta Silva",
    "John Carver, Joan Carver",
    "Li Ming, Li Meng",
  })
  void twoNames(String one, String other) {
    assertThat(PersonName.isSame(Fold.of(one), Fold.of(other))).isFalse();
  }
}
