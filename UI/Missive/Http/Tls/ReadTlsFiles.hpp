#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/Http/Tls/TlsFiles.hpp>

namespace missive {

/// Reads the section `missive.http.tls`; what is wrong in it becomes problems of the configuration.
///
///     missive:
///         http:
///             tls: {certificate: /etc/missive/shop.pem, key: /etc/missive/shop.key}
TlsFiles readTlsFiles(const ConfigurationSection& tls);

} // namespace missive
