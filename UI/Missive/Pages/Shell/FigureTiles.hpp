#pragma once

#include <UI/Missive/Pages/Html/Html.hpp>

#include <string>
#include <vector>

namespace missive {

/// Figures at a glance, each with what it is.
struct FigureTiles {
    struct Tile {
        std::string label;
        std::string figure;
        /// What stands below it, smaller.
        std::string note = {};
    };

    std::vector<Tile> tiles;

    Html html() const;
};

} // namespace missive
