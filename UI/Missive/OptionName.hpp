#pragma once

#include <string>
#include <string_view>

namespace missive {

/// The name of a field as one of an option or argument: `customerId` is typed as `customer-id`.
std::string optionName(std::string_view field);

} // namespace missive
