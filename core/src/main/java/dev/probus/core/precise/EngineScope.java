package dev.probus.core.precise;

import jakarta.inject.Scope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One of each kind for an engine. */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@interface EngineScope {}
