#include <doctest/doctest.h>

TEST_CASE("an order is paid; it is sent") {}
