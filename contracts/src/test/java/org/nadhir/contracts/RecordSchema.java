package org.nadhir.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares records with a schema whose {@code $defs} carry their simple names. */
final class RecordSchema {
  private static final Map<Class<?>, String> PRIMITIVES =
      Map.of(
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          double.class, "number",
          boolean.class, "boolean");

  private final JsonNode schema;
  private final Set<Class<?>> seen = new HashSet<>();
  private final List<String> differences = new ArrayList<>();

  RecordSchema(JsonNode schema) {
    this.schema = schema;
  }

  /** Where the root of the schema and this record, or those nested in it, are not the same. */
  List<String> differences(Class<?> record) {
    compare(record, schema);
    return differences;
  }

  private void compare(Class<?> record, JsonNode node) {
    RecordComponent[] components = record.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    List<String> required =
        Arrays.stream(components)
            .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .toList();
    List<String> properties = new ArrayList<>();
    node.path("properties").fieldNames().forEachRemaining(properties::add);
    if (!properties.equals(names)) {
      differences.add(
          "%s: schema has %s, record has %s".formatted(simple(record), properties, names));
    }
    List<String> demanded = texts(node.path("required"));
    if (!demanded.equals(required)) {
      differences.add(
          "%s: schema requires %s, record %s".formatted(simple(record), demanded, required));
    }
    for (RecordComponent component : components) {
      JsonNode field = node.path("properties").path(component.getName());
      if (!field.isMissingNode()) {
        compare(simple(record) + "." + component.getName(), component.getGenericType(), field);
      }
    }
  }

  private void compare(String where, Type type, JsonNode field) {
    if (type instanceof ParameterizedType generic) {
      compareContainer(where, generic, field);
    } else if (type instanceof Class<?> plain && plain.getPackage() == Article.class.getPackage()) {
      expect(
          field.path("$ref").asText().equals("#/$defs/" + plain.getSimpleName()),
          where,
          type,
          field);
      compareDefinition(plain);
    } else {
      expect(isPlain(type, field), where, type, field);
    }
  }

  private static boolean isPlain(Type type, JsonNode field) {
    String json = field.path("type").asText();
    String format = field.path("format").asText();
    if (type == Instant.class) {
      return json.equals("string") && format.equals("date-time");
    }
    return type == String.class
        ? json.equals("string") && !format.equals("date-time")
        : json.equals(PRIMITIVES.get(type));
  }

  private void compareContainer(String where, ParameterizedType type, JsonNode field) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      expect(field.path("type").asText().equals("array"), where, type, field);
      compare(where + "[]", arguments[0], field.path("items"));
    } else {
      expect(field.path("type").asText().equals("object"), where, type, field);
      compare(where + " key", arguments[0], field.path("propertyNames"));
      expect(
          field.path("additionalProperties").path("type").asText().equals("integer"),
          where + " value",
          arguments[1],
          field);
    }
  }

  private void compareDefinition(Class<?> type) {
    if (!seen.add(type)) {
      return;
    }
    JsonNode definition = schema.path("$defs").path(type.getSimpleName());
    if (type.isRecord()) {
      compare(type, definition);
    } else if (type.isEnum()) {
      List<String> codes = Arrays.stream(type.getEnumConstants()).map(RecordSchema::code).toList();
      if (!texts(definition.path("enum")).equals(codes)) {
        differences.add(
            "%s: schema has %s, enum has %s"
                .formatted(type.getSimpleName(), texts(definition.path("enum")), codes));
      }
    } else {
      expect(definition.path("type").asText().equals("string"), simple(type), type, definition);
    }
  }

  private void expect(boolean same, String where, Type type, JsonNode field) {
    if (!same) {
      differences.add("%s: schema says %s, record %s".formatted(where, field, type.getTypeName()));
    }
  }

  private static String code(Object constant) {
    return Schemas.tree(Json.write(constant)).asText();
  }

  private static String simple(Class<?> type) {
    return type.getSimpleName();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
