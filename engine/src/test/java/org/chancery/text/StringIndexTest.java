package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StringIndexTest {

  private static final int SIZE = 20_000;

  @TempDir Path folder;

  @Test
  void everyStringIsFoundAgainInTheMappedFileAndNoOther() throws IOException {
    StringIndex.Builder builder = new StringIndex.Builder(SIZE);
    for (int number = 0; number < SIZE; number++) {
      builder.put(number % 3, "Straße " + number, number);
    }
    StringIndex index = mapped(builder.sections());
    for (int number = 0; number < SIZE; number++) {
      assertThat(index.get(number % 3, "Straße " + number)).isEqualTo(number);
      assertThat(index.get((number + 1) % 3, "Straße " + number)).isEqualTo(-1);
      assertThat(index.get(number % 3, "Strasse " + number)).isEqualTo(-1);
    }
  }

  @Test
  void theSameStringTwiceIsRefused() {
    StringIndex.Builder builder = new StringIndex.Builder(2);
    builder.put(0, "envoy", 1);
    assertThatThrownBy(() -> builder.put(0, "envoy", 2)).hasMessageContaining("\"envoy\"");
  }

  @Test
  void anEmptyIndexHoldsNothing() throws IOException {
    assertThat(mapped(new StringIndex.Builder(0).sections()).get(0, "")).isEqualTo(-1);
  }

  @Test
  void aFileThatIsNoneIsToldByName() throws IOException {
    Path file = Files.writeString(folder.resolve("poem.txt"), "no sections in here, none");
    assertThatThrownBy(() -> FlatFile.sections(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("poem.txt");
  }

  private StringIndex mapped(List<ByteBuffer> sections) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FlatFile.write(bytes, sections);
    Path file = Files.write(folder.resolve("index"), bytes.toByteArray());
    List<ByteBuffer> mapped = FlatFile.sections(file);
    return new StringIndex(mapped.get(0), mapped.get(1));
  }
}
