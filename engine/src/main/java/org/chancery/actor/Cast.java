package org.chancery.actor;

import java.util.List;
import java.util.Optional;

/** The actors of one article. */
public final class Cast {

  private final List<Actor> actors;

  public Cast(List<Actor> actors) {
    this.actors = List.copyOf(actors);
  }

  /** In order of first mention. */
  public List<Actor> actors() {
    return actors;
  }

  public Optional<Actor> actor(String id) {
    return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }
}
