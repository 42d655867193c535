package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.website.look.AllowedHtml;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.LocalRoot;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * A school's content system: each publication is sent to it in the form that it wants, signed, and
 * stands once the system itself says so. What is sent carries an {@code Idempotency-Key} made of
 * key and revision; after a timeout nothing is sent again before the system was asked. For the
 * public only, since nobody here can tell whom the system lets in.
 */
public final class HttpPush implements Channel {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

  private final PushSettings settings;
  private final JsonNode template;
  private final Signed http;
  private final Sent.Memory memory;
  private final Fields fields;

  HttpPush(PushSettings settings, JsonNode template, Signed http) {
    this.settings = settings;
    this.template = template;
    this.http = http;
    this.memory = new Sent.Memory(FinishedFiles.in(new LocalRoot(settings.directory())));
    this.fields = new Fields(settings.website() == null ? "" : folder(settings.website()));
  }

  private static String folder(URI address) {
    return address.toString().endsWith("/") ? address.toString() : address + "/";
  }

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return VisibilityScope.PUBLIC;
  }

  @Override
  public synchronized Standing place(Publication publication, PlacementKey key) {
    List<Words> faults = preview(publication);
    if (!faults.isEmpty()) return new Standing.Rejected(faults.get(0), false);
    try {
      Optional<Sent> before = memory.of(key);
      Standing now = standing(key, before);
      if (now instanceof Standing.Unknown || stands(now, before, publication)) return now;
      Map<String, Object> values = fields.of(publication, Sent.name(key));
      byte[] body = Holes.filled(template, values).toString().getBytes(StandardCharsets.UTF_8);
      String id = before.map(Sent::id).orElse(null);
      memory.keep(key, new Sent(Sent.name(key), publication.revision(), id, false));
      String effect = Sha256.of(Sent.name(key) + "\n" + publication.revision());
      return sent(key, publication, http.send("POST", settings.endpoint(), body, effect));
    } catch (IOException | UncheckedIOException e) {
      return unknown(e);
    }
  }

  /** Also while it waits there: it was sent, and to send it again would not hasten it. */
  private static boolean stands(Standing now, Optional<Sent> before, Publication publication) {
    String revision = publication.revision();
    if (now instanceof Standing.Live live) return live.revision().equals(revision);
    return now instanceof Standing.Pending
        && before.filter(each -> each.revision().equals(revision) && !each.ended()).isPresent();
  }

  private Standing sent(PlacementKey key, Publication publication, Signed.Answer answer)
      throws IOException {
    if (answer.isGood() && settings.success().holds(answer.json())) {
      String id = text(answer.json(), settings.id()).orElse(null);
      memory.keep(key, new Sent(Sent.name(key), publication.revision(), id, false));
      return standing(key, memory.of(key));
    }
    boolean later = answer.status() == 429 || answer.status() >= 500;
    if (answer.status() >= 500) return new Standing.Unknown("HTTP " + answer.status());
    return new Standing.Rejected(
        new Words(
                "内容管理系统没有接收（HTTP {status}）", "the content system did not accept it (HTTP {status})")
            .with(Map.of("status", answer.status())),
        later);
  }

  @Override
  public synchronized Standing check(PlacementKey key) {
    try {
      return standing(key, memory.of(key));
    } catch (IOException | UncheckedIOException e) {
      return unknown(e);
    }
  }

  private Standing standing(PlacementKey key, Optional<Sent> sent) throws IOException {
    boolean byId = Holes.in(settings.status()).contains("id");
    String id = sent.map(Sent::id).orElse(null);
    if (byId && id == null) {
      return sent.isEmpty() ? new Standing.Absent() : new Standing.Unknown("nothing was answered");
    }
    Signed.Answer answer = http.send("GET", address(settings.status(), key, sent), new byte[0], "");
    if (answer.isGone()) return new Standing.Absent();
    if (!answer.isGood()) return new Standing.Unknown("HTTP " + answer.status());
    JsonNode json = answer.json();
    if (settings.live().holds(json)) {
      return sent.filter(Sent::ended).isPresent() ? byHand(key) : live(json, sent, key);
    }
    if (settings.refused() != null && settings.refused().holds(json)) {
      return new Standing.Rejected(
          new Words("内容管理系统的编辑未予发布", "an editor of the content system turned it down"), false);
    }
    // Nothing of ours that is neither published nor turned down: it waits, if it was ever sent.
    return sent.isEmpty()
        ? new Standing.Absent()
        : new Standing.Pending(Sent.name(key), LOOK_AGAIN, null);
  }

  private Standing live(JsonNode json, Optional<Sent> sent, PlacementKey key) {
    String last = sent.map(Sent::revision).orElse("");
    String revision = text(json, settings.revision()).orElse(last);
    String address = text(json, settings.publicAddress()).orElse(Sent.name(key));
    return new Standing.Live(address, VisibilityScope.PUBLIC, revision);
  }

  @Override
  public synchronized Standing withdraw(PlacementKey key, WithdrawalReason why) {
    try {
      Optional<Sent> sent = memory.of(key);
      Standing now = standing(key, sent);
      if (now instanceof Standing.Absent || sent.isEmpty()) {
        memory.forget(key);
        return now;
      }
      if (settings.withdraw() == null) {
        Sent before = sent.get();
        memory.keep(key, new Sent(before.key(), before.revision(), before.id(), true));
        return byHand(key);
      }
      URI address = address(settings.withdraw(), key, sent);
      Signed.Answer answer =
          http.send("DELETE", address, new byte[0], Sha256.of(Sent.name(key) + "\nwithdrawn"));
      if (!answer.isGood() && !answer.isGone()) {
        return new Standing.Unknown("HTTP " + answer.status());
      }
      Standing after = standing(key, sent);
      if (after instanceof Standing.Absent) memory.forget(key);
      return after instanceof Standing.Live
          ? new Standing.Pending(Sent.name(key), LOOK_AGAIN, null)
          : after;
    } catch (IOException | UncheckedIOException e) {
      return unknown(e);
    }
  }

  private static Standing byHand(PlacementKey key) {
    return new Standing.Pending(
        Sent.name(key),
        LOOK_AGAIN,
        new Words("请在内容管理系统中撤下该信息", "please take it down in the content system"));
  }

  private static URI address(String template, PlacementKey key, Optional<Sent> sent) {
    String id = sent.map(Sent::id).orElse(null);
    return URI.create(
        Holes.address(template, Map.of("key", Sent.name(key), "id", id == null ? "" : id)));
  }

  private static Optional<String> text(JsonNode json, @Nullable String at) {
    return Optional.ofNullable(at)
        .map(json::at)
        .filter(each -> each.isValueNode() && !each.isNull())
        .map(JsonNode::asText)
        .filter(each -> !each.isBlank());
  }

  /** Names the kind of failure only: an address may hold a token. */
  private static Standing unknown(Exception failure) {
    return new Standing.Unknown("no answer (" + failure.getClass().getSimpleName() + ")");
  }

  /** A ledger's files, markup that is not allowed, and what is not for everyone. */
  @Override
  public List<Words> preview(Publication publication) {
    List<Words> faults = new ArrayList<>();
    if (publication.kind() == Publication.Kind.LEDGER) {
      faults.add(new Words("公开存证不能推送到内容管理系统", "a ledger cannot be pushed to a content system"));
    }
    if (!publication.reach().isPublic()) {
      faults.add(
          new Words(
              "本渠道只面向社会公开，不能承载校内内容", "this outlet is for the public and carries nothing narrower"));
    }
    if (!Listed.everyHtml(publication).map(Html::value).allMatch(AllowedHtml::holds)) {
      faults.add(
          new Words("正文含有不允许的标记或不完整的标记", "it holds markup that is not allowed or not closed"));
    }
    return faults;
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}
