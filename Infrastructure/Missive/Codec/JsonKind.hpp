#pragma once

namespace missive {

/// What a JSON value is.
enum class JsonKind { Object, Array, String, Number, Boolean, Null };

} // namespace missive
