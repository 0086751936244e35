package org.nadhir.alert.stream;

import jakarta.inject.Singleton;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Replaces a stream thread that has failed, so that a broker which was away for long stops nothing
 * for good. What the thread had not committed is read again.
 */
@Singleton
final class StreamRecovery implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger(StreamRecovery.class);

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    LOG.warnf(failure, "stream thread replaced cause=%s", failure.getMessage());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
