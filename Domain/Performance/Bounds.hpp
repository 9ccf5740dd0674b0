#pragma once

#include <optional>

namespace missive::performance {

/// The least and the most a figure may be, both included; what is absent does not matter. Once one is there, what was
/// not measured is out of bounds.
template <class Figure> struct Bounds {
    std::optional<Figure> least{};
    std::optional<Figure> most{};

    bool isOpen() const noexcept { return !least && !most; }
};

} // namespace missive::performance
