#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace missive {

/// What an exception says of itself, bounded; for one that is no std::exception, that it says nothing.
std::string errorText(const std::exception_ptr& error);

/// The text of an error as it may be recorded: its first 4000 bytes, cut between characters and said to be cut.
std::string boundedErrorText(std::string_view text);

} // namespace missive
