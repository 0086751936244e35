package org.nadhir.ingest.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.nadhir.ingest.intake.Room;

/** A body that is read as a whole, because it is one article. */
final class WholeBody {
  /** An article is its bytes, the text made of them, what is cut from it, and what is sent. */
  static final long COST = 4;

  private WholeBody() {}

  /**
   * All bytes.
   *
   * @throws BodyException if it cannot be read, or there is no room for it
   */
  static byte[] read(InputStream in, Room.Share share) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (!share.take(read * COST)) {
        throw new BodyException(
            Trouble.NO_ROOM, "body: there is no memory for it at present; post again");
      }
      all.write(buffer, 0, read);
    }
    return all.toByteArray();
  }
}
