package org.sunlit.record;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/** The smallest kind of subject there is, to look at the kernel alone: doors, open or shut. */
final class Doors implements Kind<Doors.Door, Doors.Door, Doors.DoorFact> {
  static final SubjectId FRONT = new SubjectId("door-front");
  static final Actor PORTER = Actor.in(new PostId("porter"), new PersonId("4711"));
  static final Actor PASSER_BY = Actor.participant(new PersonId("0815"));

  /** How often it was knocked at, and how it stands. */
  record Door(Stand stand, int knocks) {}

  /** Open or not. */
  enum Stand {
    SHUT,
    OPEN
  }

  /** What has happened to a door. */
  enum DoorFact implements Fact<Door> {
    OPENED,
    SHUT,
    KNOCKED;

    @Override
    public Door applyTo(Door before, Happening how) {
      return switch (this) {
        case OPENED -> new Door(Stand.OPEN, before.knocks());
        case SHUT -> new Door(Stand.SHUT, before.knocks());
        case KNOCKED -> new Door(before.stand(), before.knocks() + 1);
      };
    }
  }

  private static final Move<Stand> OPENING = move("open", Stand.SHUT, Stand.OPEN, "knocked-at");
  private static final Move<Stand> SHUTTING = move("shut", Stand.OPEN, Stand.SHUT);
  private static final Move<Stand> KNOCKING = move("knock", Stand.SHUT, null);

  private static Move<Stand> move(String name, Stand from, @Nullable Stand to, String... gates) {
    return new Move<>(name, Words.same(name), Act.CONDUCT, Set.of(from), to, List.of(gates));
  }

  /** What is ordered of a door. */
  record Order(SubjectId subject, Move<Stand> move, @NotBlank String words, boolean leavesNoTrace)
      implements Command<Door, DoorFact> {
    @Override
    public Deed<DoorFact> decide(Door door, Circumstances circumstances) {
      if (move.equals(OPENING)) {
        return Deed.of(List.of(DoorFact.OPENED)).answering(Map.of("knocks", "" + door.knocks()));
      }
      return Deed.of(move.equals(SHUTTING) ? DoorFact.SHUT : DoorFact.KNOCKED);
    }
  }

  static Order open(SubjectId door) {
    return new Order(door, OPENING, "please", false);
  }

  static Order shut(SubjectId door) {
    return new Order(door, SHUTTING, "please", false);
  }

  static Order knock(SubjectId door) {
    return new Order(door, KNOCKING, "please", false);
  }

  static Order knockUnseen(SubjectId door) {
    return new Order(door, KNOCKING, "please", true);
  }

  static Order wordlessly(SubjectId door) {
    return new Order(door, KNOCKING, "", false);
  }

  /** The states that were told of as changed. */
  final List<Door> told = new ArrayList<>();

  private final Log<DoorFact> log = new PlainLog();

  private final Rulebook<Door, Stand> rulebook =
      new Rulebook<>(
          new Moves<>(List.of(OPENING, SHUTTING, KNOCKING)),
          List.of(
              Gate.of(
                  Rule.of(
                      "knocked-at",
                      "C5.1",
                      Principle.LAWFULNESS,
                      Mender.HANDLER,
                      "没敲门",
                      "no knock"),
                  (door, circumstances) -> Gate.unless(door.knocks() > 0))),
          List.of(Rulebook.actBelongsToThePost((door, act) -> act == Act.CONDUCT)),
          Door::stand,
          stand -> Words.same(stand.name()));

  Log<DoorFact> log() {
    return log;
  }

  @Override
  public String prefix() {
    return "door";
  }

  @Override
  public Door unborn(SubjectId subject) {
    return new Door(Stand.SHUT, 0);
  }

  @Override
  public Door state(Door view) {
    return view;
  }

  @Override
  public Rulebook<Door, ?> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<Door> admit(Actor actor, @Nullable Command<?, ?> order) {
    return (transaction, subject, entries) ->
        actor.post().isPresent()
            ? Log.fold(log, unborn(subject), entries)
            : new Door(Stand.SHUT, -1);
  }

  @Override
  public List<Standpoint<Door>> standpoints(Door view, Actor actor) {
    return List.of(new Standpoint<>(view, actor, Set.of()));
  }

  /** Passers-by see no door. */
  @Override
  public boolean concerns(Door view, @Nullable Command<?, ?> order) {
    return view.knocks() >= 0;
  }

  @Override
  public Deed<DoorFact> decide(Command<?, ?> order, Door view, Circumstances circumstances) {
    return ((Order) order).decide(view, circumstances);
  }

  @Override
  public Entry.Visibility visibility(DoorFact fact, Door after) {
    return fact == DoorFact.KNOCKED ? Entry.Visibility.INTERNAL : Entry.Visibility.PUBLIC;
  }

  @Override
  public void changed(Transaction transaction, Door after) {
    told.add(after);
  }

  /** Facts by name. */
  private static final class PlainLog implements Log<DoorFact> {
    @Override
    public List<Entry> write(
        SubjectId subject,
        List<Entry> before,
        List<DoorFact> facts,
        Function<DoorFact, Entry.Visibility> visibility,
        Happening how,
        String order,
        Ids ids) {
      List<Entry> written = new ArrayList<>();
      for (DoorFact fact : facts) {
        written.add(
            Entry.of(
                subject,
                before.size() + written.size() + 1L,
                visibility.apply(fact),
                new Entry.Opening(ids.salt(), Bytes.utf8(fact.name())),
                new Entry.Opening(ids.salt(), Bytes.utf8(how.at() + " " + how.by().person()))));
      }
      return written;
    }

    @Override
    public DoorFact fact(Entry entry) {
      return DoorFact.valueOf(entry.event().body().toUtf8());
    }

    @Override
    public Happening happening(Entry entry) {
      String[] parts = entry.envelope().body().toUtf8().split(" ", 2);
      return new Happening(Instant.parse(parts[0]), Actor.participant(new PersonId(parts[1])));
    }
  }
}
