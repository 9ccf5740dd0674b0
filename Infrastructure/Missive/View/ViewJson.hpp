#pragma once

#include <Infrastructure/Missive/View/ViewKeys.hpp>
#include <Infrastructure/Missive/View/ViewWriter.hpp>

#include <string>

namespace missive {

/// The JSON in which people and programs read a described view, laid out by PrettyJson. Described structs become
/// objects with their members in the order of the description, without an empty Omittable; std::optional null or its
/// value; vectors arrays; Named views and maps objects; described enums
/// their names, spelled as the keys are; instants RFC 3339 in UTC, in whole seconds. A description that
/// forgets a member does not compile.
template <class View> std::string viewJson(const View& view, ViewKeys keys) {
    ViewWriter writer{keys};
    writer.write(view);
    return writer.text();
}

} // namespace missive
