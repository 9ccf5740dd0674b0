#pragma once

#include <functional>
#include <string>
#include <utility>

namespace missive::rules {

/// A described set of headers, by the name an `#include` gives them.
struct Headers {
    Headers(const char* pattern);
    Headers(std::string description, std::function<bool(const std::string&)> has)
        : name{std::move(description)}, contains{std::move(has)} {}

    std::string name;
    std::function<bool(const std::string&)> contains;
};

/// The headers of C++20, without the C spellings such as `time.h`.
Headers standardLibrary();

/// Headers that belong to none of our own folders nor to the standard library.
Headers thirdParty();

} // namespace missive::rules
