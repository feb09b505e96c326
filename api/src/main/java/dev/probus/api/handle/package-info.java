/** Where names keep what an engine has made of them. For engines only. */
@NullMarked
package dev.probus.api.handle;

import org.jspecify.annotations.NullMarked;
