#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

namespace missive {

/// The root `over` laid on top of the root `base`: maps merge by key, anything else (lists too) is replaced whole, null
/// and an empty list leave a map as it is. What stands under a key of `parameters` or of a transport's `options` is
/// replaced whole as well, maps included.
ConfigurationNode mergeConfiguration(ConfigurationNode base, const ConfigurationNode& over);

/// The tree with the short forms of `framework.messenger` written out, so that files which use different forms merge:
/// a transport that is a text becomes `{dsn: …}`, a retry strategy `{service: …}`, default_middleware and a messenger
/// that is true or false a map.
ConfigurationNode writeOutShortForms(ConfigurationNode root);

} // namespace missive
