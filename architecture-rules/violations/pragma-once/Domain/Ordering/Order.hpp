#ifndef ORDER_HPP
#define ORDER_HPP

namespace missive::ordering {

struct Order {};

} // namespace missive::ordering

#endif
