#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

namespace missive {

/// What the framework comes with, to be laid under `user` (the merged files): the parameters behind the environment
/// variables; three buses where it configures none, or Symfony's one where that is its default; the transports `async`
/// and `failed` with a route for everything where it configures no transport.
ConfigurationNode embeddedConfiguration(const ConfigurationNode& user);

} // namespace missive
