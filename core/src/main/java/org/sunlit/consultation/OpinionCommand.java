package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Bytes;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;

/**
 * The ways in which opinions come in. None leaves a fact: only the opinion and, under a keyed hash,
 * that its author has spoken. Each answers a receipt: the opinion's id, its salt to follow and
 * prove it with, and the ticket that the salt is made of, which nobody but the author has.
 */
public sealed interface OpinionCommand extends ConsultationCommand {

  /** An order that may speak in the name of an organization. */
  interface InANameOf {
    /** Which, stripped; none if it speaks in nobody's but its author's. */
    @Nullable String spokenFor();
  }

  /**
   * Says something on the matter in one's own name.
   *
   * @param speaksFor the invited audience that the author speaks for, in text form
   */
  record SubmitOpinion(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String speaksFor,
      @NotBlank @Within(Limit.OPINION) String text)
      implements OpinionCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SUBMIT_OPINION;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Bytes ticket = ticket(subject, circumstances);
      Opinion opinion =
          said(hearing.state().round(), ticket)
              .on(circumstances.today(), signed(hearing, circumstances));
      return keeping(opinion, ticket, hearing)
          .and(hearing.voice(circumstances.actor().person()).orElseThrow(Hearing::isNotOpen));
    }

    @Override
    public boolean leavesNoTrace() {
      return true;
    }

    @Override
    public Optional<Map<String, String>> answeredBefore(Hearing hearing, String key) {
      Bytes ticket = Opinion.ticketOf(subject, key);
      return receipt(hearing, ticket, round -> said(round, ticket));
    }

    private Opinion said(int round, Bytes ticket) {
      return Opinion.said(subject, round, ticket, speaksFor, null, text);
    }
  }

  /**
   * Says something in the name of an organization, such as a branch or a union: it is named, and
   * its spokesperson may still speak in their own name.
   *
   * @param organization as the directory calls it
   */
  record SpeakForOrganization(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.TITLE) String organization,
      @NotBlank @Within(Limit.OPINION) String text)
      implements OpinionCommand, InANameOf {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SPEAK_FOR_ORGANIZATION;
    }

    @Override
    public String spokenFor() {
      return organization.strip();
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Bytes ticket = ticket(subject, circumstances);
      Opinion opinion =
          said(hearing.state().round(), ticket)
              .on(circumstances.today(), signed(hearing, circumstances));
      return keeping(opinion, ticket, hearing)
          .and(hearing.voiceOf(spokenFor()).orElseThrow(Hearing::isNotOpen));
    }

    @Override
    public boolean leavesNoTrace() {
      return true;
    }

    @Override
    public Optional<Map<String, String>> answeredBefore(Hearing hearing, String key) {
      Bytes ticket = Opinion.ticketOf(subject, key);
      return receipt(hearing, ticket, round -> said(round, ticket));
    }

    private Opinion said(int round, Bytes ticket) {
      return Opinion.said(subject, round, ticket, null, spokenFor(), text);
    }
  }

  /**
   * Enters an opinion that came on paper, by telephone, in a box or at a meeting. When it came
   * counts, not when it is entered.
   *
   * @param received the day it came
   * @param speaksFor the invited audience that it speaks for, if it says so
   * @param organization in whose name it speaks, if it does
   * @param scan the SHA-256 of a kept file, or none and {@code withoutScan} why
   */
  record EnterOpinion(
      @NotNull SubjectId subject,
      @NotNull Source source,
      @NotNull LocalDate received,
      @Nullable @Within(Limit.REFERENCE) String speaksFor,
      @Nullable @Within(Limit.TITLE) String organization,
      @NotBlank @Within(Limit.OPINION) String text,
      @Nullable Digest scan,
      @Nullable @Within(Limit.REASON) String withoutScan)
      implements OpinionCommand, InANameOf, FileUse.Bringing {
    @Override
    public List<Digest> files() {
      return scan == null ? List.of() : List.of(scan);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ENTER_OPINION;
    }

    @Override
    public @Nullable String spokenFor() {
      return organization == null || organization.isBlank() ? null : organization.strip();
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      String named = spokenFor();
      Bytes ticket = circumstances.ids().salt();
      Opinion opinion =
          new Opinion(
              subject,
              hearing.state().round(),
              Opinion.saltOf(ticket),
              named == null ? speaksFor : null,
              named,
              text,
              new Provenance(
                  source, circumstances.actor().person(), scan, scan == null ? withoutScan : null),
              received,
              null);
      Deed<ConsultationFact> deed = keeping(opinion, ticket, hearing);
      return named == null
          ? deed
          : deed.and(hearing.voiceOf(named).orElseThrow(Hearing::isNotOpen));
    }
  }

  private static @Nullable PersonId signed(Hearing hearing, Circumstances circumstances) {
    return hearing.state().anonymous() ? null : circumstances.actor().person();
  }

  /** By chance, or of the key under which it may be sent again. */
  private static Bytes ticket(SubjectId subject, Circumstances circumstances) {
    String key = circumstances.key();
    return key == null ? circumstances.ids().salt() : Opinion.ticketOf(subject, key);
  }

  /** The receipt once more, if the opinion of this ticket is there and says the same. */
  private static Optional<Map<String, String>> receipt(
      Hearing hearing, Bytes ticket, IntFunction<Opinion> inRound) {
    return hearing.said(inRound).map(each -> receipt(each, ticket));
  }

  /** An opinion and the closing, which destroys the secret, cannot pass each other. */
  private static Deed<ConsultationFact> keeping(Opinion opinion, Bytes ticket, Hearing hearing) {
    return Deed.<ConsultationFact>keeping(opinion)
        .touching(hearing.requiredSecret())
        .answering(receipt(opinion, ticket));
  }

  private static Map<String, String> receipt(Opinion opinion, Bytes ticket) {
    return Map.of(
        "opinion", opinion.key(),
        "salt", opinion.salt().toHex(),
        "ticket", ticket.toHex());
  }
}
