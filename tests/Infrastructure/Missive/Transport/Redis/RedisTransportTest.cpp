#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <contract/TransportContract.hpp>

using namespace missive;
using namespace missive::test;

TEST_CASE_TEMPLATE("the Redis transport keeps the contract", Fixture, RedisRig) { transportContract<Fixture>(); }
