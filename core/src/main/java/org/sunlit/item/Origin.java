package org.sunlit.item;

import java.time.LocalDate;
import org.sunlit.record.Digest;

/**
 * Where an item comes from that was not conducted here.
 *
 * @param date when it was first disclosed
 * @param source the paper that says where
 */
public record Origin(LocalDate date, Digest source) {}
