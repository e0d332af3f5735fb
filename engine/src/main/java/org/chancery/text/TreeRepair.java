package org.chancery.text;

import java.util.List;

/**
 * Sets right what the parser often gets wrong and grammar decides: what a report tells and which
 * verb goes on with it ({@link ReportRepair}), which verb is the main one and which stand beside it
 * ({@link VerbRepair}), and what a noun is to its verb ({@link NounRepair}).
 */
final class TreeRepair {

  private TreeRepair() {}

  /** The same words, their tree repaired where it needs it. The order of repairs matters. */
  static List<Token> of(List<Token> tokens) {
    MutableTree tree = new MutableTree(tokens);
    ReportRepair reports = new ReportRepair(tree);
    VerbRepair verbs = new VerbRepair(tree);
    NounRepair nouns = new NounRepair(tree);
    tokens.forEach(nouns::joinName);
    tokens.forEach(nouns::makeVerb);
    tokens.forEach(nouns::makeVerbOfList);
    tokens.forEach(nouns::yearBehindSince);
    tokens.forEach(nouns::objectBeforeHours);
    tokens.forEach(nouns::subjectOfHelper);
    tokens.forEach(nouns::relativeOfWhose);
    tokens.forEach(nouns::markThat);
    tokens.forEach(nouns::clauseOfWish);
    tokens.forEach(reports::joinBehindComma);
    tokens.forEach(reports::joinBehindNoun);
    tokens.forEach(nouns::objectBehindManner);
    tokens.forEach(verbs::verbOfDuty);
    tokens.forEach(verbs::objectOfCallIn);
    tokens.forEach(verbs::raiseMainVerb);
    tokens.forEach(verbs::raiseBehindRelative);
    tokens.forEach(reports::raiseBehindAside);
    tokens.forEach(reports::raiseBehindClause);
    tokens.forEach(verbs::subjectBehindParticiple);
    tokens.forEach(verbs::joinList);
    tokens.forEach(verbs::raiseFirstWish);
    tokens.forEach(verbs::raiseBeforeSemicolon);
    tokens.forEach(verbs::joinInfinitives);
    tokens.forEach(verbs::joinBehindComma);
    tokens.forEach(verbs::joinBehindSemicolon);
    tokens.forEach(verbs::joinLikeForms);
    tokens.forEach(verbs::joinBareForm);
    tokens.forEach(reports::subjectBehindReport);
    tokens.forEach(verbs::joinBehindParticiple);
    tokens.forEach(nouns::objectBeforeInfinitive);
    tokens.forEach(nouns::subjectOfWanted);
    tokens.forEach(nouns::subjectBehindAs);
    tokens.forEach(nouns::subjectBehindFirstAs);
    tokens.forEach(reports::tellBehindOccasion);
    tokens.forEach(reports::tellThat);
    tokens.forEach(reports::tellBehindAudience);
    tokens.forEach(reports::tellInfinitive);
    tokens.forEach(reports::purposeBehindSo);
    tokens.forEach(reports::joinFor);
    tokens.forEach(nouns::predicateOfMake);
    tokens.forEach(reports::tellBehindAside);
    tokens.forEach(reports::tellThatBehindAside);
    tokens.forEach(reports::joinThat);
    tokens.forEach(reports::joinToReport);
    tokens.forEach(verbs::joinSecondClause);
    tokens.forEach(verbs::joinAnswer);
    tokens.forEach(nouns::subjectBeforeApposition);
    tokens.forEach(nouns::subjectBehindFront);
    return List.copyOf(tree.tokens());
  }
}
