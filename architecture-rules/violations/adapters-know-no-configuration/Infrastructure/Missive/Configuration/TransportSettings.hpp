#pragma once

namespace missive {

struct TransportSettings {};

} // namespace missive
