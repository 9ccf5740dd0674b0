#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <cstdint>
#include <string>
#include <variant>

namespace missive {

/// What a scalar means: text, an integer, a number with a fraction or an exponent, true or false.
using YamlScalar = std::variant<std::string, std::int64_t, double, bool>;

/// What Symfony's YAML takes a text node for: quoted ones are text; `3_600`, `0x1F` and `0o17` are integers; `017`,
/// dates and what no number can hold stay text.
YamlScalar yamlScalar(const ConfigurationNode& text);

} // namespace missive
