#pragma once

#include <optional>

namespace missive {

/// A part of a view that is left out where there is nothing of it; an empty std::optional is shown as null instead.
template <class T> struct Omittable : std::optional<T> {
    using std::optional<T>::optional;
};

} // namespace missive
