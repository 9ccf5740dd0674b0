#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/Http/Access/HttpAccessOptions.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reads who may ask from the section `missive.http`; what is wrong in it becomes problems of the configuration.
///
///     missive:
///         http:
///             hosts: [shop.example]
///             trusted_proxies: [127.0.0.1/32, unix]
///             tokens:
///                 till: {sha256: '%env(trim:file:TILL_TOKEN_FILE)%', permissions: [orders.write]}
///             cors: {origins: ['https://shop.example'], methods: [GET], headers: [Content-Type], max_age: 600}
///             rate: {per: principal, rate: 100/s, burst: 200}
///
/// A token stands there by its SHA-256 in hexadecimal digits; several in a list are one principal's.
HttpAccessOptions readHttpAccessOptions(const ConfigurationSection& http);

/// The keys it reads, for whoever tells which others there are.
const std::vector<std::string>& httpAccessKeys();

} // namespace missive
