#pragma once

#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// What stands above each page. Features add their entries while the application is wired; they stand in that order.
class Navigation {
public:
    struct Entry {
        std::string label;
        PageLink target;
    };

    void add(std::string label, const PageLink& target) { entries_.push_back({std::move(label), target}); }

    const std::vector<Entry>& entries() const noexcept { return entries_; }

private:
    std::vector<Entry> entries_;
};

} // namespace missive
