package org.nadhir.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Json;

class ExplanationTextTest {
  private static List<String> lines(String explanation) {
    byte[] json = ("{\"explanation\":[" + explanation + "]}").getBytes(StandardCharsets.UTF_8);
    return ExplanationText.lines(Json.read(json, JsonNode.class));
  }

  @Test
  void signalShowsItsPatternAndItsCues() {
    assertThat(
            lines(
                """
                {"entry":"troops-massed","type":"troop_buildup","mode":"massing","status":"denied",
                 "pattern":"@mass ..6 @force","at":{"field":"text","start":19,"end":33,"quote":"massing\\ntroops"},
                 "cues":[{"id":"denial","status":"denied","at":{"field":"text","start":12,"end":18,"quote":"denied"}}]}
                """))
        .containsExactly(
            "",
            "signal     troop_buildup/massing denied by entry troops-massed",
            "    words    text 19-33 massing troops",
            "    pattern  @mass ..6 @force",
            "    cue      denial (denied): text 12-18 denied");
  }

  @Test
  void nearMissShowsWhatRefusedIt() {
    assertThat(
            lines(
                """
                {"entry":"a","type":"sanctions","pattern":"@sanction","at":{"field":"title","start":0,"end":9,"quote":"sanctions"},
                 "cues":[],"refusal":{"reason":"requires","scope":"sentence","patterns":["@state","@bloc"]}},
                {"entry":"b","type":"sanctions","pattern":"@sanction","at":{"field":"title","start":0,"end":9,"quote":"sanctions"},
                 "cues":[],"refusal":{"reason":"not","scope":"clause","patterns":["FIFA"],"at":{"field":"title","start":20,"end":24,"quote":"FIFA"}}},
                {"entry":"c","type":"sanctions","pattern":"@sanction","at":{"field":"title","start":0,"end":9,"quote":"sanctions"},
                 "cues":[],"refusal":{"reason":"hidden","patterns":[],"entry":"d"}}
                """))
        .contains(
            "near miss  sanctions by entry a",
            "    lacks    any of @state, @bloc in its sentence",
            "    refused  by FIFA in its clause: title 20-24 FIFA",
            "    hidden   by entry d");
  }
}
