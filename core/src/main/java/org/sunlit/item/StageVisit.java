package org.sunlit.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;

/**
 * That the item entered a stage.
 *
 * @param version the number of the version it shows there; none for deliberation, supervision and
 *     the end
 */
public record StageVisit(Stage stage, Instant at, @Nullable Integer version) {}
