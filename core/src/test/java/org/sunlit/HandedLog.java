package org.sunlit;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** A log for tests: every line that it listens for is handed over. */
public abstract class HandedLog implements SLF4JServiceProvider {
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  protected abstract boolean listensFor(Level level, String name);

  /**
   * @param line the message, and what was thrown
   */
  protected abstract void hear(Level level, String name, String line);

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Handing::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0";
  }

  @Override
  public void initialize() {}

  private final class Handing extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    Handing(String name) {
      this.name = name;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        Object @Nullable [] arguments,
        @Nullable Throwable fault) {
      String line = MessageFormatter.basicArrayFormat(message, arguments);
      hear(level, name, fault == null ? line : line + " " + fault);
    }

    @Override
    public boolean isTraceEnabled() {
      return listensFor(Level.TRACE, name);
    }

    @Override
    public boolean isDebugEnabled() {
      return listensFor(Level.DEBUG, name);
    }

    @Override
    public boolean isInfoEnabled() {
      return listensFor(Level.INFO, name);
    }

    @Override
    public boolean isWarnEnabled() {
      return listensFor(Level.WARN, name);
    }

    @Override
    public boolean isErrorEnabled() {
      return listensFor(Level.ERROR, name);
    }
  }
}
