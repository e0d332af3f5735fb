package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutletsTest {

  @Test
  void nameOrAddressTellsForWhomAnOutletSpeaks() {
    Outlets outlets = Outlets.load(List.of());
    assertThat(outlets.of("Xinhua", "").side()).isEqualTo("CHN");
    assertThat(outlets.of("", "https://www.mofa.go.jp/page.html").kind()).isEqualTo("ministry");
    assertThat(outlets.of("Example Gazette", "").kind()).isEqualTo("unknown");
    assertThat(outlets.of("Vnaturals", "").kind()).isEqualTo("unknown");
  }

  @Test
  void ownRowsComeFirst() {
    Outlets outlets = Outlets.load(List.of(new Outlets.Outlet("xinhua", "wire", "")));
    assertThat(outlets.of("Xinhua", "").kind()).isEqualTo("wire");
  }
}
