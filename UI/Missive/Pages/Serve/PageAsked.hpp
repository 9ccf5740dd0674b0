#pragma once

#include <UI/Missive/Pages/Serve/PageValues.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace missive {

/// What a page is asked for.
struct PageAsked {
    /// What stands in the path for the fields of its pattern.
    std::map<std::string, std::string, std::less<>> fields;
    /// What stands in the address, or what a form sent.
    PageValues values;
    /// What whoever asks may do; nothing for who needs no permission.
    std::optional<std::vector<std::string>> permissions;
};

} // namespace missive
