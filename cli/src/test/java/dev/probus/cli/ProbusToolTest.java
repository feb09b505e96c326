package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The command as other programs find it. */
final class ProbusToolTest {

  @Test
  void isFoundByItsNameAndDoesNotEndTheProcess() {
    ToolProvider tool = ToolProvider.findFirst("probus").orElseThrow();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = tool.run(new PrintWriter(out), new PrintWriter(err), "--version");
    assertThat(out.toString().strip()).isEqualTo("probus 0.1.0");
    assertThat(code).isZero();
    assertThat(tool.run(new PrintWriter(out), new PrintWriter(err), "boot", "/nowhere"))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("probus: /nowhere: no such machine");
  }
}
