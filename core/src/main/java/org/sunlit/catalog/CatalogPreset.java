package org.sunlit.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What a superior organ says that schools disclose at least: a floor that a school adds to and
 * never falls below without a recorded reason. It names matters only; responsible unit, scope,
 * manner and timing are the school's to say.
 *
 * @param basis the document it stands in, as it is cited
 * @param issued the day of that document, if it is known
 * @param note what a reader has to know of where it comes from
 */
public record CatalogPreset(
    String id,
    String title,
    String basis,
    @Nullable LocalDate issued,
    String note,
    List<Category> categories) {
  public CatalogPreset {
    categories = List.copyOf(categories);
    Set<Integer> numbers = new HashSet<>();
    for (Category category : categories) {
      for (Item item : category.items()) {
        if (!numbers.add(item.number())) {
          throw new IllegalArgumentException(
              "preset " + id + " has item " + item.number() + " twice");
        }
      }
    }
  }

  /** Some items of one affair under one heading. */
  public record Category(int number, String name, Affair affair, List<Item> items) {
    public Category {
      items = List.copyOf(items);
    }
  }

  /** One matter, numbered throughout the preset. */
  public record Item(int number, String title, Confidence confidence) {}

  /** How far an item's wording and number were compared with published copies. */
  public enum Confidence {
    VERIFIED("文字、序号均已核对", "wording and number verified"),
    TEXT_VERIFIED("文字已核对，序号为推算", "wording verified, number by counting"),
    LIKELY("部分文字已核对", "part of the wording verified"),
    SECONDARY("据可靠转述", "from a reliable account"),
    UNVERIFIED("未经核对", "unverified");

    private final Words words;

    Confidence(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  public List<Item> items() {
    return categories.stream().flatMap(each -> each.items().stream()).toList();
  }

  public Optional<Item> item(int number) {
    return items().stream().filter(each -> each.number() == number).findFirst();
  }

  /** The heading that an item stands under. */
  public Optional<Category> category(int number) {
    return categories.stream()
        .filter(each -> each.items().stream().anyMatch(item -> item.number() == number))
        .findFirst();
  }

  /** The items that none of these entries covers, in their order. */
  public List<Item> uncovered(Collection<CatalogEntry> entries) {
    Set<Integer> covered =
        entries.stream()
            .flatMap(each -> Optional.ofNullable(each.presetItem()).stream())
            .filter(each -> each.preset().equals(id))
            .map(PresetItemId::number)
            .collect(Collectors.toSet());
    return items().stream().filter(each -> !covered.contains(each.number())).toList();
  }
}
