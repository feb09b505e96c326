package dev.probus.api.resource;

/** What {@link Class} says of a class, from its name alone. */
final class TypeName {
  private TypeName() {}

  /** Returns what {@link Class#getSimpleName} would of the class called so. */
  static String simple(String name) {
    int dimensions = 0;
    while (dimensions < name.length() && name.charAt(dimensions) == '[') {
      dimensions++;
    }
    String element = dimensions == 0 ? last(name) : element(name.substring(dimensions));
    return element + "[]".repeat(dimensions);
  }

  private static String element(String code) {
    return switch (code) {
      case "Z" -> "boolean";
      case "B" -> "byte";
      case "C" -> "char";
      case "D" -> "double";
      case "F" -> "float";
      case "I" -> "int";
      case "J" -> "long";
      case "S" -> "short";
      default ->
          code.startsWith("L") && code.endsWith(";")
              ? last(code.substring(1, code.length() - 1))
              : last(code);
    };
  }

  /** Leaves out the package, the enclosing class, and the number of a local class. */
  private static String last(String name) {
    int start = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
    while (start > 0 && start < name.length() && Character.isDigit(name.charAt(start))) {
      start++;
    }
    return name.substring(start);
  }
}
