package org.chancery;

import org.chancery.article.Article;
import org.chancery.reading.ArticleReader;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.UnpackingProgress;

/** The whole engine, opened once for all tests of a run: its models take seconds to load. */
public final class TestReader {

  private static final class Holder {
    private static final ArticleReader READER = open();

    private static ArticleReader open() {
      ModelCache cache = ModelCache.inDefaultFolder(UnpackingProgress.SILENT);
      return new ArticleReader(Nlp4jAnalyser.open(cache));
    }
  }

  private TestReader() {}

  public static ArticleReader reader() {
    return Holder.READER;
  }

  /** All rooms' results for a text without a date. */
  public static ArticleReader.Opened open(String text) {
    return reader().open(Article.of("test", null, text));
  }
}
