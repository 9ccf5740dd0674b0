#include <string>

namespace missive::ordering {

std::string orderPage(const std::string& name) { return "<p class=\"name\">" + name; }

std::string usageOfOrder() { return "order:show <orderId>"; }

} // namespace missive::ordering
