package org.nadhir.bench;

/** One way of doing something with each of the articles. */
interface Arm {
  /** Does it with the article of this number; the result keeps the work from being left out. */
  int run(int article);
}
