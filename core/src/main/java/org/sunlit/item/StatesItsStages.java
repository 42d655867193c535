package org.sunlit.item;

/**
 * An order that says itself which stages are entered and in which order, since there are several,
 * or since the table cannot know. All others have it said for them.
 */
interface StatesItsStages {}
