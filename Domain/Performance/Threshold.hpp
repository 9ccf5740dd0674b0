#pragma once

namespace missive::performance {

/// From where on a figure is worth a look, and from where on it is bad: both count from their own value on.
template <class Figure> struct Threshold {
    Figure warning;
    Figure critical;
};

} // namespace missive::performance
