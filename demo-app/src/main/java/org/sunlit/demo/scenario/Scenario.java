package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunlit.demo.scenario.ScenarioFile.PersonFile;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.json.Json;
import org.sunlit.json.ProfileJson;
import org.sunlit.json.Unreadable;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Bytes;
import org.sunlit.record.PersonId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;
import org.sunlit.words.Words;

/** A school, its people and what they do in order; read from JSON, nothing of it done yet. */
public final class Scenario {
  private static final String OURS = "scenario.json";

  private final String file;
  private final Folder folder;
  private final String schoolFile;
  private final JsonNode school;
  private final List<Person> people;
  private final List<Step> steps;

  private Scenario(
      String file,
      Folder folder,
      String schoolFile,
      JsonNode school,
      List<Person> people,
      List<Step> steps) {
    this.file = file;
    this.folder = folder;
    this.schoolFile = schoolFile;
    this.school = school;
    this.people = List.copyOf(people);
    this.steps = List.copyOf(steps);
  }

  /** The one that comes with this program. */
  public static Scenario seeded() {
    return read(Folder.ofThisProgram(), OURS);
  }

  /**
   * Reads a scenario.
   *
   * @throws Complaint naming the first place that cannot be used
   */
  public static Scenario read(Folder folder, String file) {
    Json json = new Json();
    try {
      ScenarioFile read = json.read(folder.read(file), ScenarioFile.class);
      List<Violation> faults = Validation.byProvider(Limits.defaults()).violations(read);
      if (!faults.isEmpty()) {
        Violation first = Answer.invalid(faults).violations().get(0);
        throw Complaint.at(file, first.pointer(), first.words());
      }
      boolean elsewhere = read.school().isTextual();
      String schoolFile = elsewhere ? read.school().textValue() : file + " /school";
      JsonNode school = elsewhere ? schoolTree(json, folder, schoolFile) : read.school();
      return new Scenario(
          file,
          folder,
          schoolFile,
          school,
          people(file, read.people()),
          new Agenda(file, read).steps());
    } catch (Unreadable fault) {
      throw Complaint.of(file, fault);
    }
  }

  private static JsonNode schoolTree(Json json, Folder folder, String schoolFile) {
    try {
      return json.tree(folder.read(schoolFile));
    } catch (Unreadable fault) {
      throw Complaint.of(schoolFile, fault);
    }
  }

  private static List<Person> people(String file, List<PersonFile> given) {
    List<Person> people = new ArrayList<>();
    Set<PersonId> known = new HashSet<>();
    for (int at = 0; at < given.size(); at++) {
      PersonFile each = given.get(at);
      String pointer = "/people/" + at;
      if (!known.add(each.id())) {
        throw Complaint.at(
            file,
            pointer + "/id",
            new Words("有两个人同为 {id}", "two people are {id}").with(Map.of("id", each.id())));
      }
      Set<Viewer.Membership> memberships = new HashSet<>();
      for (Audience audience :
          each.memberships() == null ? List.<Audience>of() : each.memberships()) {
        memberships.add(membership(file, pointer + "/memberships", audience));
      }
      people.add(
          new Person(
              each.id(),
              each.posts() == null ? Set.of() : each.posts(),
              new Viewer(memberships, each.groups() == null ? Set.of() : each.groups())));
    }
    return people;
  }

  private static Viewer.Membership membership(String file, String pointer, Audience audience) {
    if (audience instanceof Audience.Members members && !audience.equals(Audience.PUBLIC)) {
      return new Viewer.Membership(members.community(), members.unit());
    }
    throw Complaint.at(
        file,
        pointer,
        new Words("“{audience}”不是身份，应如 staff@xg", "“{audience}” is no membership; write staff@xg")
            .with(Map.of("audience", audience)));
  }

  /** The school, with its outlets below a folder and at an address. */
  SchoolProfile school(Map<String, String> places) {
    Names names = new Names(folder);
    places.forEach(names::know);
    Json json = new Json();
    try {
      return ProfileJson.read(json.pretty(names.placed(school, schoolFile)));
    } catch (Unreadable fault) {
      throw Complaint.of(schoolFile, fault);
    } catch (IllegalArgumentException fault) {
      throw Complaint.at(schoolFile, "", Words.same(String.valueOf(fault.getMessage())));
    }
  }

  /** What the first step is about. */
  public String firstMatter() {
    return steps.get(0).matter();
  }

  /** Only what is done about the matter that the first step is about. */
  public Scenario ofFirstMatter() {
    String first = firstMatter();
    return new Scenario(
        file,
        folder,
        schoolFile,
        school,
        people,
        steps.stream().filter(each -> each.matter().equals(first)).toList());
  }

  /** Tells one scenario from another. */
  String digest() {
    return Bytes.sha256(Bytes.utf8(folder.read(file)), Bytes.utf8(school.toString())).toHex();
  }

  String file() {
    return file;
  }

  Folder folder() {
    return folder;
  }

  List<Person> people() {
    return people;
  }

  List<Step> steps() {
    return steps;
  }
}
