#pragma once

#include <string>
#include <string_view>

namespace missive {

/// Whether a key names something that must not be shown: password, secret, token, auth, credential, passphrase.
bool isSecretName(std::string_view name);

/// The DSN with `***` for passwords (also for a lone user, which Redis takes as password) and for secret query values,
/// and for what stands where a port should but is neither a number nor part of an IPv6 address. Works on malformed text
/// too, where it rather hides too much.
std::string redactDsn(std::string_view dsn);

/// A sentence with the DSNs in it redacted, but for the example of a database that sentences give. One that has spaces
/// must stand in quotes.
std::string redactText(std::string_view text);

/// What may be shown of a configuration value stored under `name`.
std::string redactValue(std::string_view name, std::string_view value);

} // namespace missive
