#pragma once

#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <optional>
#include <string>

namespace missive {

/// What is on a page: its only heading, what stands below, and which entry of the navigation it belongs to.
struct Page {
    std::string title;
    Html content;
    std::optional<PageLink> entry = {};
};

} // namespace missive
