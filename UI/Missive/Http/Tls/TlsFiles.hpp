#pragma once

#include <string>

namespace missive {

/// The files that a server proves with who it is, both PEM.
struct TlsFiles {
    /// The server's certificate, and behind it those that lead to an authority.
    std::string certificate;
    /// Its key, without a passphrase, that nobody but its owner and group may read.
    std::string key;
};

} // namespace missive
