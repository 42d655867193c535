package org.sunlit;

import jakarta.validation.ValidatorFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.Notifier;
import org.sunlit.consultation.OpinionIntake;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.item.ExternalApprovals;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.protection.DisciplineIntake;
import org.sunlit.protection.PersonalInformation;
import org.sunlit.publishing.Placements;
import org.sunlit.store.Blobs;
import org.sunlit.store.MemoryBlobs;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.NoBlobs;
import org.sunlit.store.Store;
import org.sunlit.supervision.Views;

/** The parts of a school that is about to open. */
public final class Assembly {
  final SchoolProfile school;
  private final Map<String, Channel> given = new LinkedHashMap<>();
  Store store = new MemoryStore(InstantSource.system());
  private boolean storeGiven;
  private @Nullable Blobs blobs;
  Directory directory = Directory.of(List.of());
  ExternalApprovals externalApprovals = ExternalApprovals.NONE;
  OpinionIntake intake = OpinionIntake.NONE;
  Views views = Views.NONE;
  @Nullable DisciplineIntake disciplineIntake;
  Limits limits = Limits.defaults();
  PersonalInformation personalInformation = PersonalInformation.STRICT;
  @Nullable Notifier notifier;
  Random random = new SecureRandom();
  Duration lease = Placements.LEASE;
  private @Nullable ValidatorFactory validator;
  private boolean directoryGiven;
  private final List<ChannelProvider<?>> providers = new ArrayList<>();
  private @Nullable ClassLoader classLoader;

  /** Why channel providers and outlets that cannot be used are left out. */
  List<String> broken = List.of();

  Assembly(SchoolProfile school) {
    this.school = school;
  }

  /** Without it everything is in memory and gone at the end. */
  public Assembly store(Store store) {
    this.store = store;
    this.storeGiven = true;
    return this;
  }

  /** Where files go; without it in memory like the record, and nowhere if the record is kept. */
  public Assembly blobs(Blobs blobs) {
    this.blobs = blobs;
    return this;
  }

  Blobs blobs() {
    if (blobs != null) return blobs;
    return storeGiven ? new NoBlobs() : new MemoryBlobs();
  }

  /** The host's people; required. */
  public Assembly directory(Directory directory) {
    this.directory = directory;
    this.directoryGiven = true;
    return this;
  }

  /** The host's own workflow, whose approvals are accepted as evidence; without it none are. */
  public Assembly externalApprovals(ExternalApprovals externalApprovals) {
    this.externalApprovals = externalApprovals;
    return this;
  }

  /** Where reports of misconduct go; without it a reporter is told whom to turn to. */
  public Assembly disciplineIntake(DisciplineIntake intake) {
    this.disciplineIntake = intake;
    return this;
  }

  /** How the host identifies members of the public; without it they submit no opinions. */
  public Assembly opinionIntake(OpinionIntake intake) {
    this.intake = intake;
    return this;
  }

  /**
   * How often items were looked at, for the figures of participation; without it none are given.
   */
  public Assembly views(Views views) {
    this.views = views;
    return this;
  }

  /** Whom to tell what has become true with time; without it announcements are only kept. */
  public Assembly notifier(Notifier notifier) {
    this.notifier = notifier;
    return this;
  }

  /** The host's validator; without it the provider on the class path. */
  public Assembly validator(ValidatorFactory validator) {
    this.validator = validator;
    return this;
  }

  /**
   * What is never taken for personal information, such as the number of a service that the school
   * makes known itself. Names are never looked for.
   */
  public Assembly fixedPhrases(Collection<String> phrases) {
    this.personalInformation = new PersonalInformation(phrases);
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

  /** A provider that the host registers itself, beside those on the class path. */
  public Assembly provider(ChannelProvider<?> provider) {
    this.providers.add(provider);
    return this;
  }

  /**
   * Where channel providers are looked for; without it by the thread's class loader and the SPI's.
   */
  public Assembly classLoader(ClassLoader classLoader) {
    this.classLoader = classLoader;
    return this;
  }

  /**
   * How long a node that has something for an outlet in hand is waited for before another looks
   * what came of it; ten minutes if nothing is said. The same on every node, and longer than any
   * outlet takes to answer: of whoever comes back later the answer is not recorded.
   *
   * @throws IllegalArgumentException if it is no time at all
   */
  public Assembly lease(Duration lease) {
    if (lease.isZero() || lease.isNegative()) {
      throw new IllegalArgumentException("a lease takes some time: " + lease);
    }
    this.lease = lease;
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
    return new Sunlit(this, channels(validation.factory()), validation);
  }

  private Map<String, Channel> channels(ValidatorFactory validation) {
    Plugins plugins = Plugins.find(providers, classLoader);
    Map<String, Channel> channels = new LinkedHashMap<>(given);
    for (Outlet outlet : school.outlets()) {
      if (!channels.containsKey(outlet.id())) {
        opened(plugins, outlet, validation).ifPresent(each -> channels.put(outlet.id(), each));
      }
    }
    this.broken = plugins.broken();
    return channels;
  }

  /**
   * A plugin that breaks is left out like an outlet that is down; wrong settings are for the host.
   */
  private static Optional<Channel> opened(
      Plugins plugins, Outlet outlet, ValidatorFactory validation) {
    try {
      return plugins.open(outlet, validation);
    } catch (IllegalStateException none) {
      throw new IllegalStateException(outlet + " " + none.getMessage(), none);
    }
  }
}
