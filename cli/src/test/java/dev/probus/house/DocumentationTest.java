package dev.probus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/**
 * Every public type says what it is, and every public method what it does, unless it overrides one
 * that does. What the compiler checks of the comments that exist is not repeated here.
 */
final class DocumentationTest {

  @Test
  void publicTypesAndMethodsAreDocumented() {
    List<String> silent = new ArrayList<>();
    EnumSet.complementOf(EnumSet.of(Room.BENCH)).stream()
        .flatMap(room -> Source.below(List.of(room.mainSources())).stream())
        .forEach(source -> new Undocumented(source, silent).scan(source.tree(), null));
    assertThat(silent).as("public types and methods without a documentation comment").isEmpty();
  }

  /** Walks the public part of a source; what is inside a type that is not public is not public. */
  private static final class Undocumented extends TreePathScanner<Void, Void> {
    private final Source source;
    private final List<String> silent;

    Undocumented(Source source, List<String> silent) {
      this.source = source;
      this.silent = silent;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      if (!isPublic(type.getModifiers())) {
        return null;
      }
      check(type, type.getSimpleName());
      return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (isPublic(method.getModifiers()) && !overrides) {
        check(method, method.getName());
      }
      return null;
    }

    private void check(Tree part, CharSequence name) {
      if (source.trees().getDocComment(getCurrentPath()) == null) {
        silent.add(source.file() + ":" + source.firstLine(part) + ": " + name);
      }
    }

    /** Members of an interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
      Tree around = getCurrentPath().getParentPath().getLeaf();
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || (!(around instanceof CompilationUnitTree)
              && EnumSet.of(Kind.INTERFACE, Kind.ANNOTATION_TYPE).contains(around.getKind())
              && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }
  }
}
