#pragma once

namespace missive::logging {

/// What becomes of a record that is kept already: it is left out, kept again with a mark, or just kept again.
enum class Duplicates { Drop, Mark, Allow };

} // namespace missive::logging
