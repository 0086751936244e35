package org.nadhir.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the build, as the jar's manifest has it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Nadhir.class.getPackage().getImplementationVersion();
    return new String[] {
      "nadhir " + (version == null ? "(not packaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
