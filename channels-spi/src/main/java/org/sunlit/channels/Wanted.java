package org.sunlit.channels;

/** A publication that is to stand under a key. */
public record Wanted(PlacementKey key, Publication publication) {}
