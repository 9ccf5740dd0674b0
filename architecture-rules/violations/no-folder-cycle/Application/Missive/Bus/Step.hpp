#pragma once

namespace missive {

struct Step {};

} // namespace missive
