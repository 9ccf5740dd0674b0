#include <string>

#include <Domain/Ordering/Order.hpp>
