#pragma once

namespace missive::ordering {

struct FindOrderQuery {};

} // namespace missive::ordering
