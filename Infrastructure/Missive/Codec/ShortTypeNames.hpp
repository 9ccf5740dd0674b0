#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What people call types that the compiler spells so, made of letters, digits and `_`: `OrderView` for
/// `missive::ordering::OrderView`, `PageOrderView` for a `Page<OrderView>`. Types of one name get as much of what they
/// stand in as tells them apart, `OrderingOrderView` say; a name depends on nothing but which others there are.
///
/// The same spelling twice, as of types in unnamed namespaces of two files, has the same name twice.
std::vector<std::string> shortTypeNames(std::span<const std::string_view> spelled);

} // namespace missive
