package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names tell of women and men. */
class GivenNamesTest {

  private static final GivenNames NAMES = GivenNames.load();

  @ParameterizedTest
  @CsvSource({
    "Ana Ruiz,PER,true",
    "José María Soto,PER,false",
    "Jean-Noël Martin,FRA,false",
    "Marie-Claire Dupont,FRA,true",
    "Noraini binti Haji Ismail,MYS,true",
    "Zulkifli bin Omar,MYS,false",
    "Tran Thi Hoa,VNM,true",
    "Lee Mi-rae,KOR,true",
    "Sato Kenji,JPN,false",
    "Zhivka Dragova,BGR,true",
    "Sólveig Bjarnadóttir,ISL,true",
    "Okello,KEN,",
    "Kim Robin,GBR,",
    "Andrea Sala,ITA,",
    "Mai Dung,VNM,",
    "Li Bin,CHN,",
    "Wang Thi,CHN,",
    "Xanthi Petropoulou,GRC,true"
  })
  void namesTellWomenFromMen(String name, String side, @Nullable Boolean isWoman) {
    assertThat(NAMES.isWoman(name, side)).isEqualTo(isWoman);
  }
}
