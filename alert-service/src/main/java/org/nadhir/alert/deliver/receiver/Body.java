package org.nadhir.alert.deliver.receiver;

/**
 * Form of what a webhook gets.
 *
 * @param form which of the built-in forms, or {@link Form#TEMPLATE}
 * @param template text of the file's template; empty for the built-in forms
 * @param contentType what the request says that it is
 */
public record Body(Form form, String template, String contentType) {

  /** The forms. */
  public enum Form {
    CLOUDEVENT,
    SLACK,
    TEAMS,
    TEMPLATE
  }

  static Body cloudEvent() {
    return new Body(Form.CLOUDEVENT, "", "application/cloudevents+json; charset=UTF-8");
  }

  static Body json(Form form) {
    return new Body(form, "", "application/json");
  }
}
