#pragma once

#include <boost/describe/class.hpp>

namespace missive::test {

/// An event with two handlers.
struct Happened {
    int number;
};
BOOST_DESCRIBE_STRUCT(Happened, (), (number))

/// A command with one handler.
struct Do {
    int number;
};
BOOST_DESCRIBE_STRUCT(Do, (), (number))

} // namespace missive::test
