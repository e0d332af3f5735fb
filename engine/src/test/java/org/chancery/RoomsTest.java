package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of the rooms, and what the engine must not touch. */
class RoomsTest {

  private static final List<String> ORDER =
      List.of(
          "article",
          "text",
          "mention",
          "time",
          "actor",
          "encounter",
          "statement",
          "ask",
          "event",
          "account",
          "ledger",
          "thread",
          "reading");
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.chancery");

  @Test
  void roomUsesOnlyEarlierRooms() {
    for (int room = 0; room < ORDER.size(); room++) {
      String[] later =
          ORDER.subList(room + 1, ORDER.size()).stream()
              .map(name -> "org.chancery." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("org.chancery." + ORDER.get(room) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(ENGINE);
      }
    }
  }

  @Test
  void engineKnowsNoNetworkAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net.http..", "javax.net..")
        .check(ENGINE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .check(ENGINE);
  }

  @Test
  void onlyTheClassesNamedAfterItKnowWhatStandsBehindTheSeam() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Nlp4j.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.emory..")
        .check(ENGINE);
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Onnx.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(ENGINE);
  }

  @Test
  void noPackageHasANameThatSaysNothing() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..helper..", "..model..", "..service..", "..impl..")
        .check(ENGINE);
  }
}
