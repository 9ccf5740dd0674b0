#pragma once

namespace missive {

struct Loose {};

} // namespace missive
