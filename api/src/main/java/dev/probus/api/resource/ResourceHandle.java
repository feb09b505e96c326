package dev.probus.api.resource;

/**
 * What an engine knows a resource by, once it has looked up the resource's name. For engines: a
 * {@link ResourceKey} that is used again and again remembers it.
 */
public interface ResourceHandle {}
