#pragma once

namespace missive::ordering {

struct OrderCreated {};

} // namespace missive::ordering
