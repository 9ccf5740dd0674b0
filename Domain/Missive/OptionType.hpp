#pragma once

namespace missive {

/// What the configuration wrote as an option's value: `'2'` is text and `2` an integer.
enum class OptionType { text, integer, number, flag, null };

} // namespace missive
