package dev.probus.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Members whose use is an effect, each written {@code owner#member} as a regular expression. */
enum Touch {
  CLOCK(
      "clocks",
      """
      java\\.lang\\.System#(nanoTime|currentTimeMillis)
      java\\.time\\.\\w+#now
      java\\.time\\.(Clock|InstantSource)#(system|tick).*
      java\\.util\\.Date#<init>
      """),
  SLEEP(
      "sleeps and timed waits",
      """
      java\\.lang\\.Thread#sleep
      java\\.lang\\.Object#wait
      java\\.util\\.concurrent\\.TimeUnit#(sleep|timedJoin|timedWait)
      java\\.util\\.concurrent\\.locks\\.LockSupport#park(Nanos|Until)
      java\\.util\\.concurrent\\.CompletableFuture#(orTimeout|completeOnTimeout|delayedExecutor)
      """),
  START(
      "the making of threads",
      """
      java\\.lang\\.Thread#(<init>|start|startVirtualThread|ofVirtual|ofPlatform)
      java\\.lang\\.Thread\\$Builder.*
      java\\.util\\.concurrent\\.(Executors|ForkJoinPool|(Scheduled)?ThreadPoolExecutor)#.*
      java\\.util\\.concurrent\\.CompletableFuture#\\w+Async
      java\\.util\\.Timer#<init>
      java\\.util\\.(Collection|stream\\.\\w+)#parallel(Stream)?
      java\\.util\\.Arrays#parallel.*
      """),
  PARK(
      "parking, waking and spinning",
      """
      java\\.util\\.concurrent\\.locks\\.LockSupport#(park|unpark)
      java\\.lang\\.Thread#(onSpinWait|yield)
      """),
  PRINT(
      "the terminal",
      """
      java\\.lang\\.System#(out|err|in|console)
      java\\.lang\\.IO#.*
      .*#printStackTrace
      """),
  READ_TEXT(
      "files of text",
      """
      java\\.nio\\.file\\.Files#(readString|readAllLines|lines|newBufferedReader)
      java\\.io\\.FileReader#<init>
      java\\.util\\.Scanner#<init>
      """),
  DECODE(
      "streams of text",
      """
      java\\.io\\.InputStreamReader#<init>
      """),
  CHANCE(
      "chance without a seed",
      """
      java\\.lang\\.Math#random
      java\\.util\\.UUID#randomUUID
      java\\.security\\.SecureRandom#.*
      java\\.util\\.concurrent\\.ThreadLocalRandom#.*
      """),
  REFLECT(
      "reflection",
      """
      java\\.lang\\.reflect\\..*
      java\\.lang\\.Class#(forName|newInstance|get(Declared)?(Method|Field|Constructor)s?)
      java\\.lang\\.invoke\\.MethodHandles#privateLookupIn
      """),
  THREAD_LOCAL(
      "thread-locals",
      """
      java\\.lang\\.(Inheritable)?ThreadLocal#.*
      """);

  private final String plural;
  private final Predicate<String> members;

  Touch(String plural, String patterns) {
    this.plural = plural;
    this.members = Pattern.compile(patterns.strip().replace("\n", "|")).asMatchPredicate();
  }

  /** True of every call, field access or method reference that has this effect. */
  DescribedPredicate<JavaAccess<?>> effect() {
    return DescribedPredicate.describe(
        "it touches " + plural,
        access ->
            members.test(access.getTargetOwner().getName() + "#" + access.getTarget().getName()));
  }
}
