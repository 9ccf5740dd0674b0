#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reads from the section `missive.http` what a server takes and how long it waits: sizes in bytes, times in seconds
/// with fractions. What is wrong in it becomes problems of the configuration. `usual` is what is not said.
HttpServerOptions readHttpServerOptions(const ConfigurationSection& http, HttpServerOptions usual);

/// The keys it reads, for whoever tells which others there are.
const std::vector<std::string>& httpServerKeys();

} // namespace missive
