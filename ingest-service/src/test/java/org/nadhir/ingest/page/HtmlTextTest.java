package org.nadhir.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void paragraphsAndDoubledLineBreaksEndParagraphs() {
    assertThat(HtmlText.of("<p>One.</p><p>Two <b>and</b> more</p>Three<br><br/>Four<br>and five"))
        .isEqualTo("One.\n\nTwo and more\n\nThree\n\nFour and five");
  }

  @Test
  void lineBreakBehindASentenceEndsAParagraph() {
    assertThat(HtmlText.of("أعلن الميناء فتح الأرصفة.<br>وقال المدير إن العمل عاد"))
        .isEqualTo("أعلن الميناء فتح الأرصفة.\n\nوقال المدير إن العمل عاد");
  }

  @Test
  void markupThatWasEscapedTwiceIsRead() {
    assertThat(HtmlText.of("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;"))
        .isEqualTo("One & two.\n\nThree.");
  }

  @Test
  void plainTextKeepsItsLines() {
    assertThat(HtmlText.of("One < two &amp; three\nFour")).isEqualTo("One < two & three\nFour");
  }

  @Test
  void picturesScriptsAndStylesAreLeftOut() {
    assertThat(
            HtmlText.of(
                "<style>p{}</style><figure><img><figcaption>A ship</figcaption></figure><p>Ships"
                    + " are back in the harbour, its office said.</p><script>x()</script>"))
        .isEqualTo("Ships are back in the harbour, its office said.");
  }

  @Property
  void anyStringIsRead(@ForAll String text) {
    assertThat(HtmlText.of(text)).isNotNull();
    assertThat(HtmlText.of("<p>" + text)).isNotNull();
  }
}
