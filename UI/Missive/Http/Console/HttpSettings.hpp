#pragma once

#include <UI/Missive/Http/Access/HttpAccessOptions.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>
#include <UI/Missive/Http/Tls/TlsFiles.hpp>

#include <string>

namespace missive {

/// What the section `missive.http` of the configuration says.
struct HttpSettings {
    HttpServerOptions server;
    HttpAccessOptions access;
    /// Empty without `tls`.
    TlsFiles tls;
    /// What the types of problems begin with; empty for `about:blank`.
    std::string problemBase;
    /// What the description of the API is called, and which version of it this is.
    std::string apiTitle = "Missive";
    std::string apiVersion = "1";
};

} // namespace missive
