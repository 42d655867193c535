/**
 * The record in a database. {@link JdbcStore} is the way in; a transaction reads what it needs in
 * one go, keeps what it writes until its end, and then writes it in one go.
 */
@NullMarked
package org.sunlit.store.jdbc;

import org.jspecify.annotations.NullMarked;
