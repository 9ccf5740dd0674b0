#include <Domain/Missive/TypeId.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

namespace missive::test {

struct NamedForTheTest {};

namespace inner {
struct NamedForTheTest {};
} // namespace inner

TEST_CASE("a type is the same as itself and as no other") {
    CHECK(TypeId::of<NamedForTheTest>() == TypeId::of<NamedForTheTest>());
    CHECK(TypeId::of<NamedForTheTest>() != TypeId::of<inner::NamedForTheTest>());
    CHECK(TypeId::of<int>() != TypeId::of<unsigned>());
}

TEST_CASE("a type's name is what the compiler spells, with its namespaces") {
    CHECK(TypeId::of<NamedForTheTest>().name() == "missive::test::NamedForTheTest");
    CHECK(TypeId::of<inner::NamedForTheTest>().name() == "missive::test::inner::NamedForTheTest");
    CHECK(std::string{TypeId::of<std::vector<NamedForTheTest>>().name()}.starts_with("std::vector<"));
}

TEST_CASE("types are keys of a hash table") {
    const std::unordered_set<TypeId> types{TypeId::of<int>(), TypeId::of<long>(), TypeId::of<int>()};
    CHECK(types.size() == 2);
    CHECK(types.contains(TypeId::of<long>()));
}

} // namespace missive::test
