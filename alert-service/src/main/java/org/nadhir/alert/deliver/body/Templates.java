package org.nadhir.alert.deliver.body;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.JsonEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.nadhir.contracts.Alert;

/**
 * Qute templates over a {@link View}; what they insert is escaped by the content type. They see the
 * alert only, never the process: there is no other name and no call of methods with arguments.
 */
public final class Templates {
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML, Variant.TEXT_XML)))
          .addResultMapper(new JsonEscaper())
          .strictRendering(true)
          .build();

  private final Template template;
  private final String page;
  private final List<String> languages;
  private final UnaryOperator<String> escape;

  private Templates(
      Template template, String page, List<String> languages, UnaryOperator<String> escape) {
    this.template = template;
    this.page = page;
    this.languages = languages;
    this.escape = escape;
  }

  /** What stands in markup of its own needs more than the escapes of its content type. */
  public enum Markup {
    NONE,
    SLACK,
    MARKDOWN
  }

  /**
   * Parses a template.
   *
   * @param text the template
   * @param contentType decides how inserted text is escaped
   * @param page base address of the page, for links
   * @param languages languages in their order
   * @throws IllegalArgumentException if it is no template; the message says where
   */
  public static Templates parse(
      String text, String contentType, String page, List<String> languages, Markup markup) {
    String type = contentType.split(";", 2)[0].strip();
    try {
      Template template = ENGINE.parse(text, Variant.forContentType(type));
      return new Templates(template, page, languages, escape(markup));
    } catch (TemplateException e) {
      throw new IllegalArgumentException("no template: " + e.getMessage(), e);
    }
  }

  /**
   * What the template says of the alert.
   *
   * @throws IllegalStateException if it names what there is not
   */
  public String render(Alert alert) {
    try {
      return template.data("alert", View.of(alert, page, languages, escape)).render();
    } catch (TemplateException e) {
      throw new IllegalStateException("template fails: " + e.getMessage(), e);
    }
  }

  private static UnaryOperator<String> escape(Markup markup) {
    return switch (markup) {
      case NONE -> text -> text;
      case SLACK -> text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      case MARKDOWN -> text -> text.replaceAll("([\\\\*_\\[\\]`#>~])", "\\\\$1");
    };
  }

  /** A template that comes with Nadhir. */
  public static String builtIn(String name) {
    try (InputStream in =
        Objects.requireNonNull(Templates.class.getResourceAsStream("/deliver/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the template can be used: it parses, and all it names is there.
   *
   * @throws IllegalArgumentException if not; the message says why
   */
  public static void check(String text, String contentType) {
    Templates parsed = parse(text, contentType, "", List.of("ar", "en"), Markup.NONE);
    try {
      parsed.render(Example.ALERT);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Subject of an e-mail in this language. */
  public static String subject(Alert alert, String language) {
    return View.headline(alert, Words.of(language));
  }
}
