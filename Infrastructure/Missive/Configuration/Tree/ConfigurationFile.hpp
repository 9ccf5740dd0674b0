#pragma once

#include <filesystem>

namespace missive {

/// A file of the configuration.
struct ConfigurationFile {
    std::filesystem::path path;
    /// Whether it is one of Symfony's services.yaml, whose imports are none of our business.
    bool isServices = false;
};

} // namespace missive
