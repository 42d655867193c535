package org.sunlit.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/** Whether a profile has whatever it names, and has it once; every place where not. */
final class References {
  private static final Words UNIT = new Words("单位", "unit");
  private static final Words POST = new Words("岗位", "post");
  private static final Words BODY = new Words("机构", "body");
  private static final Words OUTLET = new Words("渠道", "outlet");
  private static final Words DOCUMENT = new Words("依据文件", "document");

  private final Parts parts;
  private final ProfileFile file;

  /** What there is of one kind, and a look at whether something is among it. */
  private record Known(Words kind, Set<Object> ids, Parts parts) {
    void have(String at, @Nullable Object wanted) {
      if (wanted != null && !ids.contains(wanted)) {
        parts.fault(
            at,
            new Words(
                "没有名为“" + wanted + "”的" + kind.zh(), "there is no " + kind.en() + " " + wanted));
      }
    }

    /** In a list by place; a set has none. */
    void haveEach(String at, @Nullable Collection<?> wanted) {
      if (wanted == null) return;
      int index = 0;
      for (Object each : wanted) have(wanted instanceof List ? at + "/" + index++ : at, each);
    }
  }

  private References(Parts parts, ProfileFile file) {
    this.parts = parts;
    this.file = file;
  }

  static void check(ProfileFile file, Parts parts) {
    new References(parts, file).check();
  }

  private void check() {
    Known units = known(UNIT, "/units", file.units(), UnitFile::id);
    Known posts = known(POST, "/posts", file.posts(), PostFile::id);
    Known bodies = known(BODY, "/bodies", file.bodies(), BodyFile::id);
    Known outlets = known(OUTLET, "/outlets", file.outlets(), OutletFile::id);
    Known documents = known(DOCUMENT, "/documents", file.documents(), DocumentFile::id);
    each("/units", file.units(), (at, unit) -> units.have(at + "/parent", unit.parent()));
    each("/posts", file.posts(), (at, post) -> posts(at, post, units, posts));
    each("/bodies", file.bodies(), (at, body) -> bodies(at, body, units, posts));
    each(
        "/delegations",
        orNone(file.delegations()),
        (at, delegation) -> {
          posts.have(at + "/of", delegation.of());
          posts.have(at + "/to", delegation.to());
        });
    each("/outlets", file.outlets(), (at, outlet) -> posts.have(at + "/keeper", outlet.keeper()));
    each(
        "/plans",
        orNone(file.plans()),
        (at, plan) -> {
          bodies.have(at + "/adoptedBy", plan.adoptedBy());
          documents.haveEach(at + "/bases", plan.bases());
        });
    each(
        "/catalog",
        file.catalog(),
        (at, entry) -> {
          units.have(at + "/responsibleUnit", entry.responsibleUnit());
          outlets.haveEach(at + "/outlets", entry.outlets());
          documents.haveEach(at + "/basis", entry.basis());
          if (entry.bodies() != null) {
            bodies.haveEach(
                at + "/bodies", entry.bodies().stream().map(seat -> seat.body()).toList());
          }
        });
  }

  private static void posts(String at, PostFile post, Known units, Known posts) {
    units.have(at + "/unit", post.unit());
    units.haveEach(at + "/portfolio", post.portfolio());
    posts.haveEach(at + "/deputies", post.deputies());
  }

  private void bodies(String at, BodyFile body, Known units, Known posts) {
    posts.have(at + "/secretary", body.secretary());
    posts.have(at + "/chair", body.chair());
    posts.haveEach(at + "/scrutineers", body.scrutineers());
    each(
        at + "/membership",
        orNone(body.membership()),
        (here, member) -> posts.have(here + "/post", member.post()));
    if (body.headsOf() != null) units.haveEach(at + "/headsOf/units", body.headsOf().units());
    if (body.office() != null) units.have(at + "/office/host", body.office().host());
  }

  private <F> Known known(Words kind, String at, List<F> files, Function<F, Object> id) {
    Set<Object> ids = new HashSet<>();
    each(
        at,
        files,
        (here, each) -> {
          if (!ids.add(id.apply(each))) {
            parts.fault(
                here + "/id",
                new Words(
                    "“" + id.apply(each) + "”重复", kind.en() + " stands twice: " + id.apply(each)));
          }
        });
    return new Known(kind, ids, parts);
  }

  @FunctionalInterface
  private interface Look<F> {
    void at(String pointer, F file);
  }

  private static <F> void each(String at, List<F> files, Look<F> look) {
    for (int index = 0; index < files.size(); index++) look.at(at + "/" + index, files.get(index));
  }

  private static <F> List<F> orNone(@Nullable List<F> files) {
    return files == null ? new ArrayList<>() : files;
  }
}
