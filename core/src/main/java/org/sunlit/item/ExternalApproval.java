package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;

/**
 * That somebody has approved a version in the host's own workflow already, so that nobody does it
 * twice; kept as evidence.
 *
 * @param system names the system, such as the school's OA
 * @param process names the case there
 * @param document SHA-256 of the signed form or record there
 */
public record ExternalApproval(
    @NotBlank @Within(Limit.TITLE) String system,
    @NotBlank @Within(Limit.TITLE) String process,
    @NotNull PersonId person,
    @NotNull Instant at,
    @NotNull Digest document) {}
