package org.sunlit;

import jakarta.validation.ValidatorFactory;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.Publication;
import org.sunlit.input.Limit;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.item.Attachment;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Rule;
import org.sunlit.publishing.Placement;
import org.sunlit.publishing.Placements;
import org.sunlit.publishing.Rendering;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Entry;
import org.sunlit.record.Envelope;
import org.sunlit.record.Guidance;
import org.sunlit.record.Ids;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;
import org.sunlit.store.Blobs;
import org.sunlit.store.MemoryBlobs;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.Store;
import org.sunlit.visibility.Viewer;

/**
 * One school's disclosure, put together from its parts. Thread-safe.
 *
 * <pre>{@code
 * Sunlit sunlit = Sunlit.of(ProfileJson.read(json)).directory(ourPeople).open();
 * Outcome done = sunlit.perform(actor, new ApproveVersion(item, digest));
 * Guidance next = sunlit.explain(actor, item).orElseThrow();
 * Instant again = sunlit.work();
 * }</pre>
 */
public final class Sunlit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sunlit.class);

  private final DisclosureItems items;
  private final Placements placements;
  private final Rendering rendering;
  private final SchoolProfile school;
  private final Store store;
  private final Blobs blobs;
  private final Ids ids;
  private final Limits limits;
  private final Dossiers dossiers;
  private final Map<String, Channel> channels;

  private Sunlit(Assembly parts, Map<String, Channel> channels, Validation validation) {
    Json json = new Json();
    this.school = parts.school;
    this.store = parts.store;
    this.blobs = parts.blobs;
    this.ids = new Ids(parts.random);
    this.limits = parts.limits;
    this.channels = channels;
    this.rendering = new Rendering(school, json, blobs);
    JsonLog log = new JsonLog(json);
    this.dossiers = new Dossiers(school, parts.directory, log, json, blobs);
    this.placements = new Placements(school, dossiers, store, rendering, channels);
    this.items =
        new DisclosureItems(school, dossiers, store, log, json, ids, validation, placements::want);
  }

  public static Assembly of(SchoolProfile school) {
    return new Assembly(school);
  }

  /** Carries out an order of the actor, or says every reason why not. */
  public Outcome perform(Actor actor, Command<?, ?> order) {
    return perform(actor, order, Envelope.PLAIN);
  }

  /**
   * The same, for a version that the actor looked at, or with a key that makes repeating harmless.
   */
  public Outcome perform(Actor actor, Command<?, ?> order, Envelope envelope) {
    return items.perform(actor, order, envelope);
  }

  /** What the actor could do with an item now, and what stands in the way of each. */
  public Optional<Guidance> explain(Actor actor, SubjectId item) {
    return items.explain(actor, item);
  }

  /** The id for a matter that is to be raised. */
  public SubjectId newItem() {
    return new SubjectId(ids.next("item"));
  }

  /**
   * Keeps a file that a draft can then attach.
   *
   * @throws Blobs.TooLarge if it is larger than the limit
   */
  public Attachment attach(String name, String mediaType, InputStream bytes) {
    Blobs.Kept kept = blobs.keep(bytes, limits.most(Limit.FILE));
    return new Attachment(name, mediaType, kept.size(), kept.sha256());
  }

  /** Every item that discloses something to the viewer, newest first, as far as they may see it. */
  public List<Publication> items(Viewer viewer) {
    return store.transaction(
        transaction -> {
          List<Publication> seen = new ArrayList<>();
          for (SubjectId subject : transaction.subjects()) {
            DisclosureItem item = dossiers.item(transaction, subject);
            rendering
                .forReaders(
                    item,
                    dossiers.shelf(transaction, subject),
                    scope -> school.order().admits(scope, viewer))
                .ifPresent(seen::add);
          }
          seen.sort((a, b) -> b.updated().compareTo(a.updated()));
          return List.copyOf(seen);
        });
  }

  /** One item as far as the viewer may see it; empty if they may see nothing, or there is none. */
  public Optional<Publication> item(Viewer viewer, SubjectId subject) {
    return store.transaction(
        transaction ->
            rendering.forReaders(
                dossiers.item(transaction, subject),
                dossiers.shelf(transaction, subject),
                scope -> school.order().admits(scope, viewer)));
  }

  /**
   * Who a person is as a viewer; a directory that fails or does not know them admits to nothing.
   */
  public Viewer viewer(PersonId person) {
    return dossiers.person(Actor.participant(person)).map(Person::viewer).orElse(Viewer.ANONYMOUS);
  }

  /** The items that the actor's post has some act on, disclosed or not. */
  public List<DisclosureItems.OnDesk> desk(Actor actor) {
    return items.desk(actor);
  }

  /** Every rule that an order may break, those of every order first, then by id. */
  public List<Rule> rules() {
    return items.rules();
  }

  /** What is wanted and what stands, on every outlet. */
  public List<Placement> placements() {
    return placements.all();
  }

  /** A subject's entries as they are kept. */
  public List<Entry> entries(SubjectId subject) {
    return store.transaction(transaction -> transaction.entries(subject));
  }

  /**
   * Does everything that is due: places, looks, takes down. To be called again at the instant it
   * answers, or earlier.
   */
  public Instant work() {
    return placements.work(items);
  }

  public SchoolProfile school() {
    return school;
  }

  /** Closes every outlet and the store. */
  @Override
  public void close() {
    channels.values().forEach(Channel::close);
    store.close();
  }

  /** The parts of a school that is about to open. */
  public static final class Assembly {
    private final SchoolProfile school;
    private final Map<String, Channel> given = new LinkedHashMap<>();
    private Store store = new MemoryStore(InstantSource.system());
    private Blobs blobs = new MemoryBlobs();
    private Directory directory = Directory.of(List.of());
    private Limits limits = Limits.defaults();
    private Random random = new SecureRandom();
    private @Nullable ValidatorFactory validator;
    private boolean directoryGiven;

    private Assembly(SchoolProfile school) {
      this.school = school;
    }

    /** Without it everything is in memory and gone at the end. */
    public Assembly store(Store store) {
      this.store = store;
      return this;
    }

    public Assembly blobs(Blobs blobs) {
      this.blobs = blobs;
      return this;
    }

    /** The host's people; required. */
    public Assembly directory(Directory directory) {
      this.directory = directory;
      this.directoryGiven = true;
      return this;
    }

    /** The host's validator; without it the provider on the class path. */
    public Assembly validator(ValidatorFactory validator) {
      this.validator = validator;
      return this;
    }

    public Assembly limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    /** An outlet opened by the host; the profile's other outlets are opened by their providers. */
    public Assembly channel(String outlet, Channel channel) {
      if (given.put(outlet, channel) != null) {
        throw new IllegalArgumentException("outlet stands twice: " + outlet);
      }
      return this;
    }

    /** Makes ids and salts repeatable, for tests and demos only. */
    public Assembly random(Random random) {
      this.random = random;
      return this;
    }

    /**
     * Opens the school.
     *
     * @throws IllegalStateException naming what is missing
     */
    public Sunlit open() {
      if (!directoryGiven) {
        throw new IllegalStateException("no people: call .directory(Directory) before .open()");
      }
      Validation validation =
          validator == null ? Validation.byProvider(limits) : Validation.by(validator, limits);
      return new Sunlit(this, channels(), validation);
    }

    private Map<String, Channel> channels() {
      Map<String, ChannelProvider> providers = new LinkedHashMap<>();
      for (ChannelProvider each : ServiceLoader.load(ChannelProvider.class)) {
        if (providers.put(each.kind(), each) != null) {
          throw new IllegalStateException("two channel providers of kind " + each.kind());
        }
      }
      LOG.info("channel providers found: {}", providers.keySet());
      Map<String, Channel> channels = new LinkedHashMap<>(given);
      for (Outlet outlet : school.outlets()) {
        if (channels.containsKey(outlet.id())) continue;
        ChannelProvider provider = providers.get(outlet.kind());
        if (provider == null) {
          throw new IllegalStateException(
              outlet
                  + " needs a channel provider of its kind on the class path, found "
                  + providers.keySet());
        }
        channels.put(outlet.id(), provider.open(outlet.id(), outlet.settings()));
      }
      return channels;
    }
  }
}
