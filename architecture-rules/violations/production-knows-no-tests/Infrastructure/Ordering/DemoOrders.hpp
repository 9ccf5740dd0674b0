#pragma once

#include <support/mothers/OrderMother.hpp>

namespace missive::ordering {

struct DemoOrders {};

} // namespace missive::ordering
