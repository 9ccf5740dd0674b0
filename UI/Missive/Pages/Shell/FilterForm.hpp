#pragma once

#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// What narrows down what a page shows: a form that asks for the same page with its values in the address.
struct FilterForm {
    struct Field {
        std::string name;
        std::string label;
        /// What it holds now.
        std::string value;
        /// The values one may choose from with their labels; any text without them.
        std::vector<std::pair<std::string, std::string>> choices = {};
        bool isNumber = false;
        /// What it means where it is empty.
        std::string hint = {};
        /// An instant, as `2026-11-28T10:00:30`.
        bool isInstant = false;
    };

    /// Unique on the page: letters, digits and hyphens.
    std::string id;
    std::string label;
    PageLink target;
    std::vector<Field> fields;
    /// What is kept as it is.
    std::vector<std::pair<std::string, std::string>> kept = {};

    Html html() const;
};

} // namespace missive
