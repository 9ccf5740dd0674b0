#pragma once

#include <string>
#include <string_view>

namespace missive::performance {

/// How the figures of FigureDistribution are shown.
struct FigureNames {
    static std::string title(std::string_view figure);
    /// For an id on a page: without `_`.
    static std::string id(std::string figure);
    static std::string text(std::string_view figure, double value);
};

} // namespace missive::performance
