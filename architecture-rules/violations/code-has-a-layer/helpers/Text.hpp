#pragma once

namespace missive {

struct Text {};

} // namespace missive
