#pragma once

namespace missive::ordering {

struct Purchase;
enum class PurchaseStatus { open, paid };

} // namespace missive::ordering
