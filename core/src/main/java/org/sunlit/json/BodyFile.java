package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.Body;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Fraction;
import org.sunlit.organization.InForce;
import org.sunlit.organization.Membership;
import org.sunlit.organization.UnitKind;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** A body in a profile; without a quorum or a majority those of its kind hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BodyFile(
    @NotNull BodyId id,
    @NotNull Words name,
    @NotNull BodyKind kind,
    @NotNull PostId secretary,
    @NotNull PostId chair,
    @Nullable Set<@NotNull PostId> scrutineers,
    @Positive int members,
    @Nullable Fraction quorum,
    @Nullable Fraction majority,
    @Nullable List<@NotNull @Valid MemberFile> membership,
    @Nullable @Valid HeadsFile headsOf,
    @Nullable @Valid OfficeFile office) {

  /** A post that belongs to the body; as a member unless it says otherwise. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MemberFile(
      @NotNull PostId post,
      Membership.@Nullable Place as,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    static MemberFile of(Membership.Member member) {
      return new MemberFile(
          member.post(), member.as(), member.inForce().from(), member.inForce().until());
    }

    Membership.Member member() {
      return new Membership.Member(
          post, as == null ? Membership.Place.MEMBER : as, new InForce(from, until));
    }
  }

  /** Whose heads belong to the body by rule. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HeadsFile(@Nullable List<@NotNull UnitId> units, @Nullable Set<@NotNull UnitKind> kinds) {}

  /** The body's office. */
  record OfficeFile(@NotNull Words name, @NotNull UnitId host) {}

  static BodyFile of(Body body) {
    Membership membership = body.membership();
    boolean byRule = !membership.headsOfUnits().isEmpty() || !membership.headsOfKinds().isEmpty();
    Body.Office office = body.office();
    return new BodyFile(
        body.id(),
        body.name(),
        body.kind(),
        body.secretary(),
        body.chair(),
        Tidy.ifAny(Tidy.sorted(body.scrutineers())),
        body.members(),
        body.quorum(),
        body.majority(),
        Tidy.ifAny(membership.members().stream().map(MemberFile::of).toList()),
        byRule
            ? new HeadsFile(
                Tidy.ifAny(membership.headsOfUnits()),
                Tidy.ifAny(Tidy.sorted(membership.headsOfKinds())))
            : null,
        office == null ? null : new OfficeFile(office.name(), office.host()));
  }

  Body body() {
    return new Body(
        id,
        name,
        kind,
        secretary,
        chair,
        scrutineers == null ? Set.of() : scrutineers,
        members,
        quorum == null ? kind.quorum() : quorum,
        majority == null ? kind.majority() : majority,
        new Membership(
            membership == null ? List.of() : membership.stream().map(MemberFile::member).toList(),
            headsOf == null || headsOf.units() == null ? List.of() : headsOf.units(),
            headsOf == null || headsOf.kinds() == null ? Set.of() : headsOf.kinds()),
        office == null ? null : new Body.Office(office.name(), office.host()));
  }
}
