package org.chancery.store;

import org.chancery.article.ContentHash;

/** Readings in the wire format, made up for tests. */
public final class Readings {

  private Readings() {}

  /** A meeting of Kenya and Denmark with an ask and a promise; another number, another article. */
  public static String numbered(int number) {
    String text =
        "Minister Amina Okello met Minister Søren Đinh in Nairobi on 4 May 2024. Okello urged Denmark to lift the ban on tea "
            + number
            + ". Đinh promised a review.";
    String id = "sha256:" + ContentHash.hex("2024-05-05\n" + text);
    String encounter = "e:" + ContentHash.hex(id + "e").substring(0, 16);
    return """
        {"format":"chancery.reading/1","engine":"0.1.0","article":{"id":"%s","source":"case-%d","url":null,"outlet":"Example Gazette","title":null,"published":"2024-05-05","language":"en","text":"%s","passages":[{"kind":"body","start":0,"end":%d}]},\
        "actors":[{"id":"a1","kind":"person","name":"Amina Okello","names":["Amina Okello","Okello"],"side":"KEN","role":"Minister","wikidata":null,"mentions":[]},{"id":"a2","kind":"person","name":"Søren Đinh","names":["Søren Đinh"],"side":"DNK","role":"Minister","wikidata":null,"mentions":[]}],\
        "encounters":[{"id":"%s","form":"meeting","background":false,"date":{"from":"2024-05-04","to":"2024-05-04","basis":"stated"},"place":{"name":"Nairobi","country":"KEN","span":{"start":49,"end":56,"quote":"Nairobi"}},"participants":[{"actor":"a1","name":"Amina Okello","role":"Minister","side":"KEN","part":null,"span":{"start":9,"end":21,"quote":"Amina Okello"}},{"actor":"a2","name":"Søren Đinh","role":"Minister","side":"DNK","part":null,"span":{"start":35,"end":45,"quote":"Søren Đinh"}}],"evidence":[{"start":0,"end":71,"quote":"%s"}]}],\
        "statements":[%s,%s],"dates":[],"events":[],"doubts":[],"problems":[]}"""
        .formatted(
            id,
            number,
            text,
            text.length(),
            encounter,
            text.substring(0, 71),
            ask(id, encounter, text),
            promise(id, encounter, text));
  }

  /** The same with its meeting, and its ask of Denmark and Norway, as events. */
  public static String withEvents(int number) {
    String reading = numbered(number);
    String encounter = reading.replaceAll("(?s).*?\"encounters\":\\[\\{\"id\":\"(.*?)\".*", "$1");
    String statement = reading.replaceAll("(?s).*?\"statements\":\\[\\{\"id\":\"(.*?)\".*", "$1");
    String okello = "{\"name\":\"Amina Okello\",\"code\":\"KEN\",\"sector\":\"GOV\"}";
    String dinh = "{\"name\":\"Søren Đinh\",\"code\":\"DNK\",\"sector\":\"GOV\"}";
    String norway = "{\"name\":\"Norway\",\"code\":\"NOR\",\"sector\":\"GOV\"}";
    return reading.replace(
        "\"events\":[]",
        """
        "events":[{"type":"CONSULT","mode":"meet","cameo":"04","date":"2024-05-04","encounter":"%s","statement":null,"source":[%s],"target":[%s]},\
        {"type":"REQUEST","mode":null,"cameo":"02","date":"2024-05-04","encounter":"%s","statement":"%s","source":[%s],"target":[%s,%s]}]"""
            .formatted(encounter, okello, dinh, encounter, statement, okello, dinh, norway));
  }

  private static String ask(String article, String encounter, String text) {
    int start = text.indexOf("Denmark to lift");
    int end = text.indexOf(". Đinh promised");
    return statement(
        article,
        encounter,
        "ask",
        "a1",
        "Amina Okello",
        "KEN",
        "urged",
        start - 6,
        text.substring(start, end),
        start,
        end,
        "\"addressee\":{\"actor\":\"a2\",\"name\":\"Søren Đinh\",\"side\":\"DNK\",\"span\":null},\"wanted\":\"lift the ban on tea\"");
  }

  private static String promise(String article, String encounter, String text) {
    int start = text.indexOf("a review");
    return statement(
        article,
        encounter,
        "commit",
        "a2",
        "Søren Đinh",
        "DNK",
        "promised",
        start - 9,
        "a review",
        start,
        start + 8,
        "\"addressee\":null,\"wanted\":null");
  }

  private static String statement(
      String article,
      String encounter,
      String act,
      String actor,
      String name,
      String side,
      String cue,
      int cueStart,
      String words,
      int start,
      int end,
      String rest) {
    String id = "s:" + ContentHash.hex(article + act).substring(0, 16);
    return """
        {"id":"%s","encounter":"%s","act":"%s","soft":false,"joint":false,"voice":"indirect","polarity":"positive","via":[],"anonymous":false,"speaker":{"actor":"%s","name":"%s","side":"%s","basis":"stated","span":null},%s,\
        "date":{"from":"2024-05-04","to":"2024-05-04","basis":"inferred"},"cue":[{"start":%d,"end":%d,"quote":"%s"}],"content":[{"start":%d,"end":%d,"quote":"%s"}],"repeats":[],"topic":null,"rule":"test/made-up"}"""
        .formatted(
            id,
            encounter,
            act,
            actor,
            name,
            side,
            rest,
            cueStart,
            cueStart + cue.length(),
            cue,
            start,
            end,
            words);
  }
}
