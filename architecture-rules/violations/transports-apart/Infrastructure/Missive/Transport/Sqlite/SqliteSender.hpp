#pragma once

namespace missive {

struct SqliteSender {};

} // namespace missive
